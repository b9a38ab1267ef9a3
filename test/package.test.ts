import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const slugs = readdirSync(`${root}mappings`)
  .filter(name => name.endsWith('.json') && name !== 'mapping.schema.json')
  .map(name => name.replace('.json', ''))

// the packed tarball, unpacked beside the dependencies that a user would have
let folder = ''
let files: readonly string[] = []
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/traitmap-`)
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8' })
  ) as { filename: string; files: { path: string }[] }[]
  files = packed?.files.map(file => file.path) ?? []
  execFileSync('tar', ['xzf', packed?.filename ?? ''], { cwd: folder })
  execFileSync('ln', ['-s', `${root}node_modules`, 'package/node_modules'], { cwd: folder })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const load = (code: string): unknown => {
  writeFileSync(`${folder}/package/try.mjs`, code)
  return JSON.parse(execFileSync(process.execPath, ['try.mjs'], { cwd: `${folder}/package`, encoding: 'utf8' }))
}

describe('the package', () => {
  it('exports the public functions', () => {
    expect(load(`import * as all from 'traitmap'; console.log(JSON.stringify(Object.keys(all)))`)).toEqual(
      [
        'batch',
        'bind',
        'compile',
        'encodeBody',
        'explain',
        'formatIssue',
        'generateModule',
        'interpret',
        'normalize',
        'parseMapping',
        'parseMappingText',
        'translate',
        'translateAll',
        'validate'
      ].toSorted()
    )
  })

  it.each(slugs)('exports the destination %s by itself', slug => {
    const code = `import * as one from 'traitmap/destinations/${slug}'; const [made] = Object.values(one); console.log(JSON.stringify([Object.keys(one).length, made.slug, made.revision]))`
    expect(load(code)).toEqual([1, slug, expect.stringMatching(/^[0-9a-f]{16}$/)])
  })

  it('exports all destinations together, schemas and mappings', () => {
    expect(
      load(`import * as all from 'traitmap/destinations'; console.log(JSON.stringify(Object.values(all).map(one => one.slug)))`)
    ).toEqual(expect.arrayContaining(slugs))
    const read = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)`
    expect(load(`${read}; console.log(JSON.stringify(require('traitmap/schemas/identify.json')))`)).toHaveProperty('$schema')
    expect(load(`${read}; console.log(JSON.stringify(require('traitmap/mappings/${slugs[0]}.json')))`)).toHaveProperty(
      'destination',
      slugs[0]
    )
  })

  it('has a command', () => {
    const text = execFileSync(process.execPath, ['package/dist/cli.js', 'list', '--json'], { cwd: folder, encoding: 'utf8' })
    for (const slug of slugs) expect(text).toContain(slug)
  })

  it('holds what users need and nothing else', () => {
    expect(files.filter(file => !/^(dist|mappings)\/|^(LICENSE|README\.md|package\.json)$/.test(file))).toEqual([])
    expect(files.filter(file => /\.(ts|map)$/.test(file) && !file.endsWith('.d.ts'))).toEqual([])
  })

  it('exports what emitted modules import', () => {
    const code = `import * as runtime from 'traitmap/runtime'; console.log(JSON.stringify(Object.keys(runtime)))`
    expect(load(code)).toEqual(expect.arrayContaining(['addRequest', 'defineDestination', 'userOf', 'isoDateTime']))
  })

  /** A file and everything that it imports. */
  function reachableFrom(...entries: readonly string[]): readonly string[] {
    const reachable = new Set<string>()
    const visit = (file: string): void => {
      if (reachable.has(file)) return
      reachable.add(file)
      const base = new URL(file, `file://${folder}/package/`)
      for (const [, target = ''] of readFileSync(base, 'utf8').matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g))
        visit(new URL(target, base).pathname.slice(`${folder}/package/`.length))
    }
    entries.forEach(visit)
    return [...reachable]
  }

  const textOf = (file: string): string => readFileSync(`${folder}/package/${file}`, 'utf8')

  it('evaluates text in one file, which destinations do not reach', () => {
    const evaluating = reachableFrom('dist/index.js').filter(file => /\bnew Function\(/.test(textOf(file)))
    expect(evaluating).toHaveLength(1)
    const destinations = slugs.map(slug => `dist/destinations/${slug}.js`)
    for (const file of reachableFrom('dist/runtime.js', 'dist/destinations/index.js', ...destinations))
      expect(textOf(file), file).not.toMatch(/\bnew Function\(/)
  })

  it('needs no Node built-ins outside its command', () => {
    for (const file of reachableFrom('dist/index.js', 'dist/runtime.js', 'dist/destinations/index.js'))
      expect(textOf(file), file).not.toMatch(/\beval\(|["']node:|fast-check|\brequire\(/)
  })

  it('has types that a user can compile against, settings included', () => {
    writeFileSync(
      `${folder}/package/user.ts`,
      [
        `import { bind, translate, type AnyDestination, type Translation } from 'traitmap'`,
        `import { mixpanel, type MixpanelSettings } from 'traitmap/destinations/mixpanel'`,
        `import * as all from 'traitmap/destinations'`,
        `const settings: MixpanelSettings = { projectToken: 't', region: 'eu' }`,
        `export const translation: Translation = translate({}, mixpanel, settings)`,
        `export const list: readonly AnyDestination[] = Object.values(all)`,
        `// @ts-expect-error a region that does not exist`,
        `bind(mixpanel, { projectToken: 't', region: 'mars' })`,
        `// @ts-expect-error the token is missing`,
        `bind(mixpanel, {})`
      ].join('\n')
    )
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--skipLibCheck',
      'false',
      '--types',
      'node',
      '--typeRoots',
      `${root}node_modules/@types`
    ]
    const check = (): string =>
      execFileSync(`${root}node_modules/.bin/tsc`, [...options, 'user.ts'], { cwd: `${folder}/package`, encoding: 'utf8' })
    expect(check).not.toThrow()
  }, 60_000)
})
