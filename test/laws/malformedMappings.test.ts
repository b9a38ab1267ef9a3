import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMapping, parseMappingText, type Issue } from '../../src/index.ts'
import { codes } from '../../src/issues/codes.ts'
import { createAnyIssue } from '../../src/issues/createAnyIssue.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { appendPointer } from '../../src/runtime/pointer.ts'
import { anyValue } from '../arbitraries/anyValue.ts'
import { malformedMapping, malformedText } from '../arbitraries/malformedMapping.ts'
import { mappingFile } from '../arbitraries/mapping.ts'
import { patience, runs } from './runs.ts'

/** A pointer as an issue prints it. */
function printed(pointer: string): string {
  return createAnyIssue('member_invalid', { in: 'mapping', pointer }).pointer
}

/** Every place of a file, as issues print them. */
function placesOf(value: unknown, pointer = '', places: Set<string> = new Set()): ReadonlySet<string> {
  places.add(printed(pointer))
  if (Array.isArray(value) || isObject(value))
    for (const [key, member] of Object.entries(value)) placesOf(member, appendPointer(pointer, key), places)
  return places
}

/** An issue has a code and words, and points at something that is there, or at what should hold it. */
function expectPlaced(issue: Issue, places: ReadonlySet<string>): void {
  expect(Object.hasOwn(codes, issue.code)).toBe(true)
  expect(issue.in).toBe('mapping')
  const parent = issue.pointer.slice(0, Math.max(0, issue.pointer.lastIndexOf('/')))
  expect(places.has(issue.pointer) || places.has(parent), issue.pointer).toBe(true)
  expect(new TextEncoder().encode(issue.message).length, issue.message).toBeLessThanOrEqual(512)
  expect(issue.message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
}

function expectVerdict({ ok, issues }: { readonly ok: boolean; readonly issues: readonly Issue[] }): void {
  expect(issues.some(issue => issue.severity === 'error')).toBe(!ok)
}

describe('malformed mappings', () => {
  it(
    'are refused with coded issues that say where',
    () => {
      fc.assert(
        fc.property(malformedMapping(), file => {
          const result = parseMapping(file)
          expectVerdict(result)
          const places = placesOf(file)
          for (const issue of result.issues) expectPlaced(issue, places)
        }),
        runs(300)
      )
    },
    patience
  )

  it(
    'are refused as text with line and column',
    () => {
      fc.assert(
        fc.property(malformedText(), text => {
          const result = parseMappingText(text, 'file.json')
          expectVerdict(result)
          const lines = (typeof text === 'string' ? text : new TextDecoder().decode(text)).split('\n')
          for (const { code, line = 0, column = 0, file } of result.issues) {
            expect(file).toBe('file.json')
            if (code === 'utf8_invalid' || code === 'file_too_large') continue
            expect(line).toBeGreaterThan(0)
            expect(line).toBeLessThanOrEqual(lines.length)
            expect(column).toBeGreaterThan(0)
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
          }
        }),
        runs(100)
      )
    },
    patience
  )

  it(
    'are refused whatever JavaScript value they are',
    () => {
      fc.assert(
        fc.property(
          anyValue(),
          mappingFile(),
          fc.constantFrom('', 'settings', 'define', 'requests', 'hosts', 'title'),
          (make, { file }, key) => {
            const result = parseMapping(key === '' ? make() : { ...file, [key]: make() })
            expectVerdict(result)
          }
        ),
        runs(300)
      )
    },
    patience
  )
})
