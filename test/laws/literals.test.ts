import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpret, parseMapping, translate, type Json } from '../../src/index.ts'
import { hostileString } from '../arbitraries/hostileString.ts'
import { escapeKey, escapeText } from '../arbitraries/value.ts'
import { engines } from '../contract/engines.ts'
import { mappingFile } from '../support/mappings.ts'
import { patience, runs } from './runs.ts'

/** JSON as a mapping writes it, so that it stands for itself. */
function escapeJson(value: Json): Json {
  if (typeof value === 'string') return escapeText(value)
  if (Array.isArray(value)) return value.map(escapeJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [escapeKey(key), escapeJson(member as Json)]))
}

/** What the language gives a meaning of its own. */
const marks = ['$', '$$', '$$$', '$.', '$$.', '$.userId', '$$.userId', '...', '@', '@@', '@...', '@lower', '//x', '{userId}', ' | ', ' ?? ']
const text = fc.oneof(hostileString(), fc.constantFrom(...marks))

const { json } = fc.letrec<{ json: Json }>(tie => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
    fc.boolean(),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      text.filter(key => key !== '__proto__' && key !== '//'),
      tie('json'),
      { maxKeys: 4 }
    )
  )
}))

describe.each(Object.entries(engines))('literals (%s)', (_engine, load) => {
  it(
    'come out as they were written',
    () => {
      fc.assert(
        fc.property(json, hostileString(), (literal, title) => {
          const file = { ...mappingFile({ literal: escapeJson(literal) }), title: title || 'Test' }
          const result = parseMapping(file)
          if (!result.ok) throw new Error(JSON.stringify(result.issues))
          const { requests } = translate({ type: 'track', event: 'Test', userId: 'u' }, load(result.value), {})
          expect(requests[0]?.body).toEqual({ literal })
          expect(interpret(result.value).title).toBe(title || 'Test')
        }),
        runs(300)
      )
    },
    patience
  )
})
