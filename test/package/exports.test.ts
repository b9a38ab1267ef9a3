import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { installPackage, type InstalledPackage } from './installPackage.ts'
import { slugs } from './slugs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const mappingText = readFileSync(`${root}mappings/webhook.json`, 'utf8')
const event = { type: 'track', event: 'Test', userId: 'u', messageId: 'm', timestamp: '2024-05-01T10:00:00.000Z', properties: { a: 1 } }

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let installed: InstalledPackage
beforeAll(() => {
  installed = installPackage()
})
afterAll(() => installed?.remove())

const print = (expression: string): string => `console.log(JSON.stringify(${expression}))`

/** Each public function with one use of it, and what that gives. */
const uses: { readonly [name: string]: readonly [expression: string, expected: unknown] } = {
  normalize: [`all.normalize({ type: 'Track' }).event.type`, 'track'],
  validate: [`all.validate({ type: 'track' }).map(issue => issue.code)`, expect.arrayContaining(['id_missing'])],
  parseMapping: [`all.parseMapping({}).ok`, false],
  parseMappingText: [`all.parseMappingText(${JSON.stringify(mappingText)}).ok`, true],
  interpret: [`all.translate(event, all.interpret(mapping), settings).status`, 'ok'],
  compile: [`all.translate(event, all.compile(mapping), settings).status`, 'ok'],
  generateModule: [`all.generateModule(mapping).types`, expect.stringContaining('export declare const webhook')],
  bind: [`all.bind(all.compile(mapping), {}).ok`, false],
  translate: [`all.translate(null, all.compile(mapping), settings).status`, 'rejected'],
  translateAll: [`all.translateAll(event, [all.bind(all.compile(mapping), settings).value]).translations.length`, 1],
  explain: [`all.explain(event, all.compile(mapping), settings).status`, 'ok'],
  encodeBody: [`all.encodeBody(all.translate(event, all.compile(mapping), settings).requests[0])`, expect.stringContaining('"Test"')],
  batch: [`all.batch(all.translate(event, all.compile(mapping), settings).requests).length`, 1],
  formatIssue: [`all.formatIssue(all.validate({})[0])`, expect.stringContaining('type_missing')]
}
const prelude = `
import * as all from 'traitmap'
const mapping = all.parseMappingText(${JSON.stringify(mappingText)}).value
const settings = { url: 'https://example.com/in' }
const event = ${JSON.stringify(event)}
`

describe('the installed package', () => {
  it('exports the public functions', () => {
    expect(installed.run(`${prelude}${print('Object.keys(all)')}`)).toEqual(Object.keys(uses).toSorted())
  })

  it('exports functions that work', () => {
    const names = Object.keys(uses)
    const results = installed.run(`${prelude}${print(`[${names.map(name => uses[name]?.[0]).join(', ')}]`)}`)
    expect(results).toEqual(names.map(name => uses[name]?.[1]))
  })

  it.each(slugs)('exports the destination %s by itself', slug => {
    const code = `
      import * as one from 'traitmap/destinations/${slug}'
      import { translate } from 'traitmap'
      const [made] = Object.values(one)
      ${print(`[Object.keys(one).length, made.slug, made.revision, translate({}, made, {}).status]`)}`
    expect(installed.run(code)).toEqual([1, slug, expect.stringMatching(/^[0-9a-f]{16}$/), 'rejected'])
  })

  it('exports all destinations together', () => {
    const found = installed.run(`import * as all from 'traitmap/destinations'; ${print('Object.values(all).map(one => one.slug)')}`)
    expect(found).toEqual(slugs.toSorted())
  })

  it('exports what emitted modules import', () => {
    const code = `import * as runtime from 'traitmap/runtime'; ${print(`[Object.keys(runtime), runtime.isoDateTime('2020-01-02')]`)}`
    const names = expect.arrayContaining(['addRequest', 'checkedMapping', 'defineDestination']) as unknown
    expect(installed.run(code)).toEqual([names, '2020-01-02T00:00:00.000Z'])
  })

  const files = [
    ...readdirSync(`${root}src/schemas`).map(name => `schemas/${name}`),
    ...[...slugs, 'mapping.schema'].map(name => `mappings/${name}.json`),
    'package.json'
  ]

  it.each(files)('exports %s', file => {
    const code = `import { createRequire } from 'node:module'; ${print(`createRequire(import.meta.url)('traitmap/${file}')`)}`
    const source = file.startsWith('schemas/') ? `src/${file}` : file
    const own = JSON.parse(readFileSync(`${root}${source}`, 'utf8')) as unknown
    expect(installed.run(code)).toEqual(own)
  })

  it('exports nothing else', () => {
    const code = `
      const tries = ['traitmap/dist/index.js', 'traitmap/schemas/none.json', 'traitmap/chunks/x', 'traitmap/testing']
      const load = name => import(name).then(() => name, error => error.code)
      ${print(`await Promise.all(tries.map(load))`)}`
    expect(installed.run(code)).toEqual([
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
      'ERR_MODULE_NOT_FOUND',
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
      'ERR_PACKAGE_PATH_NOT_EXPORTED'
    ])
  })

  it('has a command, which prints modules that run here', () => {
    const traitmap = (...args: readonly string[]): string =>
      execFileSync(`${installed.folder}/node_modules/.bin/traitmap`, [...args], { cwd: installed.folder, encoding: 'utf8' })
    const list = traitmap('list', '--json')
    for (const slug of slugs) expect(list).toContain(`"${slug}"`)
    writeFileSync(`${installed.folder}/mine.json`, mappingText)
    traitmap('build', 'mine.json', '-o', 'made/mine.js')
    const code = `${prelude}import { webhook } from './made/mine.js'
      ${print(`[webhook, all.interpret(mapping)].map(one => all.translate(event, one, settings))`)}`
    const [built, interpreted] = installed.run(code) as readonly { readonly status: string }[]
    expect(built).toEqual(interpreted)
    expect(built?.status).toBe('ok')
  })
})

describe('a bundle of two destinations', () => {
  const bundle = async (code: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: installed.folder },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      logLevel: 'silent'
    })
    return outputFiles.map(file => file.text).join('\n')
  }

  it('evaluates no text and holds no other destination', async () => {
    const text = await bundle(`
      import { bind, translateAll } from 'traitmap'
      import { mixpanel } from 'traitmap/destinations/mixpanel'
      const bound = bind(mixpanel, { projectToken: 't' })
      console.log(JSON.stringify(translateAll(${JSON.stringify(event)}, [bound.value])))`)
    expect(text).not.toMatch(/new Function|\beval\(|fast-check|["']node:|\brequire\(/)
    expect(text).toContain('api.mixpanel.com')
    expect(text).not.toMatch(/api\.intercom\.io|api2\.amplitude\.com/)
    expect(installed.run(text)).toMatchObject({ translations: [{ destination: 'mixpanel', status: 'ok' }] })
  })

  it('evaluates text where `compile` is used', async () => {
    const text = await bundle(`export { compile } from 'traitmap'`)
    expect(text.match(/new Function\(/g)).toHaveLength(1)
  })
})
