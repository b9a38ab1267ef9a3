import { describe, expect, it } from 'vitest'
import {
  batch,
  bind,
  encodeBody,
  explain,
  formatIssue,
  normalize,
  parseMapping,
  translate,
  translateAll,
  validate
} from '../../src/index.ts'
import { engines } from '../contract/engines.ts'
import { describeLaw } from './describeLaw.ts'
import { subjectOf, type Case, type Subject } from './subject.ts'

/** What programs have been led astray by, and words of our own objects. */
const names: readonly string[] = [
  'from literal default required pattern flags url headers convert then get set value writable enumerable toJSON length 0 secret enum',
  'when each events body query auth encoding batch first define expected got hint rule request kind kinds slots binds sparse absent run',
  'options now prefixes integrations hosts settings unsupported code severity file color line column reads parameters returns optional',
  'refusal segments shared spreads removed folded whenProduct min max minimum maximum minLength maxBytes unique fold else personal except'
].flatMap(line => line.split(' '))

const values: readonly unknown[] = ['polluted', true, { x: 1 }, ['x'], 7]

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
  const translation = translate(event, destination, settings, options)
  return [
    translation,
    explain(event, destination, settings, options),
    normalize(event),
    validate(event),
    parsed.issues,
    bound.issues,
    batch([...translation.requests, ...translation.requests]),
    translation.requests.map(encodeBody),
    translation.issues.map(issue => formatIssue(issue)),
    ...(bound.ok ? [translateAll(event, [bound.value], options)] : []),
    ...(parsed.ok ? Object.values(engines).map(load => translate(event, load(parsed.value), settings, options)) : [])
  ]
}

function expectUnpolluted(subject: Subject, name: string, value: unknown): void {
  const clean = JSON.stringify(makeAll(subject))
  expect(JSON.stringify(inPollutedWorld(name, value, () => makeAll(subject))), name).toBe(clean)
}

/** What a mapping reads from events under a name is read plainly: then every event has such a member. Our own objects have none. */
function unreadName({ file, seed }: Subject): string {
  const text = JSON.stringify(file).replace(/\$\.\w+/g, '')
  const unread = names.filter(name => !new RegExp(`[.'"]${name}\\b`).test(text.replace(/"[^"]*":/g, '')))
  return unread[seed % unread.length] ?? ''
}

describeLaw(
  'does the same when every object inherits something',
  subject => expectUnpolluted(subject, unreadName(subject), values[subject.seed % values.length]),
  { cases: 50 }
)

/** A bit of everything, for names that few mappings are sensitive to. */
const exercise: Case = {
  file: {
    destination: 'test',
    title: 'Test',
    settings: { token: { type: 'string', secret: true, description: 'A token' }, names: { type: 'map', description: 'Names' } },
    requests: [
      {
        name: 'one',
        on: ['track'],
        url: 'https://example.com/{userId}',
        auth: { bearer: '$.settings.token' },
        body: {
          gone: { '@optional': { a: { '@required': '$.user.phone' } } },
          there: { '@optional': { a: { '@required': '$.userId' } } },
          time: '$.timestamp | isoDateTime',
          broken: '$.type | unixSeconds',
          name: { '@lookup': '$.event', in: '$.settings.names', else: '$.event' },
          table: { '@lookup': ['$.event', '$.type'], in: { track: 'found' } },
          any: { '@if': { '@any': ['$.userId', '$.event'] }, then: 'yes' },
          '...': { '@rest': '$.properties' }
        }
      },
      { name: 'other', on: ['track'], url: 'https://example.com/', body: { '@required': '$.user.phone' } }
    ]
  },
  settings: { token: 't' },
  event: { type: 'track', userId: 'u', event: 'Test', timestamp: '2024-05-01T10:00:00Z', properties: { a: { b: null }, email: '' } }
}

describe.each(Object.entries(engines))('a small mapping does the same (%s)', (_engine, load) => {
  it.each(names)('when every object inherits %j', name => {
    for (const value of values) expectUnpolluted(subjectOf(exercise, load), name, value)
  })
})
