// npm run check:vendors -- DIRECTORY [--only SLUG,...] [--events COUNT] [--bodies]: holds our requests against the vendors' own descriptions.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { formatIssue, interpret, parseMappingText, translate, type Json, type Mapping, type OutboundRequest } from '../../src/index.ts'
import { catalogueSettings } from '../arbitraries/catalogueSettings.ts'
import { richEvent } from '../arbitraries/lawEvent.ts'
import { readFixtures } from '../contract/fixtures.ts'
import { matcher } from '../support/matcher.ts'
import { formatTable } from '../../src/cli/formatTable.ts'
import { checkRequest, splitBatch, type Failure } from './checkRequest.ts'
import { readSpec } from './readSpec.ts'
import { specs } from './specs.ts'
import { isOverlap, readWaivers, type Waiver } from './waivers.ts'

/** The share of the exercised places that may be waived. */
const maxWaived = 0.05

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, events: { type: 'string', default: '300' }, bodies: { type: 'boolean' } }
})
const root = positionals[0]
if (root === undefined) throw new Error('npm run check:vendors -- DIRECTORY [--only SLUG,...] [--events COUNT] [--bodies]')

const only = values.only?.split(',')
const waivers = readWaivers()
const fixtures = readFixtures()
const rows: string[][] = []
let isGood = true

for (const [slug, vendor] of Object.entries(specs).filter(([name]) => only?.includes(name) ?? true)) {
  const files = vendor.files.map(file => join(root, file)).filter(existsSync)
  if (files.length === 0) continue
  const text = readFileSync(new URL(`../../mappings/${slug}.json`, import.meta.url), 'utf8')
  const mapping = readMapping(text)
  const allowed = waivers[slug] ?? []
  const overlaps = allowed.filter(isOverlap).map(waiver => waiver.location)
  const descriptions = files.map(file => readSpec(file, overlaps))
  const exercised = new Set<string>()
  const waived = new Set<string>()
  const failed = new Map<string, { readonly failure: Failure; readonly body: string; count: number }>()
  let undescribed = 0
  const requests = [
    ...fixtureRequests(slug, mapping),
    ...generatedRequests(mapping, JSON.parse(text) as { readonly [key: string]: Json })
  ].flatMap(splitBatch)
  for (const request of requests) {
    const { endpoint, locations, failures } = checkRequest(request, descriptions, vendor)
    for (const location of locations) {
      exercised.add(`${endpoint} ${location}`)
      if (overlaps.includes(`${location}/oneOf`)) waived.add(`${endpoint} ${location}`)
    }
    for (const failure of failures) {
      const pair = `${endpoint} ${failure.location}`
      if (failure.location === '/paths') undescribed++
      else exercised.add(pair)
      if (allowed.some(waiver => covers(waiver, endpoint, failure))) {
        if (exercised.has(pair)) waived.add(pair)
      } else failed.set(pair, { failure, body: JSON.stringify(request.body), count: (failed.get(pair)?.count ?? 0) + 1 })
    }
  }
  const share = exercised.size === 0 ? 0 : waived.size / exercised.size
  if (failed.size > 0 || share >= maxWaived) isGood = false
  rows.push([
    slug,
    ...[requests.length, undescribed, exercised.size, failed.size, waived.size].map(String),
    `${(share * 100).toFixed(1)} %`
  ])
  for (const [pair, { failure, body, count }] of failed) {
    console.log(`${slug}: ${count} x ${pair}\n    at ${failure.place}: ${failure.message}${values.bodies === true ? `\n    ${body}` : ''}`)
  }
}

console.log(formatTable([['destination', 'requests', 'undescribed', 'places', 'failing', 'waived', 'share'], ...rows], '').join('\n'))
if (!isGood) process.exitCode = 1

function fixtureRequests(slug: string, mapping: Mapping): readonly OutboundRequest[] {
  const destination = interpret(mapping)
  return fixtures
    .filter(fixture => fixture.slug === slug)
    .flatMap(({ event, settings, now }) => translate(event, destination, settings, now === undefined ? {} : { now }).requests)
}

/** What generated events lead to, under settings as `--preview` fills them, and others. The seed is fixed: the same every time. */
function generatedRequests(mapping: Mapping, file: { readonly [key: string]: Json }): readonly OutboundRequest[] {
  const destination = interpret(mapping)
  // a name that no property can have says nothing about a mapping
  const settings = catalogueSettings(mapping, file).filter(chosen => !JSON.stringify(chosen).includes('__proto__'))
  const cases = fc.tuple(richEvent(destination.calls), settings)
  return fc
    .sample(cases, { numRuns: Number(values.events), seed: 1 })
    .flatMap(([event, settings]) => translate(event, destination, settings).requests)
}

function readMapping(text: string): Mapping {
  const parsed = parseMappingText(text)
  if (!parsed.ok) throw new Error(parsed.issues.map(issue => formatIssue(issue)).join('\n'))
  return parsed.value
}

function covers({ endpoint, location, place = '**' }: Waiver, actual: string, failure: Failure): boolean {
  return matcher(endpoint).test(actual) && matcher(location).test(failure.location) && matcher(place).test(failure.place)
}
