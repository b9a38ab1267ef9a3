import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/index.ts'
import { anyValue } from '../arbitraries/anyValue.ts'
import { messyEvent } from '../arbitraries/event.ts'
import { lawEvent } from '../arbitraries/lawEvent.ts'
import { callTypes } from '../../src/runtime/json.ts'
import { patience, runs } from './runs.ts'

/** A second time nothing changes and nothing is said. */
function expectIdempotent(input: unknown): void {
  const { event } = normalize(input)
  const again = normalize(event)
  expect(again.event).toEqual(event)
  expect(again.issues).toEqual([])
}

describe('normalize is idempotent', () => {
  it('for events', () => fc.assert(fc.property(fc.oneof(lawEvent(callTypes), messyEvent()), expectIdempotent), runs(300)), patience)

  it(
    'for ids and traits with spaces around them',
    () => {
      const spaced = fc
        .tuple(fc.stringMatching(/^[ \u00a0\t]{0,3}$/), fc.oneof(fc.nat(), fc.string()), fc.constantFrom('', ' ', '  ', ' \n '))
        .map(parts => parts.join(''))
      const event = fc.record({
        type: fc.constantFrom('identify', ' Track ', 'GROUP'),
        userId: spaced,
        groupId: spaced,
        traits: fc.dictionary(spaced, spaced)
      })
      fc.assert(fc.property(event, expectIdempotent), runs(200))
    },
    patience
  )

  it(
    'for any JavaScript value at any place',
    () => {
      const fields = fc.constantFrom('type', 'userId', 'traits', 'properties', 'context', 'integrations', 'timestamp', 'own')
      fc.assert(
        fc.property(fields, anyValue(), (field, make) => {
          const { event, issues } = normalize({ type: 'identify', userId: 'u', [field]: make() })
          const again = normalize(event)
          // an event beyond the limits comes back as it was given
          if (!issues.some(issue => issue.severity === 'error') && again.event !== event) expect(again.event).toEqual(event)
        }),
        runs(100)
      )
    },
    patience
  )
})
