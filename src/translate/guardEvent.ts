/**
 * Runs something on an event. An event of getters or proxies that throw when they are read again is read once, as JSON, and then run:
 * an error that comes back even then is ours.
 *
 * @param event - any JavaScript value
 * @param run - pure
 */
export function guardEvent<T>(event: unknown, run: (event: unknown) => T): T {
  try {
    return run(event)
  } catch {
    return run(readOnce(event))
  }
}

/** The event as plain JSON; undefined when it cannot be read. */
function readOnce(event: unknown): unknown {
  try {
    const text: unknown = JSON.stringify(event)
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
