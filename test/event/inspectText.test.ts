import { describe, expect, it } from 'vitest'
import { inspectText } from '../../src/event/inspectText.ts'

describe('inspectText', () => {
  it.each<[string, readonly string[]]>([
    ['plain text, ünïcode, 😀, a\tb\r\nc, \u2028', []],
    ['👩\u200d👩\u200d👧', []],
    ['می\u200cخواهم', []],
    ['a\u0000', ['text_control']],
    ['a\u001b[0m', ['text_control']],
    ['a\u0085', ['text_control']],
    ['\ud83d', ['text_ill_formed']],
    ['\ude00\ud83d', ['text_ill_formed']],
    ['a\u202eb', ['text_suspicious']],
    ['\ufeffa', ['text_suspicious']],
    ['\u0000\ud83d\u200b', ['text_control', 'text_ill_formed', 'text_suspicious']]
  ])('%j', (text, codes) => {
    expect(inspectText(text)).toEqual(codes)
  })
})
