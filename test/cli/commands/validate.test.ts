import { describe, expect, it } from 'vitest'
import { codesOf, records, run } from '../memoryIo.ts'
import { brokenLine, identifyLine, trackLine } from '../tinyMapping.ts'

describe('validate', () => {
  it('prints one record per event', async () => {
    const { code, out } = await run('validate', { stdin: `${identifyLine}\n${brokenLine}\n` })
    expect(code).toBe(1)
    const [good, bad] = records(out)
    expect(good).toEqual({ line: 1, messageId: 'm-1', valid: true, issues: [] })
    expect(bad).toMatchObject({ line: 2, messageId: 'm-4', valid: false })
    expect(codesOf(bad)).toContain('id_missing')
  })

  it('goes on after lines that hold no event, and counts physical lines', async () => {
    const stdin = ['', '{', '   ', '\t\r', 'null', '[]', '"text"', '{"type":"page"', trackLine].join('\n')
    const { code, out } = await run('validate', { stdin })
    expect(code).toBe(1)
    expect(records(out).map(record => [record['line'], record['valid'], codesOf(record)[0]])).toEqual([
      [2, false, 'json_invalid'],
      [5, false, 'event_not_object'],
      [6, false, 'event_not_object'],
      [7, false, 'event_not_object'],
      [8, false, 'json_invalid'],
      [9, true, undefined]
    ])
  })

  it('is fine with no events at all', async () => {
    expect(await run('validate', { stdin: '\n\r\n' })).toMatchObject({ code: 0, out: '', err: '' })
  })

  it('points into the event as it was given', async () => {
    const stdin = JSON.stringify({ type: 'identify', userId: 'u', traits: { Created_At: 'soon' } })
    const [record] = records((await run('validate', { stdin })).out)
    expect(record).toMatchObject({ valid: true, issues: [{ code: 'trait_unusable', pointer: '/traits/Created_At' }] })
  })

  it.each([
    ['with LF', `${trackLine}\n${identifyLine}\n`],
    ['with CRLF', `${trackLine}\r\n${identifyLine}\r\n`],
    ['without the last end', `${trackLine}\n${identifyLine}`]
  ])('reads lines %s alike', async (_, stdin) => {
    const { code, out } = await run('validate', { stdin })
    expect(code).toBe(0)
    expect(records(out).map(({ line, messageId }) => [line, messageId])).toEqual([
      [1, 'm-2'],
      [2, 'm-1']
    ])
  })

  it('skips a byte order mark at the start with a warning, and refuses it elsewhere', async () => {
    const { out } = await run('validate', { stdin: `\ufeff${trackLine}\n\ufeff${trackLine}\n` })
    expect(records(out).map(record => [record['valid'], codesOf(record)])).toEqual([
      [true, ['bom_removed']],
      [false, ['bom_misplaced']]
    ])
  })

  it('refuses bytes that are not UTF-8 instead of repairing them', async () => {
    const { out } = await run('validate', { stdin: Buffer.from('{"type":"identify","userId":"u\xff"}', 'latin1') })
    expect(records(out).map(codesOf)).toEqual([['utf8_invalid']])
  })

  it('drains a line that is too long and goes on', async () => {
    function* stream(): Generator<Uint8Array> {
      yield Buffer.from('{"type":"')
      for (let count = 0; count < 8; count++) yield new Uint8Array(2 ** 20).fill(0x61)
      yield Buffer.from(`"}\n${trackLine}\n`)
    }
    const { code, out } = await run('validate --max-line 4K', { stdin: stream() })
    expect(code).toBe(1)
    expect(records(out).map(record => [record['line'], record['valid'], codesOf(record)])).toEqual([
      [1, false, ['line_too_long']],
      [2, true, []]
    ])
  })

  it('names the file of every record when there are several', async () => {
    const files = { 'a.ndjson': trackLine, 'b.ndjson': `\n${identifyLine}` }
    const { code, out } = await run('validate a.ndjson - b.ndjson', { files, stdin: trackLine })
    expect(code).toBe(0)
    expect(records(out).map(({ file, line }) => [file, line])).toEqual([
      ['a.ndjson', 1],
      ['-', 1],
      ['b.ndjson', 2]
    ])
    expect(records((await run('validate a.ndjson', { files })).out)[0]).not.toHaveProperty('file')
  })

  it('looks at all files before it reads the first', async () => {
    const { code, out } = await run('validate a.ndjson missing.ndjson', { files: { 'a.ndjson': trackLine } })
    expect([code, out]).toEqual([2, ''])
  })

  it('survives lines of any depth', async () => {
    const stdin = ['{"type":"page","userId":"u","properties":', '['].map(start => start + '['.repeat(100_000) + ']'.repeat(100_000))
    const { out } = await run('validate', { stdin: `${stdin[0]}}\n${stdin[1]}]\n` })
    expect(records(out).map(codesOf)).toEqual([['depth_exceeded'], ['depth_exceeded']])
  })
})
