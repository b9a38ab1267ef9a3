import { canonicalText, type PersonalKind } from '../../runtime/canonicalText.ts'
import { choiceOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

const kinds: readonly PersonalKind[] = [
  'email',
  'phone',
  'phoneE164',
  'name',
  'city',
  'state',
  'postalCode',
  'country',
  'gender',
  'birthday'
]

export const canonical: Converter = {
  name: 'canonical',
  summary: 'A piece of personal data in the one form that ad platforms hash; what is hashed already stays; absent when it is blank',
  argument: { slot: 'value', kinds: ['text', 'number'], description: 'the text; numbers count as dates only' },
  parameters: {
    kind: { slot: 'literal', schema: { type: 'text', enum: kinds }, description: 'what it is' },
    country: { slot: 'value', kinds: ['text'], description: 'name or code of the country of a phone, state or postal code', optional: true }
  },
  reads: { country: 'condition' },
  returns: ['text'],
  expected: 'a value of that kind',
  examples: [
    { mapping: { '@canonical': '$.properties.a', kind: 'email' }, properties: { a: ' Ada@Example.com ' }, result: 'ada@example.com' },
    {
      mapping: { '@canonical': '$.properties.a', kind: 'phone', country: 'US' },
      properties: { a: '(650) 555-1212' },
      result: '16505551212'
    },
    { mapping: { '@canonical': '$.properties.a', kind: 'phoneE164' }, properties: { a: '+33 (0)6 12 34 56 78' }, result: '+33612345678' },
    { mapping: { '@canonical': '$.properties.a', kind: 'name' }, properties: { a: "Mary  Ann O'Neill" }, result: 'mary ann oneill' },
    { mapping: { '@canonical': '$.properties.a', kind: 'city' }, properties: { a: 'Saint-Étienne 2' }, result: 'saintétienne' },
    { mapping: { '@canonical': '$.properties.a', kind: 'state' }, properties: { a: 'New York' }, result: 'ny' },
    {
      mapping: { '@canonical': '$.properties.a', kind: 'postalCode', country: '$.properties.c' },
      properties: { a: '37221-3442', c: 'usa' },
      result: '37221'
    },
    { mapping: { '@canonical': '$.properties.a', kind: 'postalCode', country: 'GB' }, properties: { a: 'M1 1AE' }, result: 'm11ae' },
    { mapping: { '@canonical': '$.properties.a', kind: 'country' }, properties: { a: 'United States' }, result: 'us' },
    { mapping: { '@canonical': '$.properties.a', kind: 'gender' }, properties: { a: 'Female' }, result: 'f' },
    { mapping: { '@canonical': '$.properties.a', kind: 'birthday' }, properties: { a: '1815-12-10T00:00:00+01:00' }, result: '18151210' },
    {
      mapping: { '@canonical': '$.properties.a', kind: 'phone' },
      properties: { a: 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176' },
      result: 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176'
    },
    { mapping: { '@canonical': '$.properties.a', kind: 'email' }, properties: { a: '  ' } },
    { mapping: { '@canonical': '$.properties.a', kind: 'phone' }, properties: { a: '555-1212' }, issues: ['conversion_failed'] }
  ],
  source: 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters',
  convert: convertCanonical
}

/** A text as ad platforms hash it, or the 32 or 64 hex digits that it was. */
export function convertCanonical(value: unknown, parameters: Parameters): unknown {
  if (typeof value === 'string' && value.trim() === '') return undefined
  return canonicalText(value, choiceOf(parameters, 'kind', kinds, 'name'), parameters['country']) ?? failed
}
