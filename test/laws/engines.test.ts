import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bind, translate, translateAll } from '../../src/index.ts'
import { operators } from '../../src/language/operators/index.ts'
import { engines } from '../contract/engines.ts'
import { catalogueMappings } from '../support/mappings.ts'
import { arbitraryCase, catalogueCase, operatorCase } from './cases.ts'
import { patience, runs } from './runs.ts'
import { subjectOf, type Case } from './subject.ts'

/** Everything that translate and translateAll give, as text: the order of requests, issues and keys counts. */
function resultsOf(chosen: Case, load: (typeof engines)[string]): string {
  const { destination, event, settings, options } = subjectOf(chosen, load)
  const bound = bind(destination, settings)
  return JSON.stringify([
    translate(event, destination, settings, options),
    bound.ok ? translateAll(event, [bound.value, bound.value], options) : bound.issues
  ])
}

function expectSame(chosen: Case): void {
  const [reference = () => expect.fail('no engine'), ...others] = Object.values(engines)
  const expected = resultsOf(chosen, reference)
  for (const load of others) expect(resultsOf(chosen, load)).toBe(expected)
}

describe('all engines give the same', () => {
  it.each([...operators.values()])(
    'for @$name by itself',
    operator => fc.assert(fc.property(operatorCase(operator), expectSame), runs(10)),
    patience
  )

  it('for arbitrary mappings', () => fc.assert(fc.property(arbitraryCase(), expectSame), runs(300)), patience)

  it.each([...catalogueMappings()])(
    'for the destination %s',
    (slug, mapping) => fc.assert(fc.property(catalogueCase(slug, mapping), expectSame), runs(50)),
    patience
  )
})
