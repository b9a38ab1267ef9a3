import { expect } from 'vitest'
import { bind, explain, translate } from '../../src/index.ts'
import { appendPointer, splitPointer } from '../../src/runtime/pointer.ts'
import { readMember } from '../../src/runtime/readMember.ts'
import { describeLaw } from './describeLaw.ts'

/** Pointers of scalars and of empty containers. */
function leavesOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const entries = Object.entries(value)
  return entries.length === 0 ? [pointer] : entries.flatMap(([key, member]) => leavesOf(member, appendPointer(pointer, key)))
}

/** Whether one of the pointers is it or stands above it. */
function isCovered(leaf: string, pointers: ReadonlySet<string>): boolean {
  if (pointers.has('')) return true
  for (let end = leaf.length; end > 0; end = leaf.lastIndexOf('/', end - 1)) if (pointers.has(leaf.slice(0, end))) return true
  return false
}

/** Whether a document has a value at a place. */
function exists(document: unknown, pointer: string): boolean {
  return (
    splitPointer(pointer).reduce<unknown>((value, key) => readMember(value, Array.isArray(value) ? Number(key) : key), document) !==
    undefined
  )
}

/** Lists and maps that are not given are empty. */
function emptyOf(type: string): unknown {
  return type === 'list' ? [] : type === 'map' ? {} : undefined
}

describeLaw('explains what translate gives', ({ destination, tree, file, event, settings, options }) => {
  const defaults = Object.fromEntries([...tree.settings].map(([name, setting]) => [name, setting.default ?? emptyOf(setting.type)]))
  const { fields, shadowed, unusable, unused, notSent, ...translation } = explain(event, destination, settings, options)
  expect(translation).toEqual(translate(event, destination, settings, options))
  expect(notSent.length).toBeLessThan(1000)

  // one entry per leaf of every request
  translation.requests.forEach(({ url, headers, body }, index) => {
    const leaves = leavesOf({ url, headers, ...(body !== undefined && { body }) })
    const explained = fields.filter(({ request }) => request === index).map(({ pointer }) => pointer)
    expect(explained.toSorted()).toEqual(leaves.toSorted())
  })

  // what it came from is there
  const documents = { event, settings: bind(destination, settings).ok ? { ...defaults, ...settings } : {}, options: event, mapping: file }
  for (const { from } of fields)
    for (const source of from) expect(exists(documents[source.in], source.pointer), JSON.stringify(source)).toBe(true)

  // each leaf of the event is one of four
  const sources = new Set(fields.flatMap(({ from }) => from.filter(source => source.in === 'event').map(source => source.pointer)))
  const leaves = leavesOf(event).filter(leaf => leaf !== '')
  const sent = leaves.filter(leaf => isCovered(leaf, sources))
  expect([...sent, ...shadowed, ...unusable, ...unused].toSorted()).toEqual(leaves.toSorted())
})
