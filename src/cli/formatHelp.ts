import type { Command } from './command.ts'
import { formatTable } from './formatTable.ts'

const exitCodes = [
  'Exit: 0 all lines and files are fine; 1 a line was rejected, lost a request, or a check failed; 2 wrong usage, files or settings.'
]

/**
 * The help of the whole.
 *
 * @param commands - in the order of the list
 */
export function formatHelp(commands: readonly Command[]): string {
  return join([
    ['traitmap: one customer-data event in, one request per destination out', ''],
    ['Usage: traitmap COMMAND [OPTION...] [OPERAND...]', ''],
    [
      'Commands:',
      ...formatTable(
        commands.map(({ name, summary }) => [name, summary]),
        '  '
      ),
      ''
    ],
    [
      'Options:',
      ...formatTable(
        [
          ['-h, --help', 'say this, or more about a command: traitmap COMMAND --help'],
          ['--version', 'print the version']
        ],
        '  '
      ),
      ''
    ],
    ['Data goes to standard output, messages and progress go to standard error.'],
    exitCodes
  ])
}

/**
 * The help of one command.
 *
 * @param command - its options, notes and examples
 */
export function formatCommandHelp(command: Command): string {
  const options = Object.entries(command.options)
  const required = options.filter(([, option]) => option.required).map(([name, option]) => ` --${name} ${option.value ?? ''}`.trimEnd())
  const others = options.length > required.length ? ' [OPTION...]' : ''
  const rows = options.map(([name, { value, short, description }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    description
  ])
  return join([
    [`traitmap ${command.name}: ${command.summary}`, ''],
    [`Usage: traitmap ${command.name}${required.join('')}${others} ${command.operands}`.trimEnd(), ''],
    ['Options:', ...formatTable([...rows, ['-h, --help', 'say this']], '  '), ''],
    command.notes.length === 0 ? [] : [...command.notes, ''],
    command.examples.length === 0 ? [] : ['Examples:', ...command.examples.map(example => `  ${example}`), ''],
    exitCodes
  ])
}

function join(parts: readonly (readonly string[])[]): string {
  return `${parts.flat().join('\n')}\n`
}
