import { Writable } from 'node:stream'
import type { Io } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'

/** What a run left behind. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
  /** the files after the run, those before it included */
  readonly files: ReadonlyMap<string, string>
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** by path; built-in mappings stand in "/builtin" */
  readonly files?: { readonly [path: string]: string | Uint8Array }
  readonly stdout?: Writable
  readonly isTerminal?: Io['isTerminal']
}

/**
 * Runs the command line in this process, on files in memory.
 *
 * @param line - e.g. "validate --max-line 10", or the arguments one by one
 */
export async function run(line: string | readonly string[], options: RunOptions = {}): Promise<Run> {
  const argv = typeof line === 'string' ? line.split(' ') : line
  const files = new Map(Object.entries(options.files ?? {}).map(([path, content]) => [path, Buffer.from(content)]))
  const isTerminal = options.isTerminal ?? { stdout: false, stderr: false }
  const out = new TextSink(isTerminal.stdout)
  const err = new TextSink(isTerminal.stderr)
  const io: Io = {
    ...memoryDisk(files),
    stdin: toStream(options.stdin ?? ''),
    stdout: options.stdout ?? out,
    stderr: err,
    isTerminal
  }
  const code = await main(argv, io)
  return { code, out: out.text, err: err.text, files: new Map([...files].map(([path, bytes]) => [path, bytes.toString('utf8')])) }
}

/** Parses NDJSON. */
export function records(text: string): readonly { readonly [key: string]: unknown }[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { readonly [key: string]: unknown })
}

/** The codes of the issues of a record, or of a list of issues. */
export function codesOf(holder: unknown): readonly string[] {
  const issues = Array.isArray(holder) ? holder : (holder as { readonly issues: readonly { readonly code: string }[] }).issues
  return issues.map((issue: { readonly code: string }) => issue.code)
}

class TextSink extends Writable {
  readonly #chunks: Buffer[] = []
  readonly isTTY: boolean

  constructor(isTTY: boolean) {
    super()
    this.isTTY = isTTY
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }
}

async function* toStream(source: NonNullable<RunOptions['stdin']>): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string' || source instanceof Uint8Array) yield Buffer.from(source)
  else yield* source
}

function memoryDisk(
  files: Map<string, Buffer>
): Pick<Io, 'mappings' | 'today' | 'readFile' | 'fileSize' | 'streamFile' | 'listFolder' | 'exists' | 'writeNewFile' | 'replaceFile'> {
  const read = (path: string): Buffer => {
    const bytes = files.get(path)
    if (bytes === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT', path })
    return bytes
  }
  return {
    mappings: '/builtin',
    today: () => '2024-05-01',
    readFile: async path => read(path),
    fileSize: async path => read(path).length,
    streamFile: path => toStream(read(path)),
    listFolder: async folder => [...files.keys()].filter(path => path.startsWith(`${folder}/`)).map(path => path.slice(folder.length + 1)),
    exists: async path => files.has(path),
    replaceFile: async (path, text) => void files.set(path, Buffer.from(text)),
    writeNewFile: async (path, text) => {
      if (files.has(path)) throw Object.assign(new Error('exists'), { code: 'EEXIST', path })
      files.set(path, Buffer.from(text))
    }
  }
}
