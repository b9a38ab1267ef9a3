import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { packageRoot } from '../built.ts'
import type { Section } from '../section.ts'
import { subjects } from '../subjects.ts'

interface BundleSize {
  readonly what: string
  readonly minified: number
  readonly gzipped: number
}

/** What an application that uses one destination ships: minified by esbuild, then gzip. */
export const bundleSizes: Section = {
  name: 'bundleSizes',
  async measure({ report }) {
    report.progress('bundle sizes')
    const results = await Promise.all(subjects.map(({ slug, title }) => measureBundle(`${title}, bind and translate`, entryOf([slug]))))
    const all = await measureBundle('all of these', entryOf(subjects.map(({ slug }) => slug)))
    const rows = [...results, all].map(({ what, minified, gzipped }) => [what, kilobytes(minified), kilobytes(gzipped)])
    return { results: [...results, all], tables: [{ title: 'Bundle sizes, kB', head: ['what', 'minified', 'gzip'], rows }] }
  }
}

function entryOf(slugs: readonly string[]): string {
  const destinations = slugs.map(slug => `export * from './destinations/${slug}.js'`)
  return [`export { bind, translate, translateAll } from './index.js'`, ...destinations].join('\n')
}

async function measureBundle(what: string, entry: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL('dist/', packageRoot)) },
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'error',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022'
  })
  const { contents } = outputFiles[0]!
  return { what, minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length }
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1)
}
