import { describe, expect, it } from 'vitest'
import { orderKeys } from '../../src/catalogue/orderKeys.ts'

describe('orderKeys', () => {
  it('orders what the language names, and leaves templates and tables alone', () => {
    const file = {
      requests: [
        {
          body: { b: 1, a: { else: 0, then: { z: 1, y: 2 }, '@if': true, '//': 'why' } },
          name: 'send',
          first: [{ url: 'u', name: 'n' }]
        }
      ],
      define: { z: 1, a: { cases: { b: 1, a: 2 }, '@switch': '$.type' } },
      settings: { b: { description: 'd', type: 'string' }, a: { default: 1, type: 'integer' } },
      destination: 'x',
      '//': 'c'
    }
    expect(JSON.stringify(orderKeys(file))).toBe(
      JSON.stringify({
        '//': 'c',
        destination: 'x',
        settings: { b: { type: 'string', description: 'd' }, a: { type: 'integer', default: 1 } },
        define: { z: 1, a: { '@switch': '$.type', cases: { b: 1, a: 2 } } },
        requests: [
          {
            name: 'send',
            body: { b: 1, a: { '//': 'why', '@if': true, then: { z: 1, y: 2 }, else: 0 } },
            first: [{ name: 'n', url: 'u' }]
          }
        ]
      })
    )
  })
})
