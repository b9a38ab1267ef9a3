import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../memoryIo.ts'
import { tinyFiles } from '../tinyMapping.ts'

const good = tinyFiles['/builtin/tiny.json'] ?? ''

describe('build', () => {
  it('writes a module and its types, which translate an event', async () => {
    const { code, err, files } = await run('build tiny.json -o out/tiny.js', { files: { 'tiny.json': good } })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(files.get('out/tiny.d.ts')).toContain('export declare const tiny: Destination<TinySettings>')
    const folder = mkdtempSync(`${tmpdir()}/traitmap-build-`)
    try {
      mkdirSync(`${folder}/node_modules`)
      symlinkSync(fileURLToPath(new URL('../../../', import.meta.url)), `${folder}/node_modules/traitmap`)
      writeFileSync(`${folder}/tiny.mjs`, files.get('out/tiny.js') ?? '')
      const use = `import { tiny } from './tiny.mjs'; import { bind, explain } from 'traitmap'; console.log(JSON.stringify([tiny.slug, bind(tiny, {}).ok, explain({}, tiny, {}).status]))`
      writeFileSync(`${folder}/use.mjs`, use)
      const [slug, , status] = JSON.parse(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' })) as unknown[]
      expect([slug, status]).toEqual(['tiny', 'rejected'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('writes .d.mts beside .mjs, and replaces what is there', async () => {
    const { files } = await run('build --out tiny.mjs tiny.json', { files: { 'tiny.json': good, 'tiny.mjs': 'old' } })
    expect(files.get('tiny.mjs')).toContain(`from 'traitmap/runtime'`)
    expect(files.has('tiny.d.mts')).toBe(true)
  })

  it('says what is wrong with a mapping, and writes nothing', async () => {
    const broken = good.replace('| lower', '| lowr')
    const { code, out, files } = await run('build bad.json -o bad.js', { files: { 'bad.json': broken } })
    expect(code).toBe(1)
    expect(out).toContain('error operator_unknown  bad.json:')
    expect(files.has('bad.js')).toBe(false)
  })

  it('needs a name for a module', async () => {
    expect((await run('build tiny.json', { files: { 'tiny.json': good } })).code).toBe(2)
    const { code, err } = await run('build tiny.json -o tiny.ts', { files: { 'tiny.json': good } })
    expect(code).toBe(2)
    expect(err).toContain('.js or .mjs')
  })
})
