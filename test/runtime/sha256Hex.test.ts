import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { md5Hex } from '../../src/runtime/md5Hex.ts'
import { hmacSha256Hex, sha256Hex } from '../../src/runtime/sha256Hex.ts'
import { toBase64 } from '../../src/runtime/toBase64.ts'

const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map(codes => String.fromCharCode(...codes))
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), units)

describe('hashes', () => {
  it('are those of node:crypto', () => {
    fc.assert(
      fc.property(text, text, (value, key) => {
        expect(sha256Hex(value)).toBe(createHash('sha256').update(value).digest('hex'))
        expect(md5Hex(value)).toBe(createHash('md5').update(value).digest('hex'))
        expect(hmacSha256Hex(value, key)).toBe(createHmac('sha256', key).update(value).digest('hex'))
      })
    )
  })

  it('are never hashed again', () => {
    fc.assert(
      fc.property(text, value => {
        expect(sha256Hex(sha256Hex(value).toUpperCase())).toBe(sha256Hex(value))
        expect(md5Hex(md5Hex(value).toUpperCase())).toBe(md5Hex(value))
      })
    )
  })

  it('of the other kind are texts', () => {
    expect(sha256Hex('0'.repeat(32))).not.toBe('0'.repeat(32))
    expect(md5Hex('0'.repeat(64))).not.toBe('0'.repeat(64))
    expect(sha256Hex(`${'0'.repeat(64)}\n`)).not.toContain('0'.repeat(64))
  })
})

describe('toBase64', () => {
  it('is that of Buffer', () => {
    fc.assert(
      fc.property(text, value => {
        expect(toBase64(value)).toBe(Buffer.from(value).toString('base64'))
      })
    )
  })
})
