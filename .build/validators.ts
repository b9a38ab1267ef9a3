// Compiles the event schemas ahead of time: dist/generated/validators.js evaluates nothing, requires nothing and imports nothing.
// dist/generated/linked.js is the same with imports, for the bundle of the library, which has the imported modules anyway.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Ajv, _, type AnySchemaObject } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { formats } from '../src/event/formats.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const schemaFolder = `${root}src/schemas/`
const target = `${root}dist/generated/`

/** The exports: one validator per call type, and one for events of no known type. */
const exported = ['identify', 'track', 'page', 'screen', 'group', 'alias', 'common']

/** ajv shares the code of whole schemas only, so each definition becomes one. */
const names = (await readdir(schemaFolder)).filter(name => name.endsWith('.json'))
const texts = await Promise.all(names.map(name => readFile(schemaFolder + name, 'utf8')))
const files = texts.map(text => JSON.parse(text.replaceAll('definitions.json#/definitions/', 'definition-')) as AnySchemaObject)
const schemas = files.flatMap(file =>
  Object.entries((file['definitions'] ?? { '': file }) as { [name: string]: AnySchemaObject }).map(([name, schema]) =>
    name === '' ? schema : { ...schema, $id: `definition-${name}` }
  )
)

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  inlineRefs: false,
  messages: false,
  // names on a polluted Object.prototype are no members of an event
  ownProperties: true,
  schemas,
  strictTypes: false,
  formats,
  code: { source: true, esm: true, formats: _`formats` }
})
const standaloneCode = standalone.default
const code = standaloneCode(ajv, Object.fromEntries(exported.map(name => [name, `${name}.json`])))

// ajv writes require() even into ES modules; the bundle below has its helpers and the formats inside
const imports = [
  `import { formats } from '${root}src/event/formats.ts'`,
  `import { countCodePoints } from '${root}src/runtime/countCodePoints.ts'`
]
const repeatedError = /const (err\d+) = (\{.*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}\s*else \{vErrors\.push\(\1\);\}errors\+\+;/g
const source = code
  .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'countCodePoints')
  // nobody reads these, and they keep whole schemas alive
  .replace(/,schemaPath:"[^"]*"/g, '')
  .replace(/,params:\{(?!missingProperty)[^{}]*\}/g, '')
  .replace(/,parentData:[\w.]+,parentDataProperty:(?:"[^"]*"|\w+),rootData\b/g, '')
  .replaceAll(', parentData, parentDataProperty, rootData=data', '')
  .replaceAll(',parentData,parentDataProperty,rootData', '')
  // what is written over and over becomes a function
  .replace(repeatedError, 'vErrors = addError(vErrors, $2);errors++;')
  .replace(/vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g, 'addErrors(vErrors, $1.errors)')
  .replace(/(data\d*)\.(\w+) !== undefined && func\d+\.call\(\1, "\2"\)/g, 'hasMember($1, "$2")')
  // what a bundler cannot know to be pure would keep all of it
  .replace(/= (new RegExp\()/g, '= /* @__PURE__ */ $1')
  .replace(
    /= formats(?:\.(\w+)|\[("[^"]+")\])/g,
    (_, plain: string | undefined, quoted: string) => `= /* @__PURE__ */ formatOf(${quoted ?? `"${plain}"`})`
  )
  .replace(/= (Object\.prototype\.hasOwnProperty)/g, '= /* @__PURE__ */ (() => $1)()')
const helpers = `
function formatOf(name) { return formats[name] }
function addError(errors, error) { if (errors === null) return [error]; errors.push(error); return errors }
function addErrors(errors, more) { return errors === null ? more : errors.concat(more) }
function hasMember(data, name) { return data[name] !== undefined && Object.hasOwn(data, name) }`
const linked = [...imports, source, helpers].join('\n')
await mkdir(target, { recursive: true })
await writeFile(`${target}linked.js`, linked)
await build({
  stdin: { contents: linked, resolveDir: root, sourcefile: 'validators.js' },
  outfile: `${target}validators.js`,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  banner: { js: '// Generated from src/schemas by "npm run generate:validators".' }
})

const result = await readFile(`${target}validators.js`, 'utf8')
if (/\brequire\(|^import\s|\bimport\(|\bnew Function\b|\beval\(/m.test(result)) throw new Error('the validators must stand alone')

await writeFile(
  `${target}validators.d.ts`,
  `// Generated from src/schemas by "npm run generate:validators".
/** One complaint of a schema. */
export interface SchemaError {
  readonly keyword: string
  /** RFC 6901, into the event */
  readonly instancePath: string
  /** keyword "required" only */
  readonly params?: { readonly missingProperty: string }
}
/** Leaves its complaints in \`errors\` until the next call: read them at once. */
export interface Validator {
  (event: unknown): boolean
  errors?: readonly SchemaError[] | null
}
${exported.map(name => `export declare const ${name}: Validator`).join('\n')}
`
)
