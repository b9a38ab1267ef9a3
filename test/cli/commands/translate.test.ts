import { describe, expect, it } from 'vitest'
import { codesOf, records, run } from '../memoryIo.ts'
import { brokenLine, identifyLine, pageLine, tinyFiles, tinyMapping, trackLine } from '../tinyMapping.ts'

const command = 'translate --to tiny --settings settings.json'
const other = JSON.stringify({ ...tinyMapping, destination: 'other' }, undefined, 2)

describe('translate', () => {
  it('prints one record per event, with requests that can be sent', async () => {
    const { code, out } = await run(command, { stdin: [identifyLine, pageLine].join('\n'), files: tinyFiles })
    expect(code).toBe(0)
    const [identify, page] = records(out)
    expect(Object.keys(identify ?? {})).toEqual(['line', 'messageId', 'destination', 'status', 'requests', 'issues'])
    expect(identify).toMatchObject({
      line: 1,
      messageId: 'm-1',
      destination: 'tiny',
      status: 'ok',
      requests: [
        {
          name: 'user',
          method: 'POST',
          url: 'https://api.example.com/users',
          headers: { authorization: 'Bearer top-secret-token' },
          body: { id: 'u-1', email: 'ada@example.com', region: 'us', traits: { plan: 'pro' } },
          key: 'm-1:tiny:user:0',
          secrets: ['/headers/authorization']
        }
      ],
      issues: []
    })
    expect(page).toMatchObject({ line: 2, status: 'skipped', requests: [] })
    expect(codesOf(page)).toEqual(['call_unsupported'])
  })

  it('prints one record per destination, in the order of --to', async () => {
    const settings = JSON.stringify({ tiny: { token: 'a' }, other: { token: 'b' }, unused: {} })
    const files = { ...tinyFiles, 'settings.json': settings, './other.json': other }
    const stdin = `${trackLine}\n{\n`
    const { code, out } = await run('translate --to ./other.json,tiny --settings settings.json', { stdin, files })
    expect(code).toBe(1)
    expect(records(out).map(record => [record['line'], record['destination'], record['status'], codesOf(record)])).toEqual([
      [1, 'other', 'ok', []],
      [1, 'tiny', 'ok', []],
      [2, 'other', 'rejected', ['json_invalid']],
      [2, 'tiny', 'rejected', ['json_invalid']]
    ])
  })

  it('rejects an event with what is wrong with it, and goes on', async () => {
    const { code, out } = await run(command, { stdin: `${brokenLine}\n${trackLine}`, files: tinyFiles })
    expect(code).toBe(1)
    expect(records(out).map(({ status }) => status)).toEqual(['rejected', 'ok'])
    expect(codesOf(records(out)[0])).toContain('id_missing')
  })

  it('masks secrets with --redact, and nothing else', async () => {
    const plain = records((await run(command, { stdin: identifyLine, files: tinyFiles })).out)
    const masked = await run(`${command} --redact`, { stdin: identifyLine, files: tinyFiles })
    expect(masked.out).not.toContain('top-secret-token')
    expect(JSON.parse(JSON.stringify(plain).replace('Bearer top-secret-token', '***'))).toEqual(records(masked.out))
  })

  it('fills missing settings with --preview, and masks secrets', async () => {
    const { code, out } = await run('translate --to tiny --preview', { stdin: identifyLine, files: tinyFiles })
    expect(code).toBe(0)
    expect(records(out)).toMatchObject([{ status: 'ok', requests: [{ headers: { authorization: '***' }, body: { region: 'us' } }] }])
    const given = await run(`${command} --preview`, { stdin: identifyLine, files: tinyFiles })
    expect([given.code, given.out.includes('top-secret-token')]).toEqual([0, false])
  })

  it('names a missing setting and its destination before it reads', async () => {
    const stdin = (async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.reject(new Error('read'))
    })()
    const { code, out, err } = await run('translate --to tiny', { stdin, files: tinyFiles })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('the settings of "tiny" cannot be used')
    expect(err).toContain('the setting "token" is missing')
    expect(err).toContain('--preview')
  })

  it.each([
    ['--to nothing', 'there is no destination "nothing"'],
    ['--to tiy', 'did you mean "tiny"?'],
    ['--to ../builtin/tiny', 'there is no destination'],
    ['--to tiny,', 'there is no destination ""'],
    ['--to tiny,tiny --preview', '--to names "tiny" twice'],
    ['--to ./missing.json', 'cannot use "./missing.json": there is no such file'],
    ['--to tiny --settings missing.json', 'cannot use "missing.json": there is no such file'],
    ['--to tiny --settings list.json', 'cannot use "list.json": expected an object of settings by destination'],
    ['--to tiny --settings text.json', 'the settings of "tiny" must be an object'],
    ['--to tiny --settings broken.json', 'broken.json:2:3'],
    ['--to tiny --settings twice.json', 'twice.json:1:20#/tiny/token'],
    ['--to ./broken.json', './broken.json:2:3'],
    ['--to ./wrong.json', './wrong.json:3:3'],
    ['--to tiny --preview --now yesterday', '--now: expected RFC 3339']
  ])('refuses %s with exit 2', async (options, message) => {
    const files = {
      ...tinyFiles,
      'list.json': '[]',
      'text.json': '{"tiny":"x"}',
      'broken.json': '{"tiny":\n  \'token\'}',
      'twice.json': '{"tiny":{"token":1,"token":2}}',
      './broken.json': '{\n  destination: 1}',
      './wrong.json': '{\n  "destination": "wrong",\n  "titel": "Wrong",\n  "requests": []\n}'
    }
    const { code, out, err } = await run(`translate ${options}`, { files, stdin: trackLine })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('is deterministic, whatever the chunks of the input', async () => {
    const stdin = Buffer.from([identifyLine, trackLine, pageLine, brokenLine, '{'].join('\r\n'))
    const whole = await run(command, { stdin, files: tinyFiles })
    const bytes = await run(command, { stdin: [...stdin].map(byte => Uint8Array.of(byte)), files: tinyFiles })
    expect(bytes.out).toBe(whole.out)
  })

  it('takes the time from --now', async () => {
    const { requests } = tinyMapping as unknown as { readonly requests: readonly object[] }
    const windowed = requests.map(request => ({
      ...request,
      require: [{ that: { '@within': '$.timestamp', past: 604_800 }, hint: 'send events of the last week' }]
    }))
    const files = { ...tinyFiles, './timed.json': JSON.stringify({ ...tinyMapping, destination: 'timed', requests: windowed }) }
    const status = async (now: string): Promise<unknown> =>
      records((await run(`translate --to ./timed.json --preview${now}`, { stdin: trackLine, files })).out)[0]?.['status']
    expect([await status(''), await status(' --now 2024-05-02T00:00:00Z'), await status(' --now 1717200000000')]).toEqual([
      'ok',
      'ok',
      'rejected'
    ])
  })
})
