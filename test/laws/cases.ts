import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Json, Mapping, Settings, TranslateOptions } from '../../src/index.ts'
import { mappingTree } from '../../src/compiler/mappingTree.ts'
import type { Operator } from '../../src/language/operator.ts'
import type { CallType } from '../../src/runtime/json.ts'
import { catalogueSettings } from '../arbitraries/catalogueSettings.ts'
import { lawEvent } from '../arbitraries/lawEvent.ts'
import { mappingFile, operatorMapping, parsedMapping, type MappingOptions } from '../arbitraries/mapping.ts'
import type { Case } from './subject.ts'

/** The events for a mapping that takes certain calls. */
export type Events = (calls: readonly CallType[]) => fc.Arbitrary<unknown>

/** One operator by itself, on all calls. */
export function operatorCase(operator: Operator, options: MappingOptions = {}, events: Events = lawEvent): fc.Arbitrary<Case> {
  return operatorMapping(operator, options).chain(({ file, settings }) => completed(file, fc.constant(settings), events))
}

/** Any mapping. */
export function arbitraryCase(options: MappingOptions = {}, events: Events = lawEvent): fc.Arbitrary<Case> {
  return mappingFile(options).chain(({ file, settings }) => completed(file, fc.constant(settings), events))
}

/** A mapping of the catalogue. */
export function catalogueCase(slug: string, mapping: Mapping, events: Events = lawEvent): fc.Arbitrary<Case> {
  const text = readFileSync(new URL(`../../mappings/${slug}.json`, import.meta.url), 'utf8')
  const file = JSON.parse(text) as { readonly [key: string]: Json }
  return completed(file, catalogueSettings(mapping, file), events)
}

function completed(file: Case['file'], settings: fc.Arbitrary<Settings>, events: Events): fc.Arbitrary<Case> {
  const options = fc.constantFrom<TranslateOptions>({}, { now: 1_606_780_800_000 }, { now: 0 })
  return fc.record({ file: fc.constant(file), settings, event: eventsOf(callsOf(file), events), options, seed: fc.nat(0xffff) })
}

function callsOf(file: Case['file']): readonly CallType[] {
  const mapping = parsedMapping(file)
  if (mapping === undefined) throw new Error('the file does not parse')
  return [...new Set(mappingTree(mapping).requests.flatMap(request => request.on))]
}

const made = new WeakMap<Events, Map<string, fc.Arbitrary<unknown>>>()

/** Arbitraries of events take long to make: each is made once. */
function eventsOf(calls: readonly CallType[], events: Events): fc.Arbitrary<unknown> {
  const known = made.get(events) ?? new Map<string, fc.Arbitrary<unknown>>()
  made.set(events, known)
  const key = calls.toSorted().join(' ')
  const arbitrary = known.get(key) ?? events(calls)
  known.set(key, arbitrary)
  return arbitrary
}
