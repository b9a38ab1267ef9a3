import { describe, expect, it } from 'vitest'
import { run } from '../memoryIo.ts'
import { tinyFiles, tinyMapping } from '../tinyMapping.ts'

const files = { ...tinyFiles, '/builtin/a.json': JSON.stringify({ ...tinyMapping, destination: 'a', title: 'A' }) }

describe('list', () => {
  it('names slug, title, version and calls, sorted', async () => {
    const { code, out } = await run('list', { files })
    expect([code, out]).toEqual([0, 'a     A            3  identify track\ntiny  Tiny Vendor  3  identify track\n'])
  })

  it('prints JSON', async () => {
    const { out } = await run('list --json', { files: tinyFiles })
    expect(out).toBe('{"slug":"tiny","title":"Tiny Vendor","apiVersion":"3","calls":["identify","track"]}\n')
  })
})
