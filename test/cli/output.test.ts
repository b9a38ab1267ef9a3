import { PassThrough, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isClosedPipe, Output } from '../../src/cli/output.ts'

describe('Output', () => {
  it('keeps the order, and writes few pieces', async () => {
    const stream = new PassThrough()
    let pieces = 0
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      pieces++
      text += chunk.toString()
    })
    const output = new Output(stream)
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index}\n`)
    for (const line of lines) await output.write(line)
    await output.end()
    await sleep(1)
    expect(text).toBe(lines.join(''))
    expect(pieces).toBeLessThan(10)
  })

  it('writes what it has while the program waits', async () => {
    const stream = new PassThrough({ encoding: 'utf8' })
    await new Output(stream).write('soon')
    await sleep(10)
    expect(stream.read()).toBe('soon')
  })

  it('waits for a slow reader and holds little meanwhile', async () => {
    let largest = 0
    const slow = new Writable({
      highWaterMark: 16,
      write(chunk: Buffer, _, done) {
        largest = Math.max(largest, chunk.length + slow.writableLength)
        void sleep(1).then(() => done())
      }
    })
    const output = new Output(slow)
    const line = 'x'.repeat(1000)
    for (let count = 0; count < 2000; count++) await output.write(line)
    await output.end()
    expect(largest).toBeLessThan(300_000)
  })

  it('gives the error of the stream to the writer', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken'), { code: 'EPIPE' })) })
    const output = new Output(broken)
    const attempt = async (): Promise<void> => {
      for (let count = 0; count < 1000; count++) await output.write('x'.repeat(1000))
      await output.end()
    }
    const error = await attempt().catch((reason: unknown) => reason)
    expect(isClosedPipe(error)).toBe(true)
  })

  it('knows a closed pipe from other errors', () => {
    expect(isClosedPipe(new Error('x'))).toBe(false)
    expect(isClosedPipe(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe(false)
    expect(isClosedPipe('EPIPE')).toBe(false)
  })
})
