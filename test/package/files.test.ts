import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { installPackage, type InstalledPackage } from './installPackage.ts'
import { slugs } from './slugs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let installed: InstalledPackage
beforeAll(() => {
  installed = installPackage()
})
afterAll(() => installed?.remove())

const textOf = (file: string): string => readFileSync(`${installed.home}/${file}`, 'utf8')
const entries = ['dist/index.js', 'dist/runtime.js', 'dist/destinations/index.js', ...slugs.map(slug => `dist/destinations/${slug}.js`)]

/** Files and everything that they import from the package. */
function reachableFrom(...starts: readonly string[]): ReadonlySet<string> {
  const reachable = new Set<string>()
  const visit = (file: string): void => {
    if (reachable.has(file)) return
    reachable.add(file)
    const base = new URL(file, 'file:///')
    for (const [, target = ''] of textOf(file).matchAll(/(?:from|import)\s*\(?\s*["']((?:\.|#)[^"']+)["']/g))
      visit(target === '#runtime' ? 'dist/runtime.js' : declared(new URL(target, base).pathname.slice(1), file))
  }
  starts.forEach(visit)
  return reachable
}

/** Declarations import what they declare. */
function declared(target: string, from: string): string {
  return from.endsWith('.d.ts') ? target.replace(/(?:\.d)?\.[jt]s$/, '.d.ts') : target
}

describe('the packed files', () => {
  it('are those that users need and no others', () => {
    const scripts = reachableFrom(...entries, 'dist/cli.js')
    const types = reachableFrom(
      'dist/types/index.d.ts',
      'dist/types/emitted/index.d.ts',
      ...entries.slice(2).map(entry => entry.replace('.js', '.d.ts'))
    )
    const needed = (file: string): boolean =>
      scripts.has(file) ||
      types.has(file) ||
      /^(?:LICENSE|README\.md|package\.json|dist\/schemas\/[\w-]+\.json|mappings\/[\w.-]+\.json)$/.test(file)
    expect(installed.files.filter(file => !needed(file))).toEqual([])
    expect([...scripts, ...types].filter(file => !installed.files.includes(file))).toEqual([])
  })

  it('are few and small', () => {
    expect(installed.files.length).toBeLessThan(250)
    expect(reachableFrom('dist/destinations/mixpanel.js').size).toBeLessThan(8)
    expect(reachableFrom('dist/index.js').size).toBeLessThan(12)
  })

  it('need no Node built-ins outside the command', () => {
    for (const file of reachableFrom(...entries))
      expect(textOf(file), file).not.toMatch(/["']node:|fast-check|\brequire\(|\bprocess\.|\bBuffer[.(]|\beval\(/)
  })

  it('evaluate text in one place, which destinations do not reach', () => {
    const evaluating = (file: string): boolean => /\bnew Function\(|\bFunction\(/.test(textOf(file))
    expect([...reachableFrom('dist/index.js')].filter(evaluating)).toHaveLength(1)
    expect([...reachableFrom(...entries.slice(1))].filter(evaluating)).toEqual([])
  })

  it('say nothing about the machine that built them', () => {
    for (const file of installed.files) if (/\.(?:js|ts|json)$/.test(file)) expect(textOf(file).includes(root), file).toBe(false)
  })
})

describe('the types', () => {
  const check = (code: string, module: string, resolution: string): string => {
    writeFileSync(`${installed.folder}/user.ts`, code)
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', module, '--moduleResolution', resolution]
    try {
      return execFileSync(
        process.execPath,
        [`${root}node_modules/typescript/bin/tsc`, ...options, '--target', 'es2022', '--lib', 'es2022', '--types', '', 'user.ts'],
        { cwd: installed.folder, encoding: 'utf8' }
      )
    } catch (error) {
      return String((error as { readonly stdout?: unknown }).stdout)
    }
  }

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler']
  ])(
    'compile in a user’s project, libraries checked: module %s',
    (module, resolution) => {
      const code = [
        `import { bind, translate, type AnyDestination, type Translation } from 'traitmap'`,
        `import { mixpanel, type MixpanelSettings } from 'traitmap/destinations/mixpanel'`,
        `import * as all from 'traitmap/destinations'`,
        `import { defineDestination } from 'traitmap/runtime'`,
        `const settings: MixpanelSettings = { projectToken: 't', region: 'eu' }`,
        `export const translation: Translation = translate({}, mixpanel, settings)`,
        `export const list: readonly AnyDestination[] = Object.values(all)`,
        `export const define: unknown = defineDestination`,
        `// @ts-expect-error a region that does not exist`,
        `bind(mixpanel, { projectToken: 't', region: 'mars' })`,
        `// @ts-expect-error the token is missing`,
        `bind(mixpanel, {})`
      ]
      expect(check(code.join('\n'), module, resolution)).toBe('')
    },
    60_000
  )

  it('fit a module that the command printed', () => {
    const mapping = `${installed.home}/mappings/webhook.json`
    execFileSync(process.execPath, [`${installed.home}/dist/cli.js`, 'build', mapping, '-o', 'made.js'], { cwd: installed.folder })
    const code = `import { translate } from 'traitmap'\nimport { webhook } from './made.js'\ntranslate({}, webhook, { url: 'https://a.example' })\n// @ts-expect-error no such setting\ntranslate({}, webhook, { url: 'https://a.example', none: 1 })\n`
    expect(check(code, 'nodenext', 'nodenext')).toBe('')
  })
})
