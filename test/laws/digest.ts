import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { explain, formatIssue, parseMapping, translate } from '../../src/index.ts'
import { engines } from '../contract/engines.ts'
import { catalogueMappings } from '../support/mappings.ts'
import { arbitraryCase, catalogueCase } from './cases.ts'
import { runs } from './runs.ts'
import { subjectOf } from './subject.ts'

/** Run by itself: prints where it runs, and a digest of what many cases give, one per engine. */
const cases = [
  ...fc.sample(arbitraryCase(), runs(60)),
  ...[...catalogueMappings()].flatMap(([slug, mapping]) => fc.sample(catalogueCase(slug, mapping), runs(10)))
]
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
