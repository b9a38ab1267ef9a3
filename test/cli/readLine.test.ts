import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLine } from '../../src/cli/readLine.ts'

const maxBytes = 2 ** 20
const read = (text: string): ReturnType<typeof readLine> => readLine(Buffer.from(text), { maxBytes })
const codesOf = (text: string): readonly string[] => read(text).issues.map(issue => `${issue.code} ${issue.pointer}`)
const hex = (digits: string): Uint8Array => Buffer.concat([Buffer.from('{"userId":"'), Buffer.from(digits, 'hex'), Buffer.from('"}')])

describe('readLine', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(
        fc.json({ stringUnit: 'binary' }),
        text => void expect(read(text)).toEqual({ ok: true, value: JSON.parse(text), issues: [] })
      )
    )
  })

  it('is total on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
        const { ok, issues } = readLine(bytes, { maxBytes })
        expect(issues.some(issue => issue.severity === 'error')).toBe(!ok)
      })
    )
  })

  it.each([
    ['a lone continuation byte', '80'],
    ['a sequence that is cut', 'e282'],
    ['an overlong NUL', 'c080'],
    ['an overlong slash', 'e080af'],
    ['a surrogate', 'eda080'],
    ['a code point above 10FFFF', 'f4908080'],
    ['a sequence of five bytes', 'f888808080'],
    ['Latin-1', 'fc'],
    ['Windows-1252', '93'],
    ['UTF-16', 'fffe']
  ])('refuses %s and says at which byte', (_, digits) => {
    const { ok, issues } = readLine(hex(digits), { maxBytes })
    expect(ok).toBe(false)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ code: 'utf8_invalid', got: 'another byte at byte offset 11' })
  })

  it.each([
    ['{"type":"track"', 'json_invalid', 'the end of the line at character offset 15'],
    ["{'type':'track'}", 'json_invalid', 'something else at character offset 1'],
    ['{"a":1}{"a":2}', 'json_invalid', 'something else at character offset 7'],
    ['{"a":1}\u2029{"a":2}', 'json_invalid', 'something else at character offset 7'],
    ['\f{}', 'json_invalid', 'something else at character offset 0'],
    ['\u001b[32m{}', 'json_invalid', 'something else at character offset 0'],
    ['\ufeff{}', 'bom_misplaced', 'a byte order mark at character offset 0'],
    ['{}\ufeff', 'bom_misplaced', 'a byte order mark at character offset 2']
  ])('refuses %j and says where', (text, code, got) => {
    expect(read(text)).toMatchObject({ ok: false, issues: [{ code, got, severity: 'error', in: 'event', pointer: '' }] })
  })

  it('takes a byte order mark, a CR and line separators where JSON takes them', () => {
    expect(read('{"a":"\ufeff\u2028\u2029"}').ok).toBe(true)
    expect(read('{\r"a":1}\r').ok).toBe(true)
  })

  it('refuses repeated core fields at the top, and warns of all others', () => {
    expect(codesOf('{"type":"a","userId":"a","userId":"b"}')).toEqual(['key_duplicate /userId'])
    expect(codesOf('{"event":"a","\\u0065vent":"b"}')).toEqual(['key_duplicate /event'])
    expect(read('{"context":{},"context":{}}').ok).toBe(false)
    expect(codesOf('{"traits":{"userId":1,"userId":2},"x":1,"x":2}')).toEqual(['key_repeated /traits/userId', 'key_repeated /x'])
    expect(read('{"x":1,"x":2}')).toMatchObject({ ok: true, value: { x: 2 } })
    expect(codesOf('{"price":1,"Price":2}')).toEqual([])
  })

  it('never lets a crowd of warnings hide an error', () => {
    const text = `{${'"x":0,'.repeat(500)}"type":1,"type":2}`
    const { ok, issues } = read(text)
    expect(ok).toBe(false)
    expect(issues.map(issue => issue.code)).toEqual(['key_duplicate', ...Array<string>(99).fill('key_repeated'), 'issues_truncated'])
  })

  it('refuses a line over the limit', () => {
    expect(readLine(Buffer.from('[1,2]'), { maxBytes: 5 }).ok).toBe(true)
    expect(readLine(Buffer.from('[1,2]'), { maxBytes: 4 })).toMatchObject({ ok: false, issues: [{ code: 'line_too_long' }] })
  })

  it.each([
    ['closed lists', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['open lists', '['.repeat(1_000_000)],
    ['open objects', '{"a":'.repeat(1_000_000)],
    ['repeated keys', '{"a":1,"a":'.repeat(300_000)]
  ])('refuses a million levels of %s', (_, text) => {
    expect(readLine(Buffer.from(text), { maxBytes: 10_000_000 })).toMatchObject({ ok: false, issues: [{ code: 'depth_exceeded' }] })
  })

  it('never shows the text of the line', () => {
    const mistakes = [
      '{"email":"ada@example.test"',
      '{"email":ada@example.test}',
      '{"email":"ada@example.test"}}',
      '"ada@example.test\t"',
      '{"a":"ada@example.test","a":"ada@example.test"}'
    ]
    for (const text of mistakes) {
      expect(read(text).issues.length).toBeGreaterThan(0)
      expect(JSON.stringify(read(text).issues)).not.toContain('ada')
    }
    expect(JSON.stringify(readLine(Buffer.from('"ada@example.test \xff"', 'latin1'), { maxBytes }).issues)).not.toContain('ada')
  })
})
