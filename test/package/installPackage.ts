import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The package as a user has it: packed, and installed into a project of its own. */
export interface InstalledPackage {
  /** the project */
  readonly folder: string
  /** the package inside it */
  readonly home: string
  /** what was packed */
  readonly files: readonly string[]
  /** runs a module of the project; what it prints is JSON */
  readonly run: (code: string) => unknown
  readonly remove: () => void
}

/** Packs the built package and installs it without a network: its dependencies are copied from here. */
export function installPackage(): InstalledPackage {
  const folder = mkdtempSync(`${tmpdir()}/traitmap-package-`)
  const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as readonly {
    readonly filename: string
    readonly files: readonly { readonly path: string }[]
  }[]
  const project = `${folder}/project`
  mkdirSync(project)
  const dependencies = { traitmap: `file:../${packed?.filename}`, ...copiedDependencies('.') }
  writeFileSync(`${project}/package.json`, JSON.stringify({ private: true, type: 'module', dependencies }))
  npm(['install', '--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund'], project)
  return {
    folder: project,
    home: `${project}/node_modules/traitmap`,
    files: packed?.files.map(file => file.path) ?? [],
    run(code) {
      writeFileSync(`${project}/run.js`, code)
      return JSON.parse(execFileSync(process.execPath, ['run.js'], { cwd: project, encoding: 'utf8' }))
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

function npm(args: readonly string[], folder: string): string {
  return execFileSync('npm', [...args], { cwd: folder, encoding: 'utf8' })
}

/** The dependencies of a package, and theirs. */
function copiedDependencies(folder: string): { readonly [name: string]: string } {
  const { dependencies = {} } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as {
    readonly dependencies?: { readonly [name: string]: string }
  }
  const names = Object.keys(dependencies)
  return Object.assign(
    {},
    ...names.map(name => ({ [name]: `file:${root}node_modules/${name}`, ...copiedDependencies(`node_modules/${name}`) }))
  )
}
