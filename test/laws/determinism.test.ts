import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, parseMapping, translate } from '../../src/index.ts'
import { engines } from '../contract/engines.ts'
import { arbitraryCase } from './cases.ts'
import { describeLaw } from './describeLaw.ts'
import { subjectOf, type Case } from './subject.ts'
import { patience, runs } from './runs.ts'

describeLaw('gives the same for the same', ({ destination, file, event, settings, options }) => {
  const first = JSON.stringify(translate(event, destination, settings, options))
  expect(JSON.stringify(translate(event, destination, settings, options))).toBe(first)
  expect(JSON.stringify(parseMapping(file))).toBe(JSON.stringify(parseMapping(file)))
  const explained = JSON.stringify(explain(event, destination, settings, options))
  expect(JSON.stringify(explain(event, destination, settings, options))).toBe(explained)
})

describe.each(Object.entries(engines))('gives the same whatever was translated before (%s)', (_engine, load) => {
  const run = (chosen: Case): string => {
    const { destination, event, settings, options } = subjectOf(chosen, load)
    return JSON.stringify(translate(event, destination, settings, options))
  }
  it(
    'in any order, also again',
    () => {
      const cases = fc.array(arbitraryCase(), { minLength: 2, maxLength: 4 })
      const ordered = cases.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list])))
      fc.assert(
        fc.property(ordered, ([list, shuffled]) => {
          const results = new Map(list.map(chosen => [chosen, run(chosen)]))
          for (const chosen of shuffled) expect(run(chosen)).toBe(results.get(chosen))
        }),
        runs(25)
      )
    },
    patience
  )
})
