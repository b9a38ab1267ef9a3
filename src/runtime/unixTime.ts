/**
 * Turns a time into whole Unix seconds.
 *
 * @param time - milliseconds since 1970-01-01 UTC
 * @returns seconds, rounded down, never -0
 * @example toUnixSeconds(-1) // -1
 */
export function toUnixSeconds(time: number): number {
  return Math.floor(time / 1000) + 0
}

/**
 * Turns a time into whole Unix milliseconds.
 *
 * @param time - milliseconds since 1970-01-01 UTC, maybe with a fraction
 * @returns milliseconds, rounded down, never -0
 * @example toUnixMillis(0.5) // 0
 */
export function toUnixMillis(time: number): number {
  return Math.floor(time) + 0
}

/**
 * Turns a time into whole Unix microseconds.
 *
 * @param time - milliseconds since 1970-01-01 UTC
 * @returns microseconds; undefined outside the years 1684 to 2255, where numbers no longer count them exactly
 * @example toUnixMicros(1.5) // 1000
 */
export function toUnixMicros(time: number): number | undefined {
  const micros = toUnixMillis(time) * 1000
  return Number.isSafeInteger(micros) ? micros : undefined
}
