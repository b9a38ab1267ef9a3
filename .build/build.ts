// Makes dist/: validators, bundled entries, declarations, one module per destination, schemas.
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const root = new URL('../', import.meta.url)
const at = (path: string): URL => new URL(path, root)
const run = (command: string, ...args: readonly string[]): unknown => execFileSync(command, args, { cwd: root, stdio: 'inherit' })

await rm(at('dist'), { recursive: true, force: true })
run('npx', 'tsx', '.build/validators.ts')
await build({
  absWorkingDir: new URL(root).pathname,
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/bin.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  packages: 'external',
  external: ['node:*'],
  logLevel: 'warning'
})
run('npx', 'tsc', '-p', '.build')
await mkdir(at('dist/destinations'), { recursive: true })
const { parseMappingText } = (await import(pathToFileURL(at('dist/index.js').pathname).href)) as typeof import('../src/index.ts')
// needs the validators, so not before they are made
const { destinationModule } = await import('./destinationModule.ts')
const names: string[] = []
for (const file of (await readdir(at('mappings'))).filter(name => name.endsWith('.json') && name !== 'mapping.schema.json').toSorted()) {
  const module = destinationModule(await readFile(at(`mappings/${file}`), 'utf8'), file, parseMappingText)
  await writeFile(at(`dist/destinations/${module.slug}.js`), module.code)
  await writeFile(at(`dist/destinations/${module.slug}.d.ts`), module.types)
  names.push(module.slug)
}
const index = names.map(slug => `export * from './${slug}.js'\n`).join('')
await writeFile(at('dist/destinations/index.js'), index)
await writeFile(at('dist/destinations/index.d.ts'), index)
await cp(at('src/schemas'), at('dist/schemas'), { recursive: true })
