import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleScenario, type ScenarioResult } from './bundleScenario.ts'
import { runInIsolate } from './runInIsolate.ts'

const candidates = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome']
const executablePath = candidates.find(path => path !== '' && existsSync(path))
const title = executablePath ?? 'skipped: no browser found; install Debian’s chromium, or name one in CHROMIUM'

describe.skipIf(executablePath === undefined)(`a browser (${title})`, () => {
  let script = ''
  let server: Server
  let browser: Browser
  beforeAll(async () => {
    script = await bundleScenario()
    server = createServer((request, response) => {
      const isScript = request.url === '/scenario.js'
      response.writeHead(200, {
        'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
        ...(request.url !== '/free' && { 'content-security-policy': "script-src 'self'" })
      })
      response.end(isScript ? script : '<!doctype html><title>traitmap</title><script src="/scenario.js"></script>')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    browser = await chromium.launch({ executablePath: executablePath ?? '', chromiumSandbox: false })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  /** What the page leaves behind; mistakes in it fail the test. */
  const visit = async (path: string): Promise<ScenarioResult> => {
    const page = await browser.newPage()
    const errors: Error[] = []
    page.on('pageerror', error => errors.push(error))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
    const text = await page.evaluate('globalThis.scenarioResult')
    await page.close()
    expect(errors).toEqual([])
    return JSON.parse(String(text)) as ScenarioResult
  }

  it('gives the results of Node under a policy that forbids evaluation', async () => {
    const node = JSON.parse(runInIsolate(script, true)) as ScenarioResult
    const strict = await visit('/')
    expect(strict).toEqual({ ...node, evaluates: false })
  }, 120_000)

  it('gives the same where evaluation is allowed', async () => {
    const [strict, free] = [await visit('/'), await visit('/free')]
    expect(free).toEqual({ ...strict, evaluates: true })
    expect(free.different).toEqual([])
  }, 120_000)
})
