import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/cli/command.ts'
import { parseArguments } from '../../src/cli/parseArguments.ts'
import { UsageError } from '../../src/cli/usageError.ts'

const command: Command = {
  name: 'try',
  summary: 'try',
  operands: 'FILE...',
  count: { min: 1, max: 2 },
  options: { to: { value: 'X', description: '', required: true }, now: { value: 'TIME', description: '' }, json: { description: '' } },
  notes: [],
  examples: [],
  run: async () => 0
}

describe('parseArguments', () => {
  it('reads options and operands in any order', () => {
    const args = parseArguments(['a', '--to=x', '--json', 'b', '--to', 'y'], command)
    expect(args.operands).toEqual(['a', 'b'])
    expect(args.text('to')).toBe('x,y')
    expect([args.has('json'), args.has('now'), args.text('now')]).toEqual([true, false, undefined])
  })

  it('takes what stands after "--" as operands', () => {
    expect(parseArguments(['--to', 'x', '--', '--json'], command).operands).toEqual(['--json'])
  })

  it('asks for nothing beside help', () => {
    expect(parseArguments(['-h'], command).has('help')).toBe(true)
  })

  it.each([
    [['a'], '--to is missing'],
    [['--to', 'x'], 'FILE is missing'],
    [['--to', 'x', 'a', 'b', 'c'], 'too many operands: expected FILE...'],
    [['--to', 'x', 'a', '--verbose'], "unknown option '--verbose'"],
    [['--to'], "option '--to <value>' argument missing"],
    [['--to', 'x', 'a', '--json=1'], "option '--json' does not take an argument"]
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv, command)).toThrow(new UsageError(message))
  })
})
