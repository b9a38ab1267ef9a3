import { describe, expect, it } from 'vitest'
import { codesOf, records, run } from '../memoryIo.ts'
import { identifyLine, pageLine, tinyFiles } from '../tinyMapping.ts'

const command = 'explain --to tiny --settings settings.json'

describe('explain', () => {
  it('says where every field came from and through what', async () => {
    const { code, out } = await run(command, { stdin: identifyLine, files: tinyFiles })
    expect(code).toBe(0)
    expect(out).toContain('line 1, messageId m-1 -> tiny: ok')
    expect(out).toMatch(/^ {2}user {2}POST https:\/\/api\.example\.com\/users$/m)
    expect(out).toMatch(/^ {4}\/body\/email +"ada@example\.com" +<- \/traits\/email +through lower$/m)
    expect(out).toMatch(/^ {4}\/body\/traits\/plan +"pro" +<- \/traits\/plan/m)
    expect(out).toMatch(/^ {4}\/headers\/authorization +"\*\*\*" +<- settings \/token/m)
    expect(out).toMatch(/^ {2}unused\n/m)
    expect(out).toMatch(/^ {2}not made\n {4}event +it is for other calls +\/requests\/1\/on$/m)
    expect(out).not.toContain('top-secret-token')
  })

  it('names what was shadowed and unusable by the spelling of the event', async () => {
    const traits = { email: 'a@example.com', 'E-Mail': 'b@example.com', Created_At: 'soon' }
    const stdin = JSON.stringify({ type: 'identify', userId: 'u', traits })
    const { out } = await run(command, { stdin, files: tinyFiles })
    expect(out).toMatch(/^ {2}shadowed\n {4}\/traits\/E-Mail$/m)
    expect(out).toMatch(/^ {2}unusable\n {4}\/traits\/Created_At$/m)
    expect(out).toMatch(/warning trait_unusable {2}event#\/traits\/Created_At/)
  })

  it('prints JSON with the requests of translate', async () => {
    const stdin = [identifyLine, pageLine, '{'].join('\n')
    const { code, out } = await run(`${command} --json`, { stdin, files: tinyFiles })
    const translated = await run('translate --to tiny --settings settings.json --redact', { stdin, files: tinyFiles })
    expect(code).toBe(1)
    const start = ({ line, status, requests, issues }: { readonly [key: string]: unknown }): unknown => ({ line, status, requests, issues })
    expect(records(out).map(start)).toEqual(records(translated.out).map(start))
    expect(Object.keys(records(out)[0] ?? {})).toEqual(
      expect.arrayContaining([
        'line',
        'messageId',
        'destination',
        'status',
        'requests',
        'issues',
        'fields',
        'shadowed',
        'unusable',
        'unused',
        'notSent'
      ])
    )
  })

  it('says why nothing was made', async () => {
    const { code, out } = await run(command, { stdin: `${pageLine}\n{`, files: tinyFiles })
    expect(code).toBe(1)
    expect(out).toContain('-> tiny: skipped')
    expect(out).toContain('no pages')
    expect(out).toContain('line 2 -> tiny: rejected')
    expect(out).toContain('error json_invalid')
  })

  it('cannot be used to write to the terminal', async () => {
    const stdin = JSON.stringify({
      type: 'identify',
      userId: 'u',
      messageId: 'm\u001b[2J',
      traits: { 'x\u001b]0;y\u0007': 'a\u001b[31m\u009b', ['k'.repeat(500)]: 'v'.repeat(500) }
    })
    const { out } = await run(command, { stdin, files: tinyFiles })
    // oxlint-disable-next-line no-control-regex
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
  })

  it('repeats no code of an issue that translate would not give', async () => {
    const { out } = await run(`${command} --json`, { stdin: '{"type":"page","userId":"u","x":1,"x":1}', files: tinyFiles })
    expect(codesOf(records(out)[0])).toEqual(['key_repeated', 'call_unsupported'])
  })
})
