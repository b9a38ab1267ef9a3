import type { Members } from './members.ts'

/** What goes wrong in traffic, once in 64 events each: an issue is raised, the event is still sent. */
const mistakes: { readonly [index: number]: (event: Members) => Members } = {
  5: event => ({ ...event, userId: 4_711_000 + String(event['messageId']).length }),
  17: event => ({ ...event, timestamp: String(event['timestamp']).replace('Z', '') }),
  29: event => changeTraits(event, { email: 'someone@localhost' }),
  41: event => changeTraits(event, { 'E-Mail': 'old@example.com' }),
  53: event =>
    changeTraits(event, {
      createdAt: 'last week',
      'created at': undefined,
      created_at: undefined,
      'created-at': undefined,
      'Created At': undefined
    })
}

/**
 * Spoils an event, if it is its turn.
 *
 * @param event - good
 * @param index - of the event in its corpus
 */
export function spoil(event: Members, index: number): Members {
  return mistakes[index % 64]?.(event) ?? event
}

function changeTraits(event: Members, changes: Members): Members {
  return event['traits'] === undefined ? event : { ...event, traits: { ...(event['traits'] as Members), ...changes } }
}
