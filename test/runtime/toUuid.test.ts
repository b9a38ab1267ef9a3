import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toUuid } from '../../src/runtime/toUuid.ts'

describe('toUuid', () => {
  it('reads every way of writing one', () => {
    fc.assert(
      fc.property(fc.uuid(), uuid => {
        const bare = uuid.replaceAll('-', '')
        for (const text of [uuid, bare, uuid.toUpperCase(), `{${uuid}}`, `{${bare}}`, `urn:uuid:${uuid}`, `URN:UUID:${uuid}`])
          expect(toUuid(text)).toBe(uuid)
      })
    )
  })

  it.each([
    '',
    '9c5b94b1',
    '9c5b94b1-35ad49bb-b118-8e8fc24abf80',
    '{9c5b94b1-35ad-49bb-b118-8e8fc24abf80',
    '9c5b94b1-35ad-49bb-b118-8e8fc24abf8g',
    ' 9c5b94b1-35ad-49bb-b118-8e8fc24abf80'
  ])('refuses %j', text => {
    expect(toUuid(text)).toBeUndefined()
  })
})
