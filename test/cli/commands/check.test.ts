import { describe, expect, it } from 'vitest'
import { run } from '../memoryIo.ts'
import { tinyFiles } from '../tinyMapping.ts'

const good = tinyFiles['/builtin/tiny.json'] ?? ''

describe('check', () => {
  it('says that a file is ok', async () => {
    expect(await run('check tiny.json', { files: { 'tiny.json': good } })).toMatchObject({ code: 0, out: 'tiny.json: ok\n', err: '' })
  })

  it('says everything that is wrong, of every file, with its place', async () => {
    const files = {
      'tiny.json': good,
      'bad.json': good.replace('"@required"', '"@requird"').replace('| lower', '| lowr'),
      'broken.json': '{\n  "destination" 1'
    }
    const { code, out, err } = await run('check bad.json tiny.json broken.json', { files })
    expect([code, err]).toEqual([1, ''])
    expect(out.match(/^error operator_unknown {2}bad\.json:\d+:\d+#\/requests\/0\/body\S*$/gm)).toHaveLength(2)
    expect(out).toContain('tiny.json: ok\n')
    expect(out).toContain('error json_invalid  broken.json:2:17')
    expect(out).not.toContain('bad.json: ok')
  })

  it('lets warnings pass', async () => {
    const { code, out } = await run('check tiny.json', { files: { 'tiny.json': good.replace('$.user.email', '$.user.emial') } })
    expect(code).toBe(0)
    expect(out).toContain('warning trait_misspelled')
    expect(out).toContain('tiny.json: ok\n')
  })

  it('needs the file', async () => {
    expect(await run('check missing.json')).toMatchObject({
      code: 2,
      err: 'traitmap check: cannot use "missing.json": there is no such file\n'
    })
  })
})
