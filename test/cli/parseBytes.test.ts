import { describe, expect, it } from 'vitest'
import { parseBytes } from '../../src/cli/parseBytes.ts'
import { UsageError } from '../../src/cli/usageError.ts'

describe('parseBytes', () => {
  it.each([
    [undefined, 1_048_576],
    ['1', 1],
    ['65536', 65_536],
    ['64K', 65_536],
    ['64kb', 65_536],
    ['2MiB', 2_097_152],
    ['256M', 268_435_456]
  ])('reads %s', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes)
  })

  it.each(['', '0', '-1', '1.5', '1e3', '257M', '9999999999', 'K', '1 G', 'x'])('refuses %j', text => {
    expect(() => parseBytes(text)).toThrow(UsageError)
  })
})
