import { callTypes } from '../src/runtime/json.ts'
import { defaultable } from '../src/compiler/1-parse/parseRequest.ts'
import { operators } from '../src/language/operators/index.ts'
import { settingTypes } from '../src/language/settings.ts'
import type { LiteralSchema, Slot } from '../src/language/slot.ts'

type Schema = { readonly [key: string]: unknown }

const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` })
const text: Schema = { type: 'string' }
const texts: Schema = { type: 'array', items: text }
const object = (properties: { readonly [name: string]: Schema }, required: readonly string[] = [], rest: Schema = {}): Schema => ({
  type: 'object',
  properties: { '//': {}, ...properties },
  required,
  additionalProperties: false,
  ...rest
})
const described = (schema: Schema, description: string): Schema => ({ ...('$ref' in schema ? { allOf: [schema] } : schema), description })

/** The JSON Schema of mapping files for editors: generated from the operators; the checker of the library knows more. */
export function mappingSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'traitmap mapping, language 1',
    ...object(
      {
        $schema: text,
        language: { const: 1 },
        destination: described({ type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }, 'slug = file name'),
        title: text,
        apiVersion: text,
        docs: described({ type: 'array', items: { type: 'string', pattern: '^https://' } }, 'the pages it was written from'),
        checked: described({ type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }, 'the day it was last compared with them'),
        integrations: described(texts, 'the names under `integrations` of an event, exactly spelled'),
        hosts: described({ anyOf: [{ const: 'any' }, { ...texts, minItems: 1 }] }, 'hosts that may be called'),
        settings: { type: 'object', properties: { '//': {} }, additionalProperties: ref('setting') },
        define: { type: 'object', properties: { '//': {} }, additionalProperties: ref('value') },
        defaults: ref('defaults'),
        requests: {
          type: 'array',
          items: { anyOf: [ref('request'), object({ first: { type: 'array', items: ref('request') } }, ['first'])] }
        },
        unsupported: described(object(Object.fromEntries(callTypes.map(call => [call, text]))), 'call -> reason')
      },
      ['destination', 'title', 'requests']
    ),
    definitions: {
      ...definitions(),
      ...Object.fromEntries([...operators.values()].map(operator => [`@${operator.name}`, operatorSchema(operator)]))
    }
  }
}

function definitions(): { readonly [name: string]: Schema } {
  const shared = requestMembers()
  return {
    setting: object(
      {
        type: { enum: settingTypes },
        enum: texts,
        required: { type: 'boolean' },
        secret: described({ type: 'boolean' }, 'read in "auth" only'),
        default: {},
        description: text
      },
      ['type', 'description']
    ),
    defaults: object(Object.fromEntries(defaultable.map(name => [name, shared[name] ?? {}]))),
    request: object(shared, ['name', 'on']),
    value: {
      anyOf: [
        { type: ['string', 'number', 'boolean', 'null'] },
        { type: 'array', items: ref('value') },
        ...[...operators.keys()].map(name => ref(`@${name}`)),
        ref('template')
      ]
    },
    template: { type: 'object', propertyNames: { not: { pattern: '^@(?!@|\\.\\.\\.)' } }, additionalProperties: ref('value') },
    condition: ref('value'),
    path: { type: 'string', pattern: '^\\$($|\\.)' }
  }
}

function requestMembers(): { readonly [name: string]: Schema } {
  const off = { const: false }
  const values: Schema = { type: 'object', properties: { '//': {} }, additionalProperties: ref('value') }
  return {
    name: text,
    on: { type: 'array', items: { enum: callTypes }, minItems: 1 },
    events: described(texts, 'track events, compared by the key rule'),
    when: described(ref('condition'), 'does the request apply?'),
    require: { anyOf: [{ type: 'array', items: object({ that: ref('condition'), hint: text }, ['that', 'hint']) }, off] },
    each: described(ref('value'), 'one request per object of this list'),
    method: { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', false] },
    url: text,
    query: { anyOf: [values, off] },
    headers: { anyOf: [values, off] },
    auth: {
      anyOf: [
        object({ basic: { type: 'array', items: ref('value'), minItems: 2, maxItems: 2 } }, ['basic']),
        object({ bearer: ref('value') }, ['bearer']),
        object({ headers: values }, ['headers']),
        object({ query: values }, ['query']),
        object({ body: values }, ['body']),
        off
      ]
    },
    encoding: { enum: ['json', 'form', false] },
    batch: {
      anyOf: [object({ items: text, max: { type: 'integer' }, maxBytes: { type: 'integer' }, unique: text }, ['items', 'max']), off]
    },
    body: ref('value')
  }
}

function operatorSchema({
  name,
  summary,
  argument,
  parameters = {}
}: {
  name: string
  summary: string
  argument: Slot
  parameters?: { readonly [name: string]: Slot }
}): Schema {
  const required = Object.entries(parameters).filter(([, slot]) => slot.optional !== true)
  const properties = Object.fromEntries(
    [[`@${name}`, argument] as const, ...Object.entries(parameters)].map(([key, slot]) => [
      key,
      described(slotSchema(slot), slot.description)
    ])
  )
  return { ...object(properties, [`@${name}`, ...required.map(([key]) => key)]), description: summary }
}

function slotSchema(slot: Slot): Schema {
  const table: Schema = { type: 'object', properties: { '//': {} }, additionalProperties: ref('value') }
  switch (slot.slot) {
    case 'value':
      return ref('value')
    case 'values':
      return {
        anyOf: [
          {
            type: 'array',
            items: ref('value'),
            ...(slot.min !== undefined && { minItems: slot.min }),
            ...(slot.max !== undefined && { maxItems: slot.max })
          },
          ref('value')
        ]
      }
    case 'condition':
      return ref('condition')
    case 'conditions':
      return { type: 'array', items: ref('condition') }
    case 'path':
      return ref('path')
    case 'cases':
      return table
    case 'tables':
      return { anyOf: [table, ref('path'), { type: 'array', items: { anyOf: [table, ref('path')] } }] }
    case 'entries':
      return { type: 'array', items: object({ key: ref('value'), value: ref('value') }, ['key', 'value']) }
    case 'template':
      return text
    case 'literal':
      return literalSchema(slot.schema)
  }
}

function literalSchema(schema: LiteralSchema): Schema {
  switch (schema.type) {
    case 'text':
      return schema.enum ? { enum: schema.enum } : text
    case 'texts':
      return schema.enum ? { type: 'array', items: { enum: schema.enum } } : texts
    case 'integer':
      return {
        type: 'integer',
        ...(schema.minimum !== undefined && { minimum: schema.minimum }),
        ...(schema.maximum !== undefined && { maximum: schema.maximum })
      }
    case 'boolean':
      return { type: 'boolean' }
    case 'any':
      return {}
  }
}
