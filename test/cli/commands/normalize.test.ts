import { describe, expect, it } from 'vitest'
import { codesOf, records, run } from '../memoryIo.ts'

describe('normalize', () => {
  it('prints events with the keys of the spec', async () => {
    const stdin = JSON.stringify({ type: 'identify', messageId: 'm', userId: 'u', traits: { first_name: 'Ada', Plan_Name: 'pro' } })
    const { code, out } = await run('normalize', { stdin })
    expect(code).toBe(0)
    expect(records(out)).toEqual([
      {
        line: 1,
        messageId: 'm',
        event: { type: 'identify', messageId: 'm', userId: 'u', traits: { firstName: 'Ada', Plan_Name: 'pro' } },
        issues: []
      }
    ])
  })

  it('is idempotent', async () => {
    const stdin = JSON.stringify({ type: 'Identify ', userId: 7, traits: { 'E-Mail': 'a@example.com', email: null, created: 5 } })
    const once = records((await run('normalize', { stdin })).out)[0]?.['event']
    const twice = records((await run('normalize', { stdin: JSON.stringify(once) })).out)[0]
    expect(twice).toEqual({ line: 1, event: once, issues: [] })
  })

  it('prints no event where there is none', async () => {
    const { code, out } = await run('normalize', { stdin: '{\n5\n' })
    expect(code).toBe(1)
    expect(records(out).map(record => [Object.keys(record), codesOf(record)])).toEqual([
      [['line', 'issues'], ['json_invalid']],
      [['line', 'issues'], ['event_not_object']]
    ])
  })

  it('keeps repeated keys as JSON.parse does, with a warning', async () => {
    const { code, out } = await run('normalize', { stdin: '{"type":"page","userId":"u","x":1,"x":2}' })
    expect(code).toBe(0)
    expect(records(out)).toMatchObject([{ event: { x: 2 }, issues: [{ code: 'key_repeated', pointer: '/x' }] }])
  })
})
