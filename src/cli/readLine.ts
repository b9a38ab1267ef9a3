import { isUtf8 } from 'node:buffer'
import { createAnyIssue } from '../issues/createAnyIssue.ts'
import type { Issue } from '../issues/issue.ts'
import { scanJson, type JsonScan, type JsonScanError } from '../runtime/scanJson.ts'

/** Members of the envelope whose repetition could change who is meant or where the event may go. */
const coreFields: ReadonlySet<string> = new Set(
  [
    'type',
    'event',
    'userId',
    'anonymousId',
    'previousId',
    'groupId',
    'messageId',
    'timestamp',
    'context',
    'traits',
    'properties',
    'integrations'
  ].map(name => `/${name}`)
)

const longestCoreField = 1 + 'integrations'.length
const maxRepeated = 100
/** far above what an event may have, so that `validate` decides; nothing deeper is ever built */
const maxDepth = 1000
const byteOrderMark = '\ufeff'
const place = { in: 'event', pointer: '' } as const

/**
 * Reads one line of NDJSON: length, UTF-8, JSON and repeated keys are checked before anything looks at the value.
 *
 * @param bytes - the line without its end
 * @param options - `maxBytes`: the longest line that is read
 * @returns the parsed value, or the errors; issues name offsets and keys, never text of the line
 */
export function readLine(
  bytes: Uint8Array,
  { maxBytes }: { maxBytes: number }
):
  | { readonly ok: true; readonly value: unknown; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  if (bytes.length > maxBytes) return { ok: false, issues: [lineTooLong(maxBytes)] }
  if (!isUtf8(bytes))
    return refuse(
      createAnyIssue('utf8_invalid', place, { expected: 'UTF-8', got: `another byte at byte offset ${findInvalidByte(bytes)}` })
    )
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  const scan = scanJson(text, { maxDepth })
  if (scan.error !== undefined) return refuse(describeMistake(text, scan.error))
  const issues = describeDuplicates(scan.duplicates)
  if (issues.some(issue => issue.severity === 'error')) return { ok: false, issues }
  return { ok: true, value: JSON.parse(text) as unknown, issues }
}

/**
 * The issue of a line that is longer than allowed.
 *
 * @param maxBytes - the limit
 */
export function lineTooLong(maxBytes: number): Issue {
  return createAnyIssue('line_too_long', place, { expected: `at most ${maxBytes} bytes`, got: 'more' })
}

function refuse(issue: Issue): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [issue] }
}

function describeMistake(text: string, { offset, expected, tooDeep }: JsonScanError): Issue {
  if (tooDeep) return createAnyIssue('depth_exceeded', place, { expected: 'at most 64 levels', got: `more than ${maxDepth}` })
  const at = `at character offset ${offset}`
  if (text.startsWith(byteOrderMark, offset)) return createAnyIssue('bom_misplaced', place, { expected, got: `a byte order mark ${at}` })
  return createAnyIssue('json_invalid', place, {
    expected,
    got: `${offset < text.length ? 'something else' : 'the end of the line'} ${at}`
  })
}

function describeDuplicates(duplicates: JsonScan['duplicates']): readonly Issue[] {
  if (duplicates.length === 0) return []
  // errors first, so that a crowd of harmless repetitions never hides one
  const sorted = [...duplicates.filter(({ pointer }) => isCore(pointer)), ...duplicates.filter(({ pointer }) => !isCore(pointer))]
  const issues = sorted.slice(0, maxRepeated).map(describeDuplicate)
  return duplicates.length > maxRepeated ? [...issues, createAnyIssue('issues_truncated', place)] : issues
}

function describeDuplicate({ pointer, offset }: JsonScan['duplicates'][number]): Issue {
  const got = `it again at character offset ${offset}`
  return createAnyIssue(isCore(pointer) ? 'key_duplicate' : 'key_repeated', { in: 'event', pointer }, { expected: 'each key once', got })
}

/** The length is compared first: a long pointer costs time only when somebody looks into it. */
function isCore(pointer: string): boolean {
  return pointer.length <= longestCoreField && coreFields.has(pointer)
}

/** The offset of the first byte that starts no UTF-8 sequence. */
function findInvalidByte(bytes: Uint8Array): number {
  let offset = 0
  while (offset < bytes.length) {
    const end = offset + sequenceLength(bytes[offset] ?? 0)
    if (end > bytes.length || !isUtf8(bytes.subarray(offset, end))) return offset
    offset = end
  }
  return offset
}

/** How many bytes a sequence has, by its first byte. */
function sequenceLength(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}
