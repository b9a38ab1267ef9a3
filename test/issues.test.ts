import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, interpret, parseMapping, parseMappingText, translate, type Issue, type Json, type Settings } from '../src/index.ts'
import { codes, type CodeEntry } from '../src/issues/codes.ts'
import { readLine } from '../src/cli/readLine.ts'
import { prepare } from '../src/event/prepare.ts'

/** One wrong thing and the issues it gives: of a line, an event, a mapping, settings or a translation. */
interface IssueFixture {
  readonly title: string
  readonly line?: { readonly text?: string; readonly base64?: string; readonly maxBytes?: number }
  readonly text?: string | { readonly repeat: readonly [string, number] }
  readonly mapping?: Json
  readonly event?: Json
  /** an event that JSON text says better */
  readonly eventText?: string
  readonly notJson?: 'function'
  readonly settings?: Settings
  readonly explained?: true
  readonly issues: readonly Partial<Issue>[]
}

const folder = new URL('fixtures/issues/', import.meta.url)
const fixtures = readdirSync(folder).map(
  file => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as IssueFixture] as const
)

function find(fixture: IssueFixture): readonly Issue[] {
  const { line, text, mapping, event, settings } = fixture
  if (line)
    return readLine(line.base64 === undefined ? Buffer.from(line.text ?? '') : Buffer.from(line.base64, 'base64'), {
      maxBytes: line.maxBytes ?? 1 << 20
    }).issues
  if (text !== undefined) return parseMappingText(typeof text === 'string' ? text : text.repeat[0].repeat(text.repeat[1])).issues
  if (mapping === undefined) return prepare(readEvent(fixture)).issues
  const parsed = parseMapping(mapping)
  if (!parsed.ok || event === undefined) return parsed.issues
  const destination = interpret(parsed.value)
  if (fixture.explained) return explain(event, destination, settings ?? {}).notSent.map(({ issue }) => issue)
  return translate(event, destination, settings ?? {}).issues
}

function readEvent({ event, eventText, notJson }: IssueFixture): unknown {
  if (notJson) return { type: 'page', userId: 'u', properties: { a: () => 1 } }
  return eventText === undefined ? event : JSON.parse(eventText)
}

describe('the issue', () => {
  it.each(fixtures)('%s is raised where it should be', (code, fixture) => {
    const issues = find(fixture)
    const wanted = issues.filter(issue => issue.code === code)
    expect(issues.map(issue => issue.code)).toContain(code)
    expect(fixture.issues.length === 1 ? wanted.slice(0, 1) : issues).toMatchObject(fixture.issues)
    for (const issue of issues) expect(issue.message).toMatch(/^[^A-Z].*[^.]$/)
  })

  it('of every code has one fixture', () => {
    expect(fixtures.map(([code]) => code).toSorted()).toEqual(Object.keys(codes).toSorted())
  })

  it('of every code that asks for a repair has a hint', () => {
    for (const [code, entry] of Object.entries(codes) as [string, CodeEntry][])
      if (entry.severity !== 'info') expect(entry.hint, code).toBeDefined()
  })
})
