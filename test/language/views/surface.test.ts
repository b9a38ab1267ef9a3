import { describe, expect, it } from 'vitest'
import { surface } from '../../../src/language/views/surface.ts'

const read = (event: object): unknown => surface.read({ event: { ...event }, now: undefined })
const value = (event: object): unknown => (read(event) as { value?: unknown } | undefined)?.value

describe('surface', () => {
  it.each<[unknown, string]>([
    [{ channel: 'browser' }, 'web'],
    [{ channel: 'web' }, 'web'],
    [{ channel: 'Mobile' }, 'app'],
    [{ channel: 'server' }, 'server'],
    [{ context: { channel: 'server' } }, 'server'],
    [{ channel: 'pigeon', context: { device: { type: 'ios' } } }, 'app'],
    [{ channel: 'mobile', context: { library: { name: 'analytics.js' } } }, 'app'],
    [{ context: { device: { type: 'Android', id: 'd' } } }, 'app'],
    [{ context: { device: { token: 't' }, page: { url: 'u' } } }, 'app'],
    [{ context: { library: { name: 'analytics-ios' } } }, 'app'],
    [{ context: { library: { name: '@segment/analytics-react-native' } } }, 'app'],
    [{ context: { library: { name: 'analytics.js' } } }, 'web'],
    [{ context: { library: { name: '@segment/analytics-next' } } }, 'web'],
    [{ context: { library: { name: '@segment/analytics-node' }, page: { url: 'u' } } }, 'server'],
    [{ context: { library: { name: 'analytics-python' } } }, 'server'],
    [{ context: { page: { url: 'u' } } }, 'web']
  ])('%j', (event, expected) => {
    expect(value(event as object)).toBe(expected)
  })

  it.each([
    {},
    { channel: 5 },
    { context: { page: {}, device: {}, library: { name: 'x'.repeat(1e6) } } },
    { context: { device: 'ios', page: [] } }
  ])('is absent in %#', event => {
    expect(read(event)).toBeUndefined()
  })

  it('says where it is from', () => {
    expect(read({ channel: 'server' })).toEqual({ value: 'server', from: '/channel' })
    expect(read({ context: { page: { url: 'u' } } })).toEqual({ value: 'web', from: ['/context/page'] })
  })
})
