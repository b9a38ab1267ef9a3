import { readFileSync } from 'node:fs'
import { frameLines, type Line } from '../../src/cli/frameLines.ts'
import { readLine } from '../../src/cli/readLine.ts'
import { normalize } from '../../src/event/normalize.ts'
import { validate } from '../../src/event/validate.ts'
import type { Issue } from '../../src/issues/issue.ts'
import { views } from '../../src/language/views/index.ts'
import { viewMember } from '../../src/language/viewed.ts'
import { formatIsoDateTime } from '../../src/runtime/formatDate.ts'
import { parseDate } from '../../src/runtime/parseDate.ts'
import { readMember } from '../../src/runtime/readMember.ts'

/** One expectation of the shared data, and what we do. */
export interface Case {
  readonly case: string
  readonly ours: string
  readonly theirs: string
}

type Verdict = 'accept' | 'accept-with-warning' | 'reject'
type Members = { readonly [key: string]: unknown }

interface Vector {
  readonly name: string
  readonly input: Members
  readonly expect: Members
}

interface HostileLine {
  readonly id: string
  readonly line?: string
  readonly bytes_b64?: string
  readonly expect: Verdict
  readonly expect_each?: readonly Verdict[]
  readonly expand?: readonly { readonly token: string; readonly text: string; readonly times: number }[]
  readonly first?: true
}

const maxBytes = 1_048_576

function readData(path: string): string {
  return readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8')
}

function readVectors(file: string): readonly Vector[] {
  return JSON.parse(readData(`vectors/${file}.json`), revive) as Vector[]
}

/** `{"$repeat":[text, times]}` and `{"$date":text}` stand for what JSON cannot say. */
function revive(_: string, value: unknown): unknown {
  const [repeat, date] = [readMember(value, '$repeat'), readMember(value, '$date')]
  if (Array.isArray(repeat)) return String(repeat[0]).repeat(Number(repeat[1]))
  return date === undefined ? value : new Date(typeof date === 'string' ? date : NaN)
}

/** How many vectors there are. */
export function countVectors(): number {
  return ['trait-keys', 'reserved-trait-validation', 'createdAt-conversions', 'facade-getters', 'call-shape'].flatMap(readVectors).length
}

/** Every expectation of the vectors: one per vector, but one per getter in facade-getters. */
export function vectorCases(): readonly Case[] {
  return [
    ...readVectors('trait-keys').map(vector => ({ case: `vectors/trait-keys ${vector.name}`, ...compareTraits(vector) })),
    ...readVectors('createdAt-conversions').map(vector => ({
      case: `vectors/createdAt-conversions ${vector.name}`,
      ...compareDates(vector)
    })),
    ...['reserved-trait-validation', 'call-shape'].flatMap(file =>
      readVectors(file).map(({ name, input, expect }) => ({
        case: `vectors/${file} ${name}`,
        ours: judge(input),
        theirs: expected(expect)
      }))
    ),
    ...readVectors('facade-getters').flatMap(({ name, input, expect }) =>
      Object.entries(expect['get'] as Members).map(([getter, value]) => ({
        case: `vectors/facade-getters ${name} ${getter}`,
        ours: get(input, getter),
        theirs: print(value ?? undefined)
      }))
    )
  ]
}

/** Every line of the hostile corpus. */
export async function hostileCases(): Promise<readonly Case[]> {
  const entries = readData('hostile/events.ndjson')
    .split('\n')
    .filter(text => text !== '')
    .map(text => JSON.parse(text) as HostileLine)
  return (await Promise.all(entries.map(judgeEntry))).flat()
}

async function judgeEntry(entry: HostileLine): Promise<readonly Case[]> {
  const theirs = entry.expect_each ?? [entry.expect]
  const verdicts: Verdict[] = []
  for await (const line of frameLines([entry.first ? bytesOf(entry) : Buffer.concat([Buffer.from('\n'), bytesOf(entry)])], maxBytes)) {
    if (entry.first || line.line > 1) verdicts.push(judgeLine(line))
  }
  // a line of nothing is no line for the framer
  if (verdicts.length === 0) verdicts.push('accept')
  if (verdicts.length !== theirs.length) return [{ case: entry.id, ours: `${verdicts.length} lines`, theirs: `${theirs.length} lines` }]
  return theirs.map((verdict, index) => ({
    case: `hostile/${entry.id}${theirs.length > 1 ? ` line ${index + 1}` : ''}`,
    ours: verdicts[index] ?? '',
    theirs: verdict
  }))
}

function bytesOf({ line = '', bytes_b64, expand = [] }: HostileLine): Buffer {
  if (bytes_b64 !== undefined) return Buffer.from(bytes_b64, 'base64')
  return Buffer.from(expand.reduce((text, { token, text: part, times }) => text.replaceAll(token, () => part.repeat(times)), line))
}

/** Line -> value -> event -> issues, as the command line does it. */
function judgeLine(line: Line): Verdict {
  if (line.bytes === undefined) return 'reject'
  // a blank line is skipped and counted
  if (line.bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)) return 'accept'
  const read = readLine(line.bytes, { maxBytes })
  if (!read.ok) return 'reject'
  const { event, issues } = normalize(read.value)
  const verdict = verdictOf([...read.issues, ...issues, ...validate(event)])
  return line.bom && verdict === 'accept' ? 'accept-with-warning' : verdict
}

function judge(input: unknown): Verdict {
  const { event, issues } = normalize(input)
  return verdictOf([...issues, ...validate(event)])
}

function verdictOf(issues: readonly Issue[]): Verdict {
  if (issues.some(issue => issue.severity === 'error')) return 'reject'
  return issues.length === 0 ? 'accept' : 'accept-with-warning'
}

function expected({ valid, issues }: Members): Verdict {
  if (valid === false) return 'reject'
  return Array.isArray(issues) && issues.length > 0 ? 'accept-with-warning' : 'accept'
}

function compareTraits({ input, expect }: Vector): Omit<Case, 'case'> {
  const wanted = [expect['canonical'], expect['custom']].flatMap(part => Object.entries((part ?? {}) as Members))
  return { ours: print(normalize(input).event['traits']), theirs: print(Object.fromEntries(wanted)) }
}

function compareDates({ input, expect }: Vector): Omit<Case, 'case'> {
  const theirs = expect['absent'] === true ? 'absent' : expect['valid'] === true ? String(expect['isoMs']) : 'no date'
  const given = readMember(input['traits'], 'createdAt')
  const view = views.get(input['type'] === 'group' ? 'group' : 'user')
  const ms = parseDate(readView(view?.name ?? '', 'createdAt', input))
  return { theirs, ours: ms !== undefined ? formatIsoDateTime(ms) : given === null || given === '' ? 'absent' : 'no date' }
}

/** What our views say where a getter of facade has a counterpart. */
function get(input: Members, getter: string): string {
  const traits = input['type'] === 'group' ? 'group' : 'user'
  const paths: { readonly [getter: string]: readonly [view: string, ...path: string[]] } = {
    created: [traits, 'createdAt'],
    companyName: [traits, 'company', 'name'],
    companyCreated: [traits, 'company', 'createdAt'],
    city: [traits, 'address', 'city'],
    zip: [traits, 'address', 'postalCode'],
    traits: [traits],
    timestamp: ['time'],
    revenue: ['commerce', 'revenue'],
    currency: ['commerce', 'currency'],
    products: ['commerce', 'products'],
    orderId: ['commerce', 'orderId'],
    ...Object.fromEntries(
      'name firstName lastName email phone website description gender age birthday address employees industry username avatar'
        .split(' ')
        .map(name => [name, [traits, name] as const])
    )
  }
  const path = Object.hasOwn(paths, getter) ? paths[getter] : undefined
  if (path === undefined) return 'no view'
  const [view, name, member] = path
  const value = readView(view, name, input)
  const ms = parseDate(value)
  const found = member === undefined ? value : readMember(value, member)
  return ['created', 'birthday', 'timestamp'].includes(getter) && ms !== undefined ? print(new Date(ms)) : print(found)
}

function readView(name: string, member: string | undefined, input: unknown): unknown {
  const view = views.get(name)
  const viewed = { event: normalize(input).event, now: undefined }
  if (member === undefined) return view?.read(viewed)?.value
  if (view?.readMember !== undefined) return view.readMember(viewed, member)?.value
  const whole = view?.read(viewed)
  return whole && viewMember(whole, member)?.value
}

/** JSON text with sorted keys. */
function print(value: unknown): string {
  if (value === undefined) return 'absent'
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  )
}
