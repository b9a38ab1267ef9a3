import { describe, expect, it } from 'vitest'
import { findStandardEvent } from '../../src/event/standardEvents.ts'

describe('findStandardEvent', () => {
  it.each([
    ['Order Completed', 'Order Completed'],
    ['order_completed', 'Order Completed'],
    ['ORDER-COMPLETED', 'Order Completed'],
    ['completed order', 'Order Completed'],
    ['Viewed Product', 'Product Viewed'],
    ['Started Order', 'Checkout Started'],
    ['signedUp', 'Signed Up'],
    ['video playback buffer started', 'Video Playback Buffer Started'],
    ['device created or updated', 'Device Created or Updated']
  ])('finds %s', (name, expected) => {
    expect(findStandardEvent(name)).toBe(expected)
  })

  it.each(['Order', 'Order Complete', 'Something Else', '', '__proto__', 'constructor'])('does not know %j', name => {
    expect(findStandardEvent(name)).toBeUndefined()
  })
})
