import { timeFields } from '../../event/checkTimes.ts'
import type { PreparedEvent } from '../../event/prepare.ts'
import { formatIsoDateTime } from '../../runtime/formatDate.ts'
import { parseDate } from '../../runtime/parseDate.ts'
import { readMember } from '../../runtime/readMember.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'

/** When it happened. */
export const time: View = {
  name: 'time',
  summary: 'the first of `timestamp`, `originalTimestamp`, `receivedAt`, `sentAt`, `now` that is a date',
  returns: ['text', 'number'],
  source: 'https://segment.com/docs/connections/spec/common/#timestamps',
  read: readTime
}

export const timeReader: ViewReader = { read: readTime }

function readTime({ event, now }: ViewedEvent): Viewed | undefined {
  const name = timeFields.find(name => parseDate(readMember(event, name)) !== undefined)
  return name === undefined ? readNow(now) : { value: readMember(event, name), from: `/${name}` }
}

/** As text: a small number of milliseconds would read as seconds. */
function readNow(now: number | undefined): Viewed | undefined {
  const text = now === undefined ? '' : formatIsoDateTime(now)
  return parseDate(text) === undefined ? undefined : { value: text, from: [] }
}

/**
 * When it happened: `$.time` by value.
 *
 * @param now - milliseconds since 1970, when the caller gave it
 */
export function timeOf({ fields }: PreparedEvent, now: number | undefined): unknown {
  for (const name of timeFields) {
    const value = readMember(fields, name)
    if (parseDate(value) !== undefined) return value
  }
  return readNow(now)?.value
}
