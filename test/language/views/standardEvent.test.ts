import { describe, expect, it } from 'vitest'
import { standardEvent } from '../../../src/language/views/standardEvent.ts'

const read = (event: object): unknown => standardEvent.read({ event: { ...event }, now: undefined })

describe('standardEvent', () => {
  it("gives the spec's name", () => {
    expect(read({ type: 'track', event: 'completed_order' })).toEqual({ value: 'Order Completed', from: ['/event'] })
    expect(read({ type: 'track', event: 'Order Completed' })).toEqual({ value: 'Order Completed', from: '/event' })
  })

  it('is absent for other events and other calls', () => {
    expect(read({ type: 'track', event: 'Mine' })).toBeUndefined()
    expect(read({ type: 'track', event: 5 })).toBeUndefined()
    expect(read({ type: 'page', event: 'Order Completed' })).toBeUndefined()
  })
})
