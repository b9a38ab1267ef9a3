import { join } from 'node:path'
import type { Command } from './command.ts'
import { describeFileError } from './describeFileError.ts'
import { formatCommandHelp, formatHelp } from './formatHelp.ts'
import type { Io } from './io.ts'
import { isClosedPipe, Output } from './output.ts'
import { parseArguments } from './parseArguments.ts'
import { printable } from './printable.ts'
import { UsageError } from './usageError.ts'

/** Loaded one by one: a command starts without the code of the others. */
const commands: { readonly [name: string]: () => Promise<Command> } = {
  translate: async () => (await import('./commands/translate.ts')).translateCommand,
  normalize: async () => (await import('./commands/normalize.ts')).normalizeCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  new: async () => (await import('./commands/new.ts')).newCommand
}

/**
 * Runs the command line.
 *
 * @param argv - what stands after the program's name, e.g. ["validate", "events.ndjson"]
 * @param io - the disk and the streams
 * @returns the exit code: 0 all is fine, 1 something was rejected or a check failed, 2 wrong usage, files or settings
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // messages may be lost; that must not stop the data
  io.stderr.on('error', () => {})
  const [name = '', ...rest] = argv
  try {
    return await dispatch(name, rest, io)
  } catch (error) {
    if (isClosedPipe(error)) return 0
    const problem = error instanceof UsageError ? error : describeFileError(error)
    if (problem === undefined) throw error
    const program = Object.hasOwn(commands, name) ? `traitmap ${name}` : 'traitmap'
    const help = problem === error && problem.details.length === 0 ? [`see ${program} --help`] : []
    io.stderr.write([`${program}: ${printable(problem.message)}`, ...problem.details, ...help, ''].join('\n'))
    return 2
  }
}

async function dispatch(name: string, argv: readonly string[], io: Io): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help')
    return print(io, formatHelp(await Promise.all(Object.values(commands).map(load => load()))))
  if (name === '--version') return print(io, `${await readVersion(io)}\n`)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new UsageError(name === '' ? 'a command is missing' : `there is no command "${name}"`)
  const command = await load()
  const args = parseArguments(argv, command)
  return args.has('help') ? print(io, formatCommandHelp(command)) : command.run(args, io)
}

async function print(io: Io, text: string): Promise<number> {
  const output = new Output(io.stdout)
  await output.write(text)
  await output.end()
  return 0
}

async function readVersion(io: Io): Promise<string> {
  const bytes = await io.readFile(join(io.mappings, '..', 'package.json'))
  const { version } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly version?: unknown }
  return String(version)
}
