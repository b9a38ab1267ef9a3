import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain, interpret, parseMappingText, translate } from '../../../src/index.ts'
import { run } from '../memoryIo.ts'
import { brokenLine, identifyLine, pageLine, tinyFiles, trackLine } from '../tinyMapping.ts'

const good = tinyFiles['/builtin/tiny.json'] ?? ''
const files = { 'tiny.json': good }

describe('build', () => {
  it('writes a module and its types', async () => {
    const { code, out, err, files: written } = await run('build tiny.json -o out/tiny.js', { files })
    expect([code, out, err]).toEqual([0, 'out/tiny.js\nout/tiny.d.ts\n', ''])
    expect([...written.keys()]).toEqual(['tiny.json', 'out/tiny.js', 'out/tiny.d.ts'])
    expect(written.get('out/tiny.js')).toMatch(/^import \{ [\w, ]+ \} from 'traitmap\/runtime'\n/)
    expect(written.get('out/tiny.d.ts')).toContain('export declare const tiny: Destination<TinySettings>')
  })

  it('writes .d.mts beside .mjs, and replaces what is there', async () => {
    const { code, files: written } = await run('build --out tiny.mjs tiny.json', { files: { ...files, 'tiny.mjs': 'old' } })
    expect([code, [...written.keys()]]).toEqual([0, ['tiny.json', 'tiny.mjs', 'tiny.d.mts']])
    expect(written.get('tiny.mjs')).toContain(`from 'traitmap/runtime'`)
  })

  it('says what is wrong with a mapping as check does, and writes nothing', async () => {
    const broken = { 'bad.json': good.replace('| lower', '| lowr').replace('"@required"', '"@requird"') }
    const { code, out, err, files: written } = await run('build bad.json -o bad.js', { files: broken })
    expect([code, err, [...written.keys()]]).toEqual([1, '', ['bad.json']])
    expect(out).toBe((await run('check bad.json', { files: broken })).out)
  })

  it('lets warnings pass, and says them', async () => {
    const warned = { 'tiny.json': good.replace('$.user.email', '$.user.emial') }
    const { code, out, files: written } = await run('build tiny.json -o tiny.js', { files: warned })
    expect([code, written.has('tiny.js')]).toEqual([0, true])
    expect(out).toContain('warning trait_misspelled')
    expect(out.endsWith('\ntiny.js\ntiny.d.ts\n')).toBe(true)
  })

  it.each(['tiny.ts', 'tiny.cjs', 'tiny.json', 'tiny', '.js', 'out/.mjs', ''])('refuses to write %j', async name => {
    const { code, out, err, files: written } = await run(['build', 'tiny.json', '-o', name], { files })
    expect([code, out, [...written.keys()]]).toEqual([2, '', ['tiny.json']])
    expect(err).toContain('ends in .js or .mjs')
  })
})

describe('a module that was built', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(`${tmpdir()}/traitmap-build-`)
    mkdirSync(`${folder}/node_modules`)
    symlinkSync(fileURLToPath(new URL('../../../', import.meta.url)), `${folder}/node_modules/traitmap`)
    const { files: written } = await run('build tiny.json -o tiny.mjs', { files })
    writeFileSync(`${folder}/tiny.mjs`, written.get('tiny.mjs') ?? '')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('translates and explains as the interpreter does', () => {
    const events = [identifyLine, trackLine, pageLine, brokenLine].map(line => JSON.parse(line) as unknown)
    const settings = { token: 'secret', region: 'eu' }
    const code = `
      import { tiny } from './tiny.mjs'
      import { explain, translate } from 'traitmap'
      const results = ${JSON.stringify(events)}.map(event => translate(event, tiny, ${JSON.stringify(settings)}))
      const { fields } = explain(${identifyLine}, tiny, ${JSON.stringify(settings)})
      console.log(JSON.stringify({ slug: tiny.slug, revision: tiny.revision, results, fields: fields.length }))`
    writeFileSync(`${folder}/use.mjs`, code)
    const { value } = parseMappingText(good)
    const reference = interpret(value ?? expect.fail('the mapping does not parse'))
    expect(JSON.parse(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' }))).toEqual({
      slug: 'tiny',
      revision: reference.revision,
      results: events.map(event => JSON.parse(JSON.stringify(translate(event, reference, settings))) as unknown),
      fields: explain(JSON.parse(identifyLine), reference, settings).fields.length
    })
  }, 30_000)
})
