import { describe, expect, it } from 'vitest'
import { os } from '../../../src/language/views/os.ts'

const read = (context: unknown): unknown => os.read({ event: { context }, now: undefined })

describe('os', () => {
  it.each<[unknown, string]>([
    [{ device: { type: 'ios' }, os: { name: 'Android' } }, 'ios'],
    [{ device: { type: 'mobile' }, os: { name: 'iPadOS' } }, 'ios'],
    [{ os: { name: 'iPhone OS' } }, 'ios'],
    [{ os: { name: 'Android' } }, 'android'],
    [{ os: { name: 'Mac OS X' } }, 'macos'],
    [{ os: { name: 'Windows 11' } }, 'windows'],
    [{ os: { name: 'Chrome OS' } }, 'chromeos'],
    [{ library: { name: 'analytics-android' } }, 'android'],
    [{ library: { name: 'analytics-ios' } }, 'ios']
  ])('%j', (context, expected) => {
    expect((read(context) as { value?: unknown }).value).toBe(expected)
  })

  it.each([
    undefined,
    {},
    { os: { name: 'TempleOS' } },
    { library: { name: 'analytics.js' } },
    { device: { type: 5 } },
    { os: { name: 'constructor' } }
  ])('is absent in %j', context => {
    expect(read(context)).toBeUndefined()
  })

  it('says where it is from', () => {
    expect(read({ os: { name: 'iOS' } })).toEqual({ value: 'ios', from: ['/context/os/name'] })
    expect(read({ device: { type: 'ios' } })).toEqual({ value: 'ios', from: '/context/device/type' })
  })
})
