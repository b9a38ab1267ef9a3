import type { Arguments } from './parseArguments.ts'
import type { Io } from './io.ts'

/** One command: its help is made from what stands here. */
export interface Command {
  readonly name: string
  /** one sentence, lower case, no full stop */
  readonly summary: string
  /** as in usage lines, e.g. "[FILE...]" */
  readonly operands: string
  /** how many operands it takes */
  readonly count: { readonly min: number; readonly max: number }
  readonly options: { readonly [name: string]: Option }
  /** what the usage line and the options do not say */
  readonly notes: readonly string[]
  readonly examples: readonly string[]
  /** @returns the exit code */
  run(args: Arguments, io: Io): Promise<number>
}

export interface Option {
  /** what stands after the option, e.g. "TIME"; left out: a switch */
  readonly value?: string
  /** one letter that stands for the name, e.g. "o" */
  readonly short?: string
  readonly description: string
  /** the command needs it */
  readonly required?: true
}

/** Options that several commands have. */
export const sharedOptions: { readonly [name in 'to' | 'settings' | 'preview' | 'now' | 'max-line' | 'json']: Option } = {
  to: {
    value: 'DESTINATION,...',
    description: 'slugs of built-in destinations (see `traitmap list`), or mapping files ending in .json',
    required: true
  },
  settings: { value: 'FILE', description: 'JSON: {"mixpanel": {"projectToken": "...", "region": "us"}}' },
  preview: { description: 'fill missing required settings with placeholders, such as "<projectToken>"' },
  now: {
    value: 'TIME',
    description: 'the time that windows are checked against: RFC 3339, or milliseconds since 1970; without it they are not checked'
  },
  'max-line': { value: 'BYTES', description: 'the longest line that is read, e.g. 65536, 64K or 2M (default 1M)' },
  json: { description: 'print JSON' }
}

/** What the commands that read events have in common. */
export const eventNotes: readonly string[] = [
  'Reads NDJSON, one event per line, from the files or from standard input ("-").',
  'Blank lines give no output; "line" counts physical lines. With several files every record names its "file".'
]

export const anyNumber: Command['count'] = { min: 0, max: Infinity }
