import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendPointer, splitPointer } from '../../src/runtime/pointer.ts'
import { readMember } from '../../src/runtime/readMember.ts'
import { scanJson } from '../../src/runtime/scanJson.ts'

describe('scanJson', () => {
  it.each([
    ['', 0, 'a value'],
    [' \n', 2, 'a value'],
    ['undefined', 0, 'a value'],
    ['\ufeff1', 0, 'a value'],
    ['[', 1, 'a value or "]"'],
    ['[1,]', 3, 'a value'],
    ['[[,]]', 2, 'a value or "]"'],
    ['[1 2]', 3, '"," or "]"'],
    ['{', 1, 'a key in double quotes or "}"'],
    ["{'a':1}", 1, 'a key in double quotes or "}"'],
    ['{"a":1,}', 7, 'a key in double quotes'],
    ['{"a" 1}', 5, '":"'],
    ['{"a":1 "b"', 7, '"," or "}"'],
    ['{"a":[1}', 7, '"," or "]"'],
    ['{} {}', 3, 'the end of the text'],
    ['"a', 2, 'the closing quote'],
    ['"a\tb"', 2, 'a control character written as an escape'],
    ['"\\x41"', 2, 'an escape: one of "\\/bfnrtu'],
    ['"\\u00g0"', 5, 'four hexadecimal digits'],
    ['-', 1, 'a digit'],
    ['-012', 2, 'the end of the text'],
    ['[.5]', 1, 'a value or "]"'],
    ['1.e5', 2, 'a digit'],
    ['1e+', 3, 'a digit'],
    ['nul', 3, 'null'],
    ['trUe', 2, 'true'],
    ['[fals]', 5, 'false']
  ])('says where %j stops being JSON', (text, offset, expected) => {
    expect(scanJson(text).error).toEqual({ offset, expected })
  })

  it('finds repeated keys at every depth, compared without their escapes', () => {
    const text = '{"a":1,"\\u0061":[{"x/y":1,"x\\/y":{"":1,"":2}}],"a":3}'
    expect(scanJson(text).duplicates).toEqual([
      { pointer: '/a', offset: 7 },
      { pointer: '/a/0/x~1y', offset: 26 },
      { pointer: '/a/0/x~1y/', offset: text.indexOf('"":2') },
      { pointer: '/a', offset: text.indexOf('"a":3') }
    ])
  })

  it('takes keys of built-in prototypes as keys', () => {
    expect(scanJson('{"constructor":1,"__proto__":2,"hasOwnProperty":3}').duplicates).toEqual([])
    expect(scanJson('{"__proto__":1,"__proto__":2}').duplicates).toEqual([{ pointer: '/__proto__', offset: 15 }])
  })

  it('finds repeated keys among many', () => {
    const members = Array.from({ length: 1000 }, (_, index) => `"k${index}":0`)
    const text = `{${members.join(',')},"k0":0,"k999":0}`
    expect(scanJson(text).duplicates.map(({ pointer }) => pointer)).toEqual(['/k0', '/k999'])
  })

  it('remembers values and keys; of repeated keys the last one counts', () => {
    const text = ' {"a" : [true, {"b":null}], "c":1, "a":[ 2 ]}'
    const { positions } = scanJson(text, { positions: true })
    expect(positions.get('')).toBe(1)
    expect(positions.getKey('')).toBeUndefined()
    expect(positions.get('/c')).toBe(text.indexOf('1'))
    expect(positions.getKey('/c')).toBe(text.indexOf('"c"'))
    expect(positions.get('/a/0')).toBe(text.indexOf('2'))
    expect(positions.getKey('/a/0')).toBeUndefined()
    expect(positions.get('/a/1')).toBeUndefined()
    expect(positions.get('/constructor')).toBeUndefined()
    expect(scanJson(text).positions.get('')).toBeUndefined()
  })

  it('keeps the positions of what stands before a mistake', () => {
    expect(scanJson('{"a":[1,x', { positions: true }).positions.get('/a/0')).toBe(6)
  })

  it('stops at the level that is one too many', () => {
    expect(scanJson('{"a":[[]]}', { maxDepth: 3 }).error).toBeUndefined()
    expect(scanJson('{"a":[[]]}', { maxDepth: 2 }).error).toEqual({ offset: 6, expected: 'at most 2 levels', tooDeep: true })
  })

  it.each([
    ['lists', '[', '', ']'],
    ['objects', '{"a":', '1', '}'],
    ['repeated keys', '{"a":1,"a":', '1', '}']
  ])(
    'survives a million levels of %s',
    (_, open, inner, close) => {
      const levels = 1_000_000
      const text = open.repeat(levels) + inner + close.repeat(levels)
      const { error, duplicates, positions } = scanJson(text, { positions: true })
      expect(error).toBeUndefined()
      expect(duplicates.length).toBe(open.includes(',') ? levels : 0)
      expect(duplicates.at(-1)?.pointer.length ?? 2 * levels).toBe(2 * levels)
      expect(positions.get(open === '[' ? '/0/0' : '/a/a')).toBe(2 * open.length)
      expect(scanJson(open.repeat(levels)).error?.offset).toBe(open.length * levels)
    },
    60_000
  )

  it('stays linear when every repeated key has a long pointer', () => {
    const text = `{"${'k'.repeat(100_000)}":[${'{"a":1,"a":2},'.repeat(20_000)}0]}`
    expect(scanJson(text, { positions: true }).duplicates.length).toBe(20_000)
  })
})

describe('scanJson agrees with JSON.parse', () => {
  const accepts = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const json = fc.oneof(
    fc.json({ maxDepth: 5 }),
    fc.json({ stringUnit: 'binary' }),
    fc.jsonValue().map(value => JSON.stringify(value, undefined, 2))
  )
  const unit = fc.oneof(
    fc.constantFrom(...'{}[]",:\\ \t\n\r\u000b\u00a0\u2028\ufeff0123456789-+.eEtruefalsnbu/a\u0000\u001f\u007f\ud800'),
    fc.string({ unit: 'binary', maxLength: 1 })
  )

  it('on JSON texts', () => {
    fc.assert(fc.property(json, text => void expect(scanJson(text).error).toBeUndefined()))
  })

  it('on texts of JSON characters', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), text => void expect(scanJson(text).error === undefined).toBe(accepts(text))),
      {
        numRuns: 5000
      }
    )
  })

  it('on JSON texts with one change', () => {
    const change = fc.tuple(json, fc.nat(), fc.nat(3), fc.string({ unit, maxLength: 3 }))
    fc.assert(
      fc.property(change, ([text, place, removed, inserted]) => {
        const start = place % (text.length + 1)
        const changed = text.slice(0, start) + inserted + text.slice(start + removed)
        expect(scanJson(changed, { positions: true }).error === undefined).toBe(accepts(changed))
      }),
      { numRuns: 3000 }
    )
  })

  it('and the text before a mistake is the longest that can still become JSON', () => {
    const change = fc.tuple(json, fc.nat(), fc.string({ unit, minLength: 1, maxLength: 2 }))
    fc.assert(
      fc.property(change, ([text, place, inserted]) => {
        const start = place % (text.length + 1)
        const changed = text.slice(0, start) + inserted + text.slice(start)
        const offset = scanJson(changed).error?.offset ?? changed.length
        expect(scanJson(changed.slice(0, offset)).error?.offset ?? offset).toBe(offset)
        expect(offset).toBeGreaterThanOrEqual(text.trimEnd() === '' ? 0 : start)
      }),
      { numRuns: 1000 }
    )
  })

  it('and every value is where it is said to be', () => {
    fc.assert(
      fc.property(json, text => {
        const { positions } = scanJson(text, { positions: true })
        const value: unknown = JSON.parse(text)
        for (const pointer of listPointers(value)) {
          const start = positions.get(pointer) ?? text.length
          const found = splitPointer(pointer).reduce<unknown>(
            (inner, token) => readMember(inner, Array.isArray(inner) ? Number(token) : token),
            value
          )
          expect(parsePrefix(text.slice(start))).toEqual(found)
        }
      })
    )
  })
})

function listPointers(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  return [pointer, ...Object.entries(value).flatMap(([key, member]) => listPointers(member, appendPointer(pointer, key)))]
}

/** Parses the value that a text begins with. */
function parsePrefix(text: string): unknown {
  const { error } = scanJson(text)
  return JSON.parse(error === undefined ? text : text.slice(0, error.offset))
}
