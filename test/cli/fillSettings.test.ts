import { describe, expect, it } from 'vitest'
import { fillSettings } from '../../src/cli/fillSettings.ts'

const declare = (type: string, more: object = {}): object => ({ type, required: true, description: 'x', ...more })

describe('fillSettings', () => {
  it('fills what is required and missing, by type', () => {
    const settings = {
      text: declare('string'),
      choice: declare('string', { enum: ['us', 'eu'] }),
      preset: declare('string', { enum: ['us', 'eu'], default: 'eu' }),
      count: declare('integer'),
      ratio: declare('number'),
      flag: declare('boolean'),
      endpoint: declare('url'),
      list: declare('list'),
      table: declare('map'),
      optional: { type: 'string', description: 'x' }
    }
    expect(fillSettings({ settings }, {})).toEqual({
      text: '<text>',
      choice: 'us',
      preset: 'eu',
      count: 0,
      ratio: 0,
      flag: false,
      endpoint: 'https://preview.invalid/endpoint',
      list: [],
      table: {}
    })
  })

  it('keeps what is given, and takes null and empty text as missing', () => {
    const settings = { a: declare('string'), b: declare('string'), c: declare('string') }
    const given = { a: 'mine', b: '', c: null, other: 1 }
    expect(fillSettings({ settings }, given)).toEqual({ a: 'mine', b: '<b>', c: '<c>', other: 1 })
    expect(given).toEqual({ a: 'mine', b: '', c: null, other: 1 })
  })

  it('gives URLs an allowed host', () => {
    const settings = { endpoint: declare('url') }
    expect(fillSettings({ settings, hosts: ['*.hooks.example.com'] }, {})['endpoint']).toBe('https://preview.hooks.example.com/endpoint')
    expect(fillSettings({ settings, hosts: 'any' }, {})['endpoint']).toBe('https://preview.invalid/endpoint')
  })

  it.each([
    ['https://{settings.shop}.example.com/x', ['*.example.com'], 'preview'],
    ['https://{settings.shop}.{define.zone}.example.com/x', ['*.eu.example.com'], 'preview'],
    ['https://{define.place}.example.com/x', ['a.example.com', 'b.example.com'], 'a'],
    ['https://{settings.shop}/x', ['first.example.com', 'second.example.com'], 'first.example.com'],
    ['https://{settings.shop}/x', 'any', 'preview.invalid'],
    ['https://api.example.com/{settings.shop}', ['api.example.com'], '<shop>'],
    ['$.settings.endpoint', undefined, '<shop>']
  ])('gives a part of the host %s what %j allows', (url, hosts, value) => {
    const mapping = { settings: { shop: declare('string') }, define: { place: '$.settings.shop', zone: 'eu' }, hosts }
    expect(fillSettings({ ...mapping, defaults: { url }, requests: [{}] }, {})).toEqual({ shop: value })
    expect(fillSettings({ ...mapping, requests: [{ first: [{ url }] }] }, {})).toEqual({ shop: value })
  })
})
