// Sample events of all six calls into three destinations, and one of them explained, by the command line that users have.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { OutboundRequest, Translation } from '../src/index.ts'

const file = (name: string): string => new URL(name, import.meta.url).pathname
const traitmap = (...args: readonly string[]): string =>
  spawnSync(process.execPath, [file('../dist/cli.js'), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).stdout
const events = readFileSync(file('events.ndjson'), 'utf8').trim().split('\n')

let shown = 0
const results = traitmap(
  'translate',
  '--redact',
  '--to',
  'mixpanel,intercom,customerio',
  '--settings',
  file('settings.json'),
  file('events.ndjson')
)
for (const text of results.trim().split('\n')) {
  const { line, destination, status, requests, issues } = JSON.parse(text) as Translation & { line: number }
  if (line !== shown) console.log(`\n${'='.repeat(100)}\n${events[line - 1]}`)
  shown = line
  console.log(`\n--> ${destination}: ${status}`)
  requests.forEach(print)
  for (const issue of issues) console.log(`    ${issue.severity} ${issue.code} ${issue.pointer}: ${issue.message}`)
}

function print({ name, method, url, body }: OutboundRequest): void {
  console.log(`    ${name}: ${method} ${url}`)
  console.log(JSON.stringify(body, null, 2).replace(/^/gm, '      '))
}

console.log(`\n${'='.repeat(100)}\nThe group call explained for Mixpanel:\n`)
console.log(
  spawnSync(process.execPath, [file('../dist/cli.js'), 'explain', '--to', 'mixpanel', '--settings', file('settings.json')], {
    input: events[4],
    encoding: 'utf8'
  }).stdout
)
