import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMappingText } from '../src/index.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')
const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }))
const ofLanguage = (language: string): readonly string[] => blocks.filter(block => block.language === language).map(block => block.text)

// inside the package, so that `traitmap` means the built package itself
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(`${root}dist/readme-`)
  writeFileSync(`${folder}/crm.json`, ofLanguage('json')[0] ?? '')
  writeFileSync(`${folder}/mine.json`, ofLanguage('json')[0] ?? '')
  writeFileSync(`${folder}/settings.json`, JSON.stringify({ mixpanel: { projectToken: 't' }, crm: { token: 's' } }))
  writeFileSync(
    `${folder}/events.ndjson`,
    '{"type":"identify","userId":"u-1","traits":{"Created_At":"2014-03-01T12:00:00Z","plan":"pro"}}\n'
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (command: string, args: readonly string[]): string => execFileSync(command, args, { cwd: folder, encoding: 'utf8' })

describe('the README', () => {
  it.each(ofLanguage('ts'))('has code that runs: %s', code => {
    writeFileSync(`${folder}/block.ts`, code)
    const output = run(`${root}node_modules/.bin/tsx`, ['block.ts'])
    expect(output).toMatch(/https:\/\//)
    expect(output).toMatch(/Ada/)
  })

  it.each(ofLanguage('json'))('has mappings that parse: %s', text => {
    expect(parseMappingText(text)).toMatchObject({ ok: true, issues: [] })
  })

  it.each(
    ofLanguage('sh')
      .join('')
      .split('\n')
      .filter(line => line.startsWith('traitmap '))
  )('has commands that run: %s', line => {
    expect(run(process.execPath, [`${root}dist/cli.js`, ...line.split(' ').slice(1)])).not.toBe('')
  })

  it('has a row that gives its request', () => {
    const [event, , request] =
      ofLanguage('text')
        .find(text => text.startsWith('event'))
        ?.trim()
        .split('\n') ?? []
    writeFileSync(`${folder}/row.ndjson`, `${event?.replace(/^event\s+/, '')}\n`)
    const line = run(process.execPath, [`${root}dist/cli.js`, 'translate', '--to', 'mixpanel', '--preview', 'row.ndjson'])
    const [sent] = (JSON.parse(line) as { requests: { method: string; url: string; body: { $set: object; $distinct_id: string }[] }[] })
      .requests
    const [method, url, body = '[]'] =
      request
        ?.replace(/^request\s+/, '')
        .split(/ +/, 3)
        .map((part, index, parts) => (index < 2 ? part : request.slice(request.indexOf(parts[2] ?? '')))) ?? []
    expect({ method: sent?.method, url: sent?.url.split('?')[0] }).toEqual({ method, url })
    expect(sent?.body).toMatchObject(JSON.parse(body) as object[])
  })

  it('names the two commands that package.json and CI have', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { [name: string]: string } }
    expect(scripts).toHaveProperty('demo')
    expect(readFileSync(`${root}.ci/run`, 'utf8')).toContain('npm ci && npm test')
  })
})
