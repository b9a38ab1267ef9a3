import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameLines, type Line } from '../../src/cli/frameLines.ts'

type Told = readonly [line: number, content: string]

async function frame(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, maxBytes = 1000): Promise<readonly Told[]> {
  const lines: Told[] = []
  for await (const line of frameLines(chunks, maxBytes)) lines.push([line.line, tell(line)])
  return lines
}

function tell({ bom, tooLong, bytes }: Line): string {
  return `${bom ? 'bom ' : ''}${tooLong ? 'too long' : JSON.stringify(Buffer.from(bytes).toString('latin1'))}`
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const bom = '\xef\xbb\xbf'

describe('frameLines', () => {
  it.each<readonly [string, readonly Told[]]>([
    ['', []],
    ['a', [[1, '"a"']]],
    ['a\n', [[1, '"a"']]],
    ['a\r\n', [[1, '"a"']]],
    [
      'a\nb',
      [
        [1, '"a"'],
        [2, '"b"']
      ]
    ],
    [
      'a\r\nb\r\n',
      [
        [1, '"a"'],
        [2, '"b"']
      ]
    ],
    [
      '\n\r\n \n',
      [
        [1, '""'],
        [2, '""'],
        [3, '" "']
      ]
    ],
    ['a\rb\n', [[1, '"a\\rb"']]],
    ['a\r', [[1, '"a\\r"']]],
    ['a\r\r\n', [[1, '"a\\r"']]],
    [bom, []],
    [`${bom}a`, [[1, 'bom "a"']]],
    [
      `${bom}\na`,
      [
        [1, 'bom ""'],
        [2, '"a"']
      ]
    ],
    [`${bom}${bom}a`, [[1, 'bom "ï»¿a"']]],
    [
      `a\n${bom}b`,
      [
        [1, '"a"'],
        [2, '"ï»¿b"']
      ]
    ],
    ['\xef\xbb', [[1, '"ï»"']]],
    ['\xef\xbbx\n', [[1, '"ï»x"']]],
    ['\xef\n', [[1, '"ï"']]]
  ])('splits %j', async (text, lines) => {
    expect(await frame([bytes(text)])).toEqual(lines)
    expect(await frame([...bytes(text)].map(byte => Uint8Array.of(byte)))).toEqual(lines)
  })

  it.each<readonly [string, string]>([
    ['aaa', '"aaa"'],
    ['aaaa', 'too long'],
    ['aaa\n', '"aaa"'],
    ['aaa\r\n', '"aaa"'],
    ['aaa\r', 'too long'],
    ['aaa\r\r\n', 'too long'],
    ['aaaa\r\n', 'too long'],
    ['aaaaaaaaaaaaaaaa\n', 'too long'],
    [`${bom}aaa\n`, 'bom "aaa"'],
    [`${bom}aaaa\n`, 'bom too long']
  ])('does not count the end of the line: %j of at most 3 bytes', async (text, told) => {
    expect(await frame([bytes(text)], 3)).toEqual([[1, told]])
    expect(
      await frame(
        [...bytes(text)].map(byte => Uint8Array.of(byte)),
        3
      )
    ).toEqual([[1, told]])
  })

  it('goes on after a line that is too long', async () => {
    expect(await frame([bytes('aaaaa\nb\nccc'), bytes('ccc\nd')], 3)).toEqual([
      [1, 'too long'],
      [2, '"b"'],
      [3, 'too long'],
      [4, '"d"']
    ])
  })

  it('gives the same lines however the stream is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\xef', '\xbb', '\xbf', '\u0000', '\xff'), maxLength: 40 })
    const cuts = fc.array(fc.nat(40), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(text, cuts, fc.integer({ min: 1, max: 10 }), fc.boolean(), async (body, places, maxBytes, hasBom) => {
        const whole = bytes((hasBom ? bom : '') + body)
        const starts = [0, ...places.map(place => Math.min(place, whole.length)).toSorted((a, b) => a - b), whole.length]
        const chunks = starts.slice(1).map((end, index) => whole.subarray(starts[index], end))
        expect(await frame(chunks, maxBytes)).toEqual(await frame([whole], maxBytes))
      }),
      { numRuns: 2000 }
    )
  })

  it('gives the lines that splitting the text gives', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(text, async body => {
        const lines = body.split('\n').map((line, index, all) => (index < all.length - 1 ? line.replace(/\r$/, '') : line))
        if (lines.at(-1) === '') lines.pop()
        expect(await frame([bytes(body)])).toEqual(lines.map((line, index) => [index + 1, JSON.stringify(line)]))
      })
    )
  })

  it('drains a line of 300 MiB without holding it', async () => {
    const chunk = new Uint8Array(2 ** 20).fill(0x61)
    let largest = 0
    function* stream(): Generator<Uint8Array> {
      for (let count = 0; count < 300; count++) {
        largest = Math.max(largest, process.memoryUsage().arrayBuffers)
        yield chunk
      }
      yield bytes('\n{}\n')
    }
    const before = process.memoryUsage().arrayBuffers
    expect(await frame(stream(), 65_536)).toEqual([
      [1, 'too long'],
      [2, '"{}"']
    ])
    expect(largest - before).toBeLessThan(8 * 2 ** 20)
  })

  it('keeps a long line in linear time however small its pieces are', async () => {
    const piece = bytes('x')
    const lines = await frame(
      Array.from({ length: 200_000 }, () => piece),
      1_000_000
    )
    expect(lines.map(([line, content]) => [line, content.length])).toEqual([[1, 200_002]])
  })
})
