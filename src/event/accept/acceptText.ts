import { isOrdinary } from '../inspectText.ts'
import type { Reading } from './reading.ts'

const maxNameLength = 1_024
const maxMessageIdLength = 100
const visible = /^[ -~]*$/
const lineEnds = /[\t\r\n\u2028\u2029]/

/** Looks whether a text has nothing odd in it. */
export function acceptText(text: string, reading: Reading): boolean {
  // each unit takes at most three bytes; what takes more is not ordinary
  reading.size += 3 * text.length + 4
  return isOrdinary(text)
}

/** Looks whether the name of a track event has nothing around it and nothing in it that does not show; an ordinary text or anything else. */
export function acceptName(name: unknown): boolean {
  return typeof name === 'string' && name !== '' && name.length <= maxNameLength && name.trim() === name && !lineEnds.test(name)
}

/** Looks whether an id of an event is short and can stand in a key or a header. */
export function acceptMessageId(id: unknown, reading: Reading): boolean {
  reading.size += 3 * maxMessageIdLength
  return typeof id === 'string' && id.length <= maxMessageIdLength && visible.test(id)
}
