import { spawn, spawnSync } from 'node:child_process'
import { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { records, run } from './memoryIo.ts'
import { brokenLine, identifyLine, pageLine, tinyFiles, trackLine } from './tinyMapping.ts'

const commandNames = ['translate', 'normalize', 'validate', 'explain', 'list', 'show', 'check', 'build', 'new']

describe('main', () => {
  it.each(['--help', '-h', 'help'])('says what there is: %s', async option => {
    const { code, out, err } = await run(option)
    expect([code, err]).toEqual([0, ''])
    for (const name of commandNames) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
  })

  it.each(commandNames)('says more about %s', async name => {
    const { code, out, err } = await run([name, '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: traitmap ${name}`)
    expect(out).toContain('Exit: 0')
    expect(out.split('\n').filter(line => line.length > 160)).toEqual([])
  })

  it('prints the version', async () => {
    const { code, out } = await run('--version', { files: { '/package.json': '{"version":"1.2.3"}' } })
    expect([code, out]).toEqual([0, '1.2.3\n'])
  })

  it.each([
    [[], 'a command is missing'],
    [['constructor'], 'there is no command "constructor"'],
    [['tr\u001banslate'], 'there is no command "tr\\u001banslate"'],
    [['translate'], '--to is missing'],
    [['validate', '--what'], "unknown option '--what'"],
    [['validate', '--max-line', 'x'], '--max-line: expected'],
    [['validate', 'missing.ndjson'], 'cannot use "missing.ndjson": there is no such file'],
    [['list', 'x'], 'too many operands'],
    [['check'], 'FILE is missing'],
    [['show'], 'SLUG|FILE is missing'],
    [['build', 'mine.json'], '--out is missing'],
    [['build', '-o', 'mine.js'], 'FILE is missing'],
    [['build', '-o', 'mine.js', 'missing.json'], 'cannot use "missing.json": there is no such file']
  ])('refuses %j with exit 2', async (argv, message) => {
    const { code, out, err } = await run(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('ends quietly when nobody reads any more', async () => {
    const error = Object.assign(new Error('closed'), { code: 'EPIPE' })
    const closed = new Writable({ write: (_chunk, _encoding, done) => done(error) })
    let pulled = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pulled++
        yield Buffer.from(`${trackLine}\n`.repeat(100))
      }
    }
    const { code, err } = await run('validate', { stdin: endless(), stdout: closed })
    expect([code, err]).toEqual([0, ''])
    expect(pulled).toBeLessThan(100)
  })

  it('says when the disk is full', async () => {
    const error = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const full = new Writable({ write: (_chunk, _encoding, done) => done(error) })
    const { code, err } = await run('validate', { stdin: trackLine, stdout: full })
    expect([code, err]).toEqual([2, 'traitmap validate: cannot use a stream: the disk is full\n'])
  })

  it('reads no more than it can write', async () => {
    let pulled = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 1000; count++) {
        pulled++
        yield Buffer.from(`${trackLine}\n`.repeat(1000))
      }
    }
    const stuck = new Writable({ highWaterMark: 1024, write() {} })
    void run('normalize', { stdin: endless(), stdout: stuck })
    await sleep(300)
    expect(pulled).toBeLessThan(10)
  })

  it('puts no value of an event and no secret on standard error', async () => {
    const stdin = [
      identifyLine,
      trackLine,
      pageLine,
      brokenLine,
      '{"email":"ada@example.com"',
      '{"userId":"u-1","userId":"u-2"}',
      '"\u001b[31m"'
    ].join('\n')
    for (const command of [
      'validate',
      'normalize',
      'translate --to tiny --settings settings.json',
      'explain --to tiny --settings settings.json'
    ]) {
      const { code, err } = await run(command, { stdin, files: tinyFiles })
      expect(code).toBe(1)
      expect(err).toMatch(/^traitmap \w+: \d+ of 7 events have errors\n$/)
    }
    const wrong = JSON.stringify({ tiny: { token: 5, region: 'top-secret-token', extra: 'top-secret-token' } })
    const { code, err } = await run('translate --to tiny --settings wrong.json', { stdin, files: { ...tinyFiles, 'wrong.json': wrong } })
    expect(code).toBe(2)
    expect(err).not.toContain('top-secret-token')
  })

  it('shows progress on a terminal only, and wipes it', async () => {
    const files = { 'events.ndjson': trackLine }
    const quiet = await run('validate events.ndjson', { files, isTerminal: { stdout: true, stderr: true } })
    const shown = await run('validate events.ndjson', { files, isTerminal: { stdout: false, stderr: true } })
    expect([quiet.err, quiet.code, shown.code]).toEqual(['', 0, 0])
    expect(shown.out).toBe(quiet.out)
    expect(shown.err).toContain('0 lines')
    // the last thing is to clear the line
    expect(shown.err.endsWith('\u001b[2K')).toBe(true)
  })
})

describe('the program', () => {
  const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url))
  const program = ['--import', 'tsx', bin]

  it('reads standard input and gives the exit code', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'validate'], {
      input: `${trackLine}\r\n\r\n{`,
      encoding: 'utf8'
    })
    expect(records(stdout).map(({ line, valid }) => [line, valid])).toEqual([
      [1, true],
      [3, false]
    ])
    expect([status, stderr]).toEqual([1, 'traitmap validate: 1 of 2 events have errors\n'])
  }, 30_000)

  it('ends quietly when its reader does', async () => {
    const child = spawn(process.execPath, [...program, 'normalize'], { stdio: ['pipe', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    while (child.exitCode === null && child.signalCode === null) {
      if (child.stdin.writable) child.stdin.write(`${trackLine}\n`.repeat(200))
      await sleep(5)
    }
    expect([child.exitCode, err]).toEqual([0, ''])
  }, 30_000)
})
