import { describe, expect, it } from 'vitest'
import { formatExplanation } from '../../src/cli/formatExplanation.ts'
import type { Explanation, Issue } from '../../src/index.ts'
import { createIssue } from '../../src/issues/issue.ts'

const passedOver: Issue = createIssue('request_not_applicable', { in: 'mapping', pointer: '' })
const nothing: Explanation = {
  destination: 'tiny',
  status: 'skipped',
  requests: [],
  issues: [],
  fields: [],
  shadowed: [],
  unusable: [],
  unused: [],
  notSent: []
}

describe('formatExplanation', () => {
  it('says why every request was not made', () => {
    const failed = createIssue('value_required', { in: 'event', pointer: '/userId', request: 'e' })
    const notSent = [
      { request: 'a', rule: '/requests/0/on', issue: passedOver },
      { request: 'b', rule: '/requests/1/events', issue: passedOver },
      { request: 'c', rule: '/requests/2/first/0/when/1', issue: passedOver },
      { request: 'd', rule: '/requests/2/first/1', issue: passedOver },
      { request: 'e', rule: '/requests/3/body/id', issue: failed }
    ]
    const lines = formatExplanation({ line: 3 }, { ...nothing, notSent }).split('\n')
    expect(lines.map(line => line.split(/ {2,}/).filter(cell => cell !== ''))).toEqual([
      ['line 3 -> tiny: skipped'],
      ['not made'],
      ['a', 'it is for other calls', '/requests/0/on'],
      ['b', 'it is for other event names', '/requests/1/events'],
      ['c', 'its condition does not hold', '/requests/2/first/0/when/1'],
      ['d', 'another request of its group was made', '/requests/2/first/1'],
      ['e', `value_required: ${failed.message}`, '/requests/3/body/id'],
      []
    ])
  })

  it('cuts long values', () => {
    const body = { long: 'x'.repeat(500) }
    const explanation: Explanation = {
      ...nothing,
      status: 'ok',
      requests: [{ name: 'r', method: 'POST', url: 'https://a.example', headers: {}, encoding: 'json', body, secrets: [] }],
      fields: [{ request: 0, pointer: '/body/long', from: [{ in: 'event', pointer: '/traits/long' }], via: ['trim', 'lower'] }]
    }
    expect(formatExplanation({}, explanation)).toContain(`    /body/long  "${'x'.repeat(59)}...  <- /traits/long  through trim, lower`)
  })
})
