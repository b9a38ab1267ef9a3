import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats, isEmail, isPhoneNumber, isWebAddress } from '../../src/event/formats.ts'
import { hostileString } from '../arbitraries/hostileString.ts'

const hash = '5f4dcc3b5aa765d61d8327deb882cf99'

describe('formats', () => {
  it.each([
    '',
    'ada@example.com',
    'ADA@Example.Test ',
    'a.b+c@sub.example.co.uk',
    '"ada l"@example.com',
    'ada@exämple.test',
    'ü@example.com',
    hash,
    hash + hash
  ])('takes the email address %j', text => {
    expect(isEmail(text)).toBe(true)
  })

  it.each([
    'ada',
    'ada@localhost',
    'a@example.com,b@example.com',
    'a@b@example.com',
    'ada@example.com.',
    'ada@.com',
    'a d@example.com',
    '@example.com',
    'a..b@example.com',
    'a@-b.com',
    `${'a'.repeat(65)}@example.com`
  ])('refuses the email address %j', text => {
    expect(isEmail(text)).toBe(false)
  })

  it.each([
    '',
    'https://example.com',
    'HTTP://example.com/a?b#c',
    'https://müller.example/ü',
    'http://localhost:8080',
    'https://u:p@example.com',
    'http://[::1]/'
  ])('takes the web address %j', text => {
    expect(isWebAddress(text)).toBe(true)
  })

  it.each([
    'example.com',
    'my home page',
    'data:image/png;base64,AA==',
    'javascript:alert(1)',
    'https://',
    'https:///x',
    'https://a b',
    'https://?x',
    'ht\ntps://x'
  ])('refuses the web address %j', text => {
    expect(isWebAddress(text)).toBe(false)
  })

  it.each(['', '+14105559412', '0151 23456789', '+49 (0)151 23456789', '410.555.9412', '(410) 555-9412 ext. 12', '112', hash + hash])(
    'takes the phone number %j',
    text => {
      expect(isPhoneNumber(text)).toBe(true)
    }
  )

  it.each(['call me', '☎ 555', '12', '+', '1'.repeat(41), '123 abc', '++49151', '+1410555 ext'])('refuses the phone number %j', text => {
    expect(isPhoneNumber(text)).toBe(false)
  })

  it('answers every text', () => {
    fc.assert(
      fc.property(hostileString(), text => {
        for (const check of Object.values(formats)) expect(typeof check(text)).toBe('boolean')
      })
    )
  })

  it.each([
    'a'.repeat(100_000),
    'a@'.repeat(50_000),
    ' '.repeat(100_000) + 'x',
    '1'.repeat(100_000),
    'https://' + 'a.'.repeat(50_000),
    '"'.repeat(100_000) + '@a.b'
  ])('answers long texts (%#)', text => {
    for (const check of Object.values(formats)) expect(typeof check(text)).toBe('boolean')
  })
})
