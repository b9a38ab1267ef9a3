import { describe, expect, it } from 'vitest'
import { run } from '../memoryIo.ts'
import { tinyFiles } from '../tinyMapping.ts'

describe('show', () => {
  it('describes a built-in destination and a file alike', async () => {
    const builtin = await run('show tiny', { files: tinyFiles })
    const file = await run('show ./copy/tiny.json', { files: { './copy/tiny.json': tinyFiles['/builtin/tiny.json'] ?? '' } })
    expect([builtin.code, file.code]).toEqual([0, 0])
    expect(file.out).toBe(builtin.out)
    expect(builtin.out).toMatch(/^Tiny Vendor \(tiny\), API 3$/m)
    expect(builtin.out).toMatch(/^ {2}token +string +required; secret +the key of the account$/m)
    expect(builtin.out).toMatch(/^ {2}region +string +one of us, eu; default "us" +where the account is$/m)
    expect(builtin.out).toMatch(/^ {2}page +no pages$/m)
    expect(builtin.out).toMatch(/^ {4}sends +POST https:\/\/api\.example\.com\/users \(json\)$/m)
    expect(builtin.out).toMatch(/^ {4}\$\.user\.email +\/body\/email +lower$/m)
  })

  it('prints JSON', async () => {
    const { code, out } = await run('show tiny --json', { files: tinyFiles })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ slug: 'tiny', title: 'Tiny Vendor', requests: [{ name: 'user' }, { name: 'event' }] })
  })

  it('knows no other', async () => {
    expect(await run('show nothing', { files: tinyFiles })).toMatchObject({ code: 2, out: '' })
  })
})
