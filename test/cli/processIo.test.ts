import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeFileError } from '../../src/cli/describeFileError.ts'
import { processIo } from '../../src/cli/processIo.ts'

const io = processIo()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traitmap-'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('processIo', () => {
  it('writes new files only, and makes the folders on the way', async () => {
    const path = join(folder, 'a/b/c.txt')
    expect(await io.exists(path)).toBe(false)
    await io.writeNewFile(path, 'one')
    const error = await io.writeNewFile(path, 'two').catch((reason: unknown) => reason)
    expect(describeFileError(error)?.message).toBe(`cannot use "${path}": it exists already`)
    expect(await io.exists(path)).toBe(true)
    expect(await io.fileSize(path)).toBe(3)
    expect(Buffer.from(await io.readFile(path)).toString()).toBe('one')
    expect(await io.listFolder(join(folder, 'a/b'))).toEqual(['c.txt'])
  })

  it('replaces files when it is asked to, and makes the folders on the way', async () => {
    const path = join(folder, 'd/e.txt')
    await io.replaceFile(path, 'one, longer')
    await io.replaceFile(path, 'two')
    expect(Buffer.from(await io.readFile(path)).toString()).toBe('two')
  })

  it('streams files', async () => {
    const path = join(folder, 'large.txt')
    await io.writeNewFile(path, 'x'.repeat(200_000))
    const sizes: number[] = []
    for await (const chunk of io.streamFile(path)) sizes.push(chunk.length)
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200_000)
  })

  it('says at once that a file is missing or a folder', async () => {
    const missing = await io.fileSize(join(folder, 'missing')).catch((reason: unknown) => reason)
    const notFile = await io.fileSize(folder).catch((reason: unknown) => reason)
    expect(describeFileError(missing)?.message).toContain('there is no such file')
    expect(describeFileError(notFile)?.message).toContain('it is a folder')
  })

  it('knows the day', () => {
    expect(io.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

describe('describeFileError', () => {
  it('leaves other errors alone', () => {
    expect(describeFileError(new TypeError('x'))).toBeUndefined()
    expect(describeFileError(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined()
    expect(describeFileError('ENOENT')).toBeUndefined()
  })

  it('names a code that it does not know', () => {
    expect(describeFileError(Object.assign(new Error('x'), { code: 'EIO' }))?.message).toBe('cannot use a stream: EIO')
  })
})
