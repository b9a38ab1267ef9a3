import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { UsageError } from './usageError.ts'

/** The options and operands of one command. */
export interface Arguments {
  readonly operands: readonly string[]
  /** whether a switch is there */
  has(name: string): boolean
  /** the value of an option; of a repeated one the values joined by "," */
  text(name: string): string | undefined
}

/**
 * Reads what stands after the command's name.
 *
 * @param argv - e.g. ["--to", "mixpanel", "events.ndjson"]
 * @param command - says which options and how many operands there are
 * @throws UsageError when something is unknown, missing or too much
 */
export function parseArguments(argv: readonly string[], command: Command): Arguments {
  const { values, positionals } = parseOptions(argv, command)
  const args: Arguments = {
    operands: positionals,
    has: name => values[name] !== undefined,
    text: name => values[name]?.join(',')
  }
  if (args.has('help')) return args
  const missing = Object.entries(command.options).find(([name, option]) => option.required && !args.has(name))
  if (missing !== undefined) throw new UsageError(`--${missing[0]} is missing`)
  if (positionals.length < command.count.min) throw new UsageError(`${command.operands.replace('...', '')} is missing`)
  if (positionals.length > command.count.max) throw new UsageError(`too many operands: expected ${command.operands}`)
  return args
}

interface ParsedOptions {
  readonly values: { readonly [name: string]: readonly string[] | undefined }
  readonly positionals: readonly string[]
}

function parseOptions(argv: readonly string[], command: Command): ParsedOptions {
  const described = Object.entries(command.options).map(
    ([name, { value, short }]) =>
      [name, { type: value === undefined ? 'boolean' : 'string', multiple: true, ...(short !== undefined && { short }) }] as const
  )
  const options = { ...Object.fromEntries(described), help: { type: 'boolean', short: 'h', multiple: true } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    return { values: Object.fromEntries(Object.entries(values).map(([name, list]) => [name, [list].flat().map(String)])), positionals }
  } catch (error) {
    throw new UsageError(describeError(error))
  }
}

/** The first sentence of Node's message names the option; the others explain Node's own syntax. */
function describeError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const sentence = message.split(/\. |\n/)[0] ?? message
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
