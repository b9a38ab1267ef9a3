import { expect } from 'vitest'
import { bind, explain, interpret, normalize, parseMapping, translate, translateAll } from '../../src/index.ts'
import { engines } from '../contract/engines.ts'
import { describeLaw } from './describeLaw.ts'
import type { Subject } from './subject.ts'

/** What programs have been led astray by, and words of our own objects. */
const names: readonly string[] = [
  ...['from', 'literal', 'default', 'required', 'pattern', 'flags', 'url', 'headers', 'convert', 'then', 'get', 'set', 'value', 'writable'],
  ...[
    'toJSON',
    'length',
    '0',
    'enumerable',
    'secret',
    'enum',
    'when',
    'each',
    'events',
    'body',
    'query',
    'auth',
    'batch',
    'first',
    'define'
  ],
  ...[
    'expected',
    'got',
    'hint',
    'rule',
    'request',
    'kind',
    'kinds',
    'slots',
    'binds',
    'sparse',
    'absent',
    'run',
    'options',
    'now',
    'prefixes'
  ],
  ...['integrations', 'hosts', 'settings', 'unsupported', 'code', 'severity', 'file', 'color', 'reads', 'parameters', 'returns', 'optional']
]

/** Runs with a member on every object. */
function inPollutedWorld<T>(name: string, value: unknown, run: () => T): T {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true })
  try {
    return run()
  } finally {
    Reflect.deleteProperty(Object.prototype, name)
  }
}

/** Everything that is made of a subject, from its file on. */
function makeAll({ destination, file, event, settings, options }: Subject): readonly unknown[] {
  const parsed = parseMapping(file)
  const bound = bind(destination, settings)
  return [
    translate(event, destination, settings, options),
    explain(event, destination, settings, options),
    normalize(event),
    parsed.issues,
    bound.issues,
    ...(bound.ok ? [translateAll(event, [bound.value], options)] : []),
    ...(parsed.ok ? Object.values(engines).map(load => translate(event, load(parsed.value), settings, options)) : []),
    ...(parsed.ok ? [interpret(parsed.value).revision] : [])
  ]
}

const values: readonly unknown[] = ['polluted', true, { x: 1 }, ['x'], 7]

describeLaw('does the same when every object inherits something', subject => {
  const clean = JSON.stringify(makeAll(subject))
  const name = names[subject.seed % names.length] ?? ''
  const value = values[subject.seed % values.length]
  expect(JSON.stringify(inPollutedWorld(name, value, () => makeAll(subject))), name).toBe(clean)
})
