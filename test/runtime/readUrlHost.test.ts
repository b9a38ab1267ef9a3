import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQueryParam } from '../../src/runtime/readQueryParam.ts'
import { readUrlHost } from '../../src/runtime/readUrlHost.ts'

describe('readUrlHost', () => {
  it.each([
    ['https://www.Acme.test:443/about?x=1#y', 'acme.test'],
    ['acme.test', 'acme.test'],
    ['www.acme.test/about', 'acme.test'],
    ['//cdn.acme.test/x.js', 'cdn.acme.test'],
    ['https://user:pass@acme.test', 'acme.test'],
    ['https://good.test\\@evil.test', 'good.test'],
    ['http://localhost:3000/', 'localhost'],
    ['https://www.com', 'www.com'],
    ['https://acme.test.', 'acme.test'],
    ['http://[2001:DB8::1]:80/', '[2001:db8::1]'],
    ['https://bücher.test', 'bücher.test'],
    ['android-app://com.acme.app/', 'com.acme.app']
  ])('finds the host of %j', (url, host) => {
    expect(readUrlHost(url)).toBe(host)
  })

  it.each([
    '',
    ' ',
    'hello',
    'ada@acme.test',
    'mailto:ada@acme.test',
    'javascript:alert(1)',
    'https://',
    'https:///x',
    'https://a b.test',
    'https://-a.test',
    'a..b',
    '/about',
    '?x=1',
    'http://[::1'
  ])('finds none in %j', url => {
    expect(readUrlHost(url)).toBeUndefined()
  })

  it('agrees with the URL parser', () => {
    fc.assert(
      fc.property(fc.webUrl(), url => {
        expect(readUrlHost(url)).toBe(new URL(url).hostname.replace(/^www\.(?=.+\.)/, ''))
      })
    )
  })
})

describe('readQueryParam', () => {
  it.each([
    ['https://x.test/?a=1&b=c%20d', 'b', 'c d'],
    ['https://x.test/?a=1&a=2', 'a', '1'],
    ['?a=1+2', 'a', '1 2'],
    ['?a=%zz', 'a', '%zz'],
    ['?a=x?y', 'a', 'x?y'],
    ['?A=1', 'a', undefined],
    ['?a=', 'a', undefined],
    ['?a', 'a', undefined],
    ['a=1', 'a', undefined],
    ['#?a=1', 'a', undefined],
    ['?%61=1', 'a', '1'],
    ['?a=%C3%A9', 'a', 'é']
  ])('reads in %j the parameter %j', (url, name, value) => {
    expect(readQueryParam(url, name)).toBe(value)
  })

  it('reads back what URLSearchParams writes', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(name, name, (key, value) => {
        expect(readQueryParam(`https://x.test/?${new URLSearchParams([[key, value]])}#x`, key)).toBe(value)
      })
    )
  })
})
