import { readFileSync, readdirSync } from 'node:fs'
import { Ajv, type AnySchemaObject } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as validators from '#validators'
import { formats } from '../../src/event/formats.ts'
import { normalize } from '../../src/event/normalize.ts'
import { callTypes } from '../../src/runtime/json.ts'
import { messyEvent } from '../arbitraries/event.ts'

const folder = new URL('../../src/schemas/', import.meta.url)
const names = readdirSync(folder)
const schemas = names.map(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as AnySchemaObject)
const options = { allErrors: true, allowUnionTypes: true, strictTypes: false, ownProperties: true, formats } as const

describe('event schemas', () => {
  it.each(names.map((name, index) => [name, schemas[index]] as const))('%s is a draft-07 schema with a relative id', (name, schema) => {
    const ajv = new Ajv(options)
    expect(schema?.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema?.$id).toBe(name)
    expect(ajv.validateSchema(schema ?? {})).toBe(true)
  })

  it('says the same when it is compiled ahead of time', () => {
    const ajv = new Ajv({ ...options, schemas })
    fc.assert(
      fc.property(messyEvent(), fc.constantFrom(...callTypes), (messy, type) => {
        const { event } = normalize({ ...messy, type })
        const expected = ajv.validate(`${type}.json`, event)
        const places = (ajv.errors ?? []).map(({ instancePath, keyword }) => `${keyword} ${instancePath}`)
        expect(validators[type](event)).toBe(expected)
        expect((validators[type].errors ?? []).map(({ instancePath, keyword }) => `${keyword} ${instancePath}`).sort()).toEqual(
          places.sort()
        )
      })
    )
  })

  it('stands alone: no require, no import, no evaluation', () => {
    const code = readFileSync(new URL('../../dist/generated/validators.js', import.meta.url), 'utf8')
    expect(code).not.toMatch(/\brequire\(|^import\s|\bimport\(|\bnew Function\b|\beval\(/m)
  })
})
