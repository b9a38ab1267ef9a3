import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { explain, formatIssue, parseMapping, translate } from '../../src/index.ts'
import { operators } from '../../src/language/operators/index.ts'
import { engines } from '../contract/engines.ts'
import { catalogueMappings, mappingFile } from '../support/mappings.ts'
import { arbitraryCase, catalogueCase, operatorCase } from './cases.ts'
import { runs } from './runs.ts'
import { subjectOf, type Case } from './subject.ts'

/** What locales and time zones disagree about. */
const disputed = ['TITLE', 'İSTANBUL', 'ısı', 'Straße', '2024-03-31 02:30:00', '2024-05-01', '1.234,5', 'a\u0301', 'z', 'ä']
const converters = ['lower', 'upper', 'urlHost', 'isoDateTime', 'isoDate', 'unixSeconds', 'number', 'countryCode', 'string', 'sha256']
const body = {
  ...Object.fromEntries(converters.map(name => [name, `$.properties.a | ${name}`])),
  case: { '@case': '$.properties.a', style: 'title' },
  city: { '@canonical': '$.properties.a', kind: 'city' },
  written: { '@dateFormat': '$.properties.a', pattern: 'DD.MM.YYYY HH' },
  less: { '@less': ['$.properties.a', 'm'] }
}
const fixed = disputed.map((a): Case => ({
  file: mappingFile(body),
  event: { type: 'track', event: 'Test', userId: 'u', properties: { a } }
}))

const cases: readonly Case[] = [
  ...fixed,
  ...[...operators.values()].flatMap(operator => fc.sample(operatorCase(operator), runs(1))),
  ...fc.sample(arbitraryCase(), runs(50)),
  ...[...catalogueMappings()].flatMap(([slug, mapping]) => fc.sample(catalogueCase(slug, mapping), runs(5)))
]

/** Run by itself: prints where it runs, and a digest of what many cases give, one per engine. */
const digests = Object.values(engines).map(load => {
  const hash = createHash('sha256')
  for (const chosen of cases) {
    const { destination, file, event, settings, options } = subjectOf(chosen, load)
    const translation = translate(event, destination, settings, options)
    hash.update(JSON.stringify([translation, explain(event, destination, settings, options), parseMapping(file).issues]))
    hash.update(translation.issues.map(issue => formatIssue(issue)).join('\n'))
  }
  return hash.digest('hex')
})
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
console.log(JSON.stringify({ locale, timeZone, cases: cases.length, digests }))
