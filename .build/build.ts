// Makes dist/: validators, bundled entries, declarations, one module per destination, schemas.
import { build, type Plugin } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { pruneTypes } from './pruneTypes.ts'

const root = new URL('../', import.meta.url)
const at = (path: string): URL => new URL(path, root)
const run = (command: string, ...args: readonly string[]): unknown => execFileSync(command, args, { cwd: root, stdio: 'inherit' })

/** `compile` takes all of the runtime as one object: written into a chunk, that object would keep all of it in every bundle of a user. */
const runtimeByName: Plugin = {
  name: 'runtime by name',
  setup(build) {
    build.onResolve({ filter: /\/emitted\/index\.ts$/ }, ({ importer }) =>
      importer.endsWith('/compile.ts') ? { path: '#runtime', external: true } : undefined
    )
  }
}

/** The tables of traits are read from their schemas: sentences for readers stay out of the code. */
const schemasWithoutSentences: Plugin = {
  name: 'schemas without sentences',
  setup(build) {
    build.onLoad({ filter: /\/schemas\/[\w-]+\.json$/ }, async ({ path }) => {
      const { properties } = JSON.parse(await readFile(path, 'utf8')) as { properties: { [name: string]: { description?: string } } }
      for (const property of Object.values(properties)) delete property.description
      return { contents: JSON.stringify({ properties }), loader: 'json' }
    })
  }
}

await rm(at('dist'), { recursive: true, force: true })
run('npx', 'tsx', '.build/validators.ts')
await build({
  absWorkingDir: new URL(root).pathname,
  // two entries that hold evaluation give it a chunk of its own: nothing else is in it
  entryPoints: { index: 'src/index.ts', runtime: 'src/emitted/index.ts', evaluate: 'src/compiler/loadCode.ts', cli: 'src/cli/bin.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  packages: 'external',
  external: ['node:*'],
  alias: { '#validators': './dist/generated/linked.js' },
  logLevel: 'warning',
  plugins: [runtimeByName, schemasWithoutSentences]
})
await Promise.all(['dist/generated/linked.js', 'dist/evaluate.js'].map(file => rm(at(file))))
run('npx', 'tsc', '-p', '.build')
await pruneTypes(at('dist/types/'), ['index.d.ts', 'emitted/index.d.ts'])
await mkdir(at('dist/destinations'), { recursive: true })
const { generateModule, parseMappingText, formatIssue } = (await import(
  pathToFileURL(at('dist/index.js').pathname).href
)) as typeof import('../src/index.ts')
const names: string[] = []
for (const file of (await readdir(at('mappings'))).filter(name => name.endsWith('.json') && name !== 'mapping.schema.json').toSorted()) {
  const result = parseMappingText(await readFile(at(`mappings/${file}`)), `mappings/${file}`)
  if (!result.ok) throw new Error(result.issues.map(issue => formatIssue(issue)).join('\n'))
  const slug = result.value.destination
  const { code, types } = generateModule(result.value)
  await writeFile(at(`dist/destinations/${slug}.js`), code.replace(`from 'traitmap/runtime'`, `from '../runtime.js'`))
  await writeFile(at(`dist/destinations/${slug}.d.ts`), types.replace(`from 'traitmap'`, `from '../types/index.d.ts'`))
  names.push(slug)
}
const index = names.map(slug => `export * from './${slug}.js'\n`).join('')
await writeFile(at('dist/destinations/index.js'), index)
await writeFile(at('dist/destinations/index.d.ts'), index)
await cp(at('src/schemas'), at('dist/schemas'), { recursive: true })
