import { appendPointer } from '../../runtime/pointer.ts'
import { readMember } from '../../runtime/readMember.ts'
import type { View, Viewed, ViewedEvent, ViewReader } from '../view.ts'
import { viewObject } from '../viewed.ts'
import type { PreparedEvent } from '../../event/prepare.ts'
import type { JsonObject } from '../../runtime/json.ts'

/** Ids of the user at other places, by type. */
export const externalId: View = {
  name: 'externalId',
  summary: "the id of the first entry of that type in `context.externalIds`: `$.externalId['ga_client_id']`",
  members: { '*': 'text' },
  source: 'https://segment.com/docs/unify/identity-resolution/externalids/',
  read: readExternalIds
}

export const externalIdReader: ViewReader = { read: readExternalIds }

function readExternalIds({ event }: ViewedEvent): Viewed | undefined {
  const entries = readMember(readMember(event, 'context'), 'externalIds')
  const ids = new Map<string, Viewed>()
  if (Array.isArray(entries)) for (const [index, entry] of entries.entries()) addEntry(entry, `/context/externalIds/${index}`, ids)
  return ids.size === 0 ? undefined : viewObject(ids)
}

function addEntry(entry: unknown, pointer: string, ids: Map<string, Viewed>): void {
  const [type, id] = [readMember(entry, 'type'), readMember(entry, 'id')]
  if (typeof type !== 'string' || ids.has(type)) return
  const place = appendPointer(pointer, 'id')
  if (typeof id === 'string' && id !== '') ids.set(type, { value: id, from: place })
  if (Number.isSafeInteger(id)) ids.set(type, { value: String(id), from: [place] })
}

/** Ids of the user at other places, by type: `$.externalId` by value. */
export function externalIdsOf({ fields }: PreparedEvent): JsonObject | undefined {
  const entries = readMember(readMember(fields, 'context'), 'externalIds')
  return Array.isArray(entries) ? (readExternalIds({ event: fields, now: undefined })?.value as JsonObject | undefined) : undefined
}
