import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bind, explain, normalize, translate, translateAll, validate, type Json, type Settings } from '../../src/index.ts'
import { anyValue } from '../arbitraries/anyValue.ts'
import { specEvent } from '../arbitraries/event.ts'
import { engines } from '../contract/engines.ts'
import { arbitraryCase, catalogueCase } from './cases.ts'
import { describeLaw } from './describeLaw.ts'
import { subjectOf, type Case, type Subject } from './subject.ts'
import { catalogueMappings } from '../support/mappings.ts'
import { patience, runs } from './runs.ts'

const statuses = ['ok', 'skipped', 'rejected']

/** Gives an event and settings to every function that takes them. */
function callAll({ destination }: Subject, event: () => unknown, settings: () => unknown, options: object): void {
  expect(statuses).toContain(translate(event(), destination, settings() as Settings, options).status)
  expect(statuses).toContain(explain(event(), destination, settings() as Settings, options).status)
  expect(normalize(event()).issues.length).toBeLessThanOrEqual(101)
  expect(validate(event()).length).toBeLessThanOrEqual(101)
  const bound = bind(destination, settings() as Settings)
  if (bound.ok) expect(translateAll(event(), [bound.value], options).translations.length).toBe(1)
  else expect(bound.issues.length).toBeGreaterThan(0)
}

const event = { type: 'track', event: 'Test', userId: 'u' }

/** A mapping of one request. */
function fileOf(request: { readonly [key: string]: Json }): Case['file'] {
  return {
    destination: 'test',
    title: 'Test',
    requests: [{ name: 'one', on: ['track'], url: 'https://example.com/', body: '$', ...request }]
  }
}

describeLaw(
  'has an answer to every event',
  subject => {
    callAll(
      subject,
      () => subject.event,
      () => subject.settings,
      subject.options
    )
  },
  {
    examples: [
      { file: fileOf({ when: '$.properties.a | required' }), event },
      { file: fileOf({ require: [{ that: { '@not': '$.properties.a | required' }, hint: 'send it' }] }), event },
      { file: fileOf({ each: '$.properties.a | required' }), event },
      { file: fileOf({ query: { '\ud83d': 'x' } }), event },
      { file: fileOf({ query: { '...': '$.properties' } }), event: { ...event, properties: { '\ud83d': 'x' } } },
      { file: fileOf({ auth: { query: { '\ud83d': 'x' } } }), event }
    ]
  }
)

describe.each(Object.entries(engines))('has an answer to every JavaScript value (%s)', (_engine, load) => {
  const catalogue = [...catalogueMappings()].map(([slug, mapping]) => catalogueCase(slug, mapping))
  const cases = fc.oneof(arbitraryCase(), ...catalogue)
  const field = fc.constantFrom('', 'type', 'userId', 'event', 'traits', 'properties', 'context', 'integrations', 'timestamp', 'messageId')
  const key = fc.constantFrom(...' email address products revenue note consent traits page externalIds All Test'.split(' '))

  it(
    'as an event and in one',
    () => {
      fc.assert(
        fc.property(cases, specEvent(), field, key, anyValue(), (chosen, event, name, member, make) => {
          const subject = subjectOf(chosen, load)
          const value = (): unknown => (member === '' ? make() : { [member]: make() })
          callAll(
            subject,
            () => (name === '' ? value() : { ...event, [name]: value() }),
            () => subject.settings,
            subject.options
          )
        }),
        runs(100)
      )
    },
    patience
  )

  it(
    'as settings and in them',
    () => {
      const place = fc.tuple(cases, fc.nat(), fc.boolean())
      fc.assert(
        fc.property(place, anyValue(), ([chosen, number, isWhole], make) => {
          const subject = subjectOf(chosen, load)
          const name = settingName(chosen, number)
          callAll(
            subject,
            () => chosen.event,
            () => (isWhole ? make() : { ...chosen.settings, [name]: make() }),
            subject.options
          )
        }),
        runs(100)
      )
    },
    patience
  )

  it(
    'as the time',
    () => {
      fc.assert(
        fc.property(cases, anyValue(), (chosen, make) => {
          const subject = subjectOf(chosen, load)
          callAll(
            subject,
            () => chosen.event,
            () => subject.settings,
            { now: make() }
          )
        }),
        runs(50)
      )
    },
    patience
  )
})

/** One of the declared settings, or one that every destination has. */
function settingName({ file }: Case, number: number): string {
  const names = [...Object.keys(file['settings'] ?? {}), 'consentCategories', 'unknown']
  return names[number % names.length] ?? 'unknown'
}
