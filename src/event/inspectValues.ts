import type { RunCode } from '../issues/runCodes.ts'
import { isPlainObject } from '../runtime/isPlainObject.ts'
import { appendPointer } from '../runtime/pointer.ts'
import type { Finding } from './finding.ts'
import { inspectText } from './inspectText.ts'
import { maxBytes, maxDepth, maxNodes } from './limits.ts'
import { measureJson } from './measureJson.ts'

interface Inspection {
  readonly findings: Finding[]
  readonly path: (string | number)[]
  nodes: number
  /** no fewer than the bytes of the JSON text: what stays below the limit need not be measured */
  bytes: number
  exceeded?: Finding
}

/** The fields of the event whose characters have rules of their own. */
const ownRules: ReadonlySet<unknown> = new Set(['type', 'event', 'userId', 'anonymousId', 'previousId', 'groupId'])

/**
 * Looks at every value of an event: depth, number, size, characters of texts, digits of numbers.
 *
 * @param event - a plain object, normalized or not
 * @returns what was found; beyond the limits one error and nothing else
 */
export function inspectValues(event: unknown): { readonly findings: readonly Finding[]; readonly exceeded: boolean } {
  const inspection: Inspection = { findings: [], path: [], nodes: 0, bytes: 0 }
  inspect(event, inspection)
  if (inspection.exceeded !== undefined) return { findings: [inspection.exceeded], exceeded: true }
  const isLarge = inspection.bytes > maxBytes && measureJson(event) > maxBytes
  return { findings: isLarge ? [...inspection.findings, { code: 'size_large', pointer: '' }] : inspection.findings, exceeded: false }
}

function inspect(value: unknown, inspection: Inspection): void {
  inspection.nodes += 1
  if (inspection.nodes > maxNodes) exceed('nodes_exceeded', [], `at most ${maxNodes} values`, inspection)
  if (inspection.exceeded !== undefined) return
  if (typeof value === 'string') inspectString(value, inspection)
  else if (typeof value === 'number') inspectNumber(value, inspection)
  else if (Array.isArray(value)) inspectList(value, inspection)
  else if (isPlainObject(value)) inspectMembers(value, inspection)
  else inspection.bytes += 6
}

function inspectList(list: readonly unknown[], inspection: Inspection): void {
  if (list.length > maxNodes) exceed('nodes_exceeded', [], `at most ${maxNodes} values`, inspection)
  if (!enter(inspection)) return
  for (let index = 0; index < list.length && inspection.exceeded === undefined; index += 1) {
    inspection.path.push(index)
    inspect(list[index], inspection)
    inspection.path.pop()
  }
}

function inspectMembers(object: { readonly [key: string]: unknown }, inspection: Inspection): void {
  if (!enter(inspection)) return
  for (const key of Object.keys(object)) {
    inspection.path.push(key)
    addText(key, inspection)
    inspect(object[key], inspection)
    inspection.path.pop()
    if (inspection.exceeded !== undefined) return
  }
}

function inspectString(text: string, inspection: Inspection): void {
  if (inspection.path.length === 1 && ownRules.has(inspection.path[0])) inspection.bytes += 6 * text.length
  else addText(text, inspection)
}

function addText(text: string, inspection: Inspection): void {
  inspection.bytes += 6 * text.length + 4
  for (const code of inspectText(text)) add(code, inspection)
}

function inspectNumber(value: number, inspection: Inspection): void {
  inspection.bytes += 26
  const isId = inspection.path.length === 1 && ownRules.has(inspection.path[0])
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && !isId) add('number_unsafe', inspection)
}

function add(code: RunCode, { findings, path }: Inspection): void {
  findings.push({ code, pointer: path.reduce<string>(appendPointer, '') })
}

function enter(inspection: Inspection): boolean {
  inspection.bytes += 2
  if (inspection.path.length >= maxDepth) exceed('depth_exceeded', inspection.path, `at most ${maxDepth} levels`, inspection)
  return inspection.exceeded === undefined
}

function exceed(code: RunCode, path: readonly (string | number)[], expected: string, inspection: Inspection): void {
  inspection.exceeded ??= { code, pointer: path.reduce<string>(appendPointer, ''), values: { expected, got: 'more' } }
}
