import fc from 'fast-check'
import { isIP } from 'node:net'
import { describe, expect, it } from 'vitest'
import { hasForm } from '../../src/runtime/hasForm.ts'
import { hasFormat } from '../../src/runtime/hasFormat.ts'
import { isLess } from '../../src/runtime/isLess.ts'
import { isWithin } from '../../src/runtime/isWithin.ts'

describe('hasFormat', () => {
  it.each([
    ['email', 'ada@example.com'],
    ['email', 'ada.king+x@mail.example.com'],
    ['url', 'https://example.com/a?b=c#d'],
    ['url', 'HTTP://localhost:3000'],
    ['uuid', '9C5B94B1-35AD-49BB-B118-8E8FC24ABF80'],
    ['ulid', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
    ['date', '2020-02-29'],
    ['dateTime', '2020-01-02T03:04:05Z'],
    ['dateTime', '2020-01-02 03:04'],
    ['e164', '+33612345678']
  ] as const)('knows the %s %j', (format, text) => {
    expect(hasFormat(text, format)).toBe(true)
  })

  it.each([
    ['email', 'ada@localhost'],
    ['email', 'ada@@example.com'],
    ['email', 'ada king@example.com'],
    ['email', 'ada@example..com'],
    ['url', 'example.com'],
    ['url', 'ftp://example.com'],
    ['url', 'https://exa mple.com'],
    ['url', 'https://'],
    ['uuid', '9c5b94b135ad49bbb1188e8fc24abf80'],
    ['ulid', '81ARZ3NDEKTSV4RRFFQ69G5FAV'],
    ['ulid', '01ARZ3NDEKTSV4RRFFQ69G5FAU'],
    ['date', '2020-02-30'],
    ['date', '2020-01-02T03:04:05Z'],
    ['dateTime', '2020-01-02'],
    ['dateTime', '1577934245'],
    ['e164', '33612345678'],
    ['ipv4', '1.2.3.04'],
    ['ipv6', '::1::'],
    ['ipv6', ':::']
  ] as const)('refuses as %s %j', (format, text) => {
    expect(hasFormat(text, format)).toBe(false)
  })

  it('knows the addresses that Node.js knows', () => {
    const text = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ unit: fc.constantFrom('1', 'f', ':', '::', '.', '25'), maxLength: 12 }))
    fc.assert(
      fc.property(text, address => {
        expect([hasFormat(address, 'ipv4'), hasFormat(address, 'ipv6')]).toEqual([isIP(address) === 4, isIP(address) === 6])
      }),
      { numRuns: 2000 }
    )
  })

  it('knows the email addresses and URLs that people have', () => {
    fc.assert(fc.property(fc.emailAddress(), fc.webUrl(), (email, url) => hasFormat(email, 'email') && hasFormat(url, 'url')))
  })
})

describe('hasForm', () => {
  it.each([
    ['a-1', { chars: 'a-z0-9-', max: 36 }, true],
    ['a_1', { chars: 'a-z0-9-' }, false],
    ['', { chars: 'a' }, true],
    [5, { chars: '0-9' }, false],
    ['👍👍', { max: 2 }, true],
    ['abc', { min: 4 }, false],
    [5, { min: 1, max: 5 }, true],
    ['5', { min: 2 }, false],
    [[1, 2], { min: 2 }, true],
    [{ a: 1 }, { min: 0 }, false],
    [true, { max: 1 }, false],
    ['5', { type: ['number'] }, false],
    [[], { type: ['string', 'list'] }, true],
    [{}, { type: ['list'] }, false],
    [null, { type: ['object'] }, false],
    ['x', { type: [] }, false],
    ['x', {}, true]
  ] as const)('asks of %j %j', (value, form, answer) => {
    expect(hasForm(value, form)).toBe(answer)
  })
})

describe('isLess', () => {
  it.each([
    [1, 2, true],
    [2, 2, false],
    ['9', '10', true],
    ['9', 10, true],
    ['a', 'b', true],
    ['a', 1, false],
    [1, 'a', false],
    ['2020-01-02', '2020-01-10', true],
    [null, 1, false],
    [[1], [2], false]
  ])('compares %j and %j', (a, b, answer) => {
    expect(isLess(a, b)).toBe(answer)
  })

  it('is an order: never both ways', () => {
    const value = fc.oneof(fc.double(), fc.string({ unit: fc.constantFrom('1', '0', '.', 'a') }), fc.jsonValue())
    fc.assert(fc.property(value, value, (a, b) => !(isLess(a, b) && isLess(b, a)) && !isLess(a, a)))
  })
})

describe('isWithin', () => {
  const now = Date.UTC(2024, 0, 1)

  it.each([
    ['2023-12-31T23:59:00Z', 60, undefined, true],
    ['2023-12-31T23:58:59.999Z', 60, undefined, false],
    ['2024-01-01T00:00:01Z', 0, 1, true],
    ['2024-01-01T00:00:01.001Z', 0, 1, false],
    ['1970-01-01', undefined, 0, true],
    ['x', 0, 0, true],
    [undefined, 0, 0, true]
  ])('places %j between %j seconds back and %j ahead', (date, past, future, answer) => {
    expect(isWithin(date, past, future, now)).toBe(answer)
    expect(isWithin(date, past, future, undefined)).toBe(true)
  })
})
