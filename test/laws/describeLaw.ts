import fc from 'fast-check'
import { describe, it } from 'vitest'
import { operators } from '../../src/language/operators/index.ts'
import { lawEvent } from '../arbitraries/lawEvent.ts'
import { parsedMapping, type MappingOptions } from '../arbitraries/mapping.ts'
import { engines } from '../contract/engines.ts'
import { catalogueMappings } from '../support/mappings.ts'
import { arbitraryCase, catalogueCase, operatorCase, type Events } from './cases.ts'
import { patience, runs } from './runs.ts'
import { subjectOf, type Case, type Subject } from './subject.ts'

export interface LawOptions extends MappingOptions {
  /** counterexamples that were found once; one that the checker has come to refuse is settled too */
  readonly examples?: readonly Case[]
  /** left out: good and bad ones */
  readonly events?: Events
  /** how many arbitrary mappings; operators and destinations get fewer each */
  readonly cases?: number
}

/**
 * States a law, and tries it on each operator by itself, on arbitrary mappings and on the catalogue, in every engine. Engines that do the
 * same is a law of its own: here they share the cases.
 *
 * @param name - the law
 * @param law - fails when it does not hold for a subject
 */
export function describeLaw(name: string, law: (subject: Subject) => void, options: LawOptions = {}): void {
  const { cases = 100, events = lawEvent, examples = [] } = options
  const all = Object.entries(engines)
  describe.each(all.map(([engine, load], row) => ({ engine, load, row })))(`${name} ($engine)`, ({ load, row }) => {
    const check = (arbitrary: fc.Arbitrary<Case>, count: number): void =>
      fc.assert(
        fc.property(arbitrary, chosen => law(subjectOf(chosen, load))),
        runs(count / all.length, row)
      )

    it.each([...operators.values()])('@$name by itself', operator => check(operatorCase(operator, options, events), cases / 50), patience)

    it('arbitrary mappings', () => check(arbitraryCase(options, events), cases), patience)

    it.each([...catalogueMappings()])(
      'the destination %s',
      (slug, mapping) => check(catalogueCase(slug, mapping, events), cases / 5),
      patience
    )

    it.each(examples.map((example, index) => ({ index, example })))('counterexample $index', ({ example }) => {
      if (parsedMapping(example.file) !== undefined) law(subjectOf(example, load))
    })
  })
}
