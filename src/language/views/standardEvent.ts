import { findStandardEvent } from '../../event/standardEvents.ts'
import { readMember } from '../../runtime/readMember.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'
import type { PreparedEvent } from '../../event/prepare.ts'

/** The spec's name of a track event. */
export const standardEvent: View = {
  name: 'standardEvent',
  summary: "the spec's name of this track event, in any spelling, legacy names included; absent for other events",
  returns: ['text'],
  source: 'https://segment.com/docs/connections/spec/semantic/',
  read: readStandardEvent
}

export const standardEventReader: ViewReader = { read: readStandardEvent }

function readStandardEvent({ event }: ViewedEvent): Viewed | undefined {
  const name = readMember(event, 'type') === 'track' ? readMember(event, 'event') : undefined
  const standard = typeof name === 'string' ? findStandardEvent(name) : undefined
  return standard === undefined ? undefined : { value: standard, from: standard === name ? '/event' : ['/event'] }
}

/** The spec's name of a track event: `$.standardEvent` by value. */
export function standardEventOf({ type, fields }: PreparedEvent): string | undefined {
  const name = type === 'track' ? readMember(fields, 'event') : undefined
  return typeof name === 'string' ? findStandardEvent(name) : undefined
}
