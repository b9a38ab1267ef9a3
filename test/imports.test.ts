import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Who may import whom: downwards only. */
const allowed: { readonly [folder: string]: readonly string[] } = {
  schemas: [],
  runtime: ['schemas'],
  issues: ['runtime'],
  request: ['runtime', 'issues'],
  event: ['schemas', 'runtime', 'issues'],
  language: ['runtime', 'issues', 'request', 'event'],
  destination: ['runtime', 'issues', 'request', 'event', 'language'],
  emitted: ['runtime', 'issues', 'request', 'event', 'language', 'destination'],
  compiler: ['runtime', 'issues', 'request', 'event', 'language', 'destination', 'emitted'],
  translate: ['runtime', 'issues', 'request', 'event', 'language', 'destination'],
  explain: ['runtime', 'issues', 'request', 'event', 'language', 'destination', 'compiler', 'translate'],
  catalogue: ['runtime', 'language', 'destination', 'compiler'],
  cli: ['index.ts', 'catalogue', 'issues', 'runtime'],
  'index.ts': ['runtime', 'issues', 'request', 'event', 'destination', 'compiler', 'translate', 'explain']
}

const root = new URL('../src/', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
/** The destinations by their slugs and first words; those that are words of their own, or the spec's, are left out. */
const slugs = readdirSync(new URL('../mappings/', import.meta.url)).map(file => file.replace(/\..*$/, ''))
const words = new Set(['adjust', 'heap', 'meta', 'mapping', 'readme', 'segment', 'webhook', 'google'])
const names = [...new Set(slugs.flatMap(slug => [slug.toLowerCase(), slug.split('-')[0] ?? slug]))].filter(name => !words.has(name))
const source = (file: string): string => readFileSync(new URL(file, root), 'utf8')
const folderOf = (file: string): string => file.split('/')[0] ?? file

describe('the source', () => {
  it.each(files)('%s imports downwards only', file => {
    for (const [, target = ''] of source(file).matchAll(/from '(\.[^']*)'/g)) {
      const folder = folderOf(new URL(target, new URL(file, root)).pathname.slice(root.pathname.length))
      if (folder !== folderOf(file)) expect(allowed[folderOf(file)], `${file} -> ${target}`).toContain(folder)
    }
  })

  it.each(files.filter(file => folderOf(file) !== 'cli'))('%s has no clock, randomness, network or host in it', file => {
    expect(source(file)).not.toMatch(/\bDate\.now\b|new Date\(\)|Math\.random|\bfetch\(|from 'node:|\bprocess\.|\bIntl\.|toLocale|\beval\(/)
  })

  it('evaluates code in one place', () => {
    expect(files.filter(file => /\bnew Function\(/.test(source(file)))).toEqual(['compiler/loadCode.ts'])
  })

  it.each(files.filter(file => folderOf(file) !== 'cli'))('%s knows no destination by name', file => {
    for (const name of names) expect(source(file).toLowerCase(), name).not.toContain(name)
  })

  it.each(files)('%s keeps to 400 lines', file => {
    expect(source(file).split('\n').length).toBeLessThanOrEqual(400)
  })
})
