import { beforeAll, describe, expect, it, vi } from 'vitest'
import { bundleScenario, type ScenarioResult } from './bundleScenario.ts'
import { runInIsolate } from './runInIsolate.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let script = ''
let node: ScenarioResult
beforeAll(async () => {
  script = await bundleScenario()
  node = JSON.parse(runInIsolate(script, true)) as ScenarioResult
})

describe('an isolate as in Workers', { timeout: 60_000 }, () => {
  it('has nothing of Node', () => {
    const names = `globalThis.scenarioResult = ['process', 'Buffer', 'require', 'global', 'setTimeout', 'fetch'].filter(name => name in globalThis)`
    expect(runInIsolate(names, false)).toBe('')
  })

  it('runs everything without evaluating text: the results are those of Node', () => {
    const worker = JSON.parse(runInIsolate(script, false)) as ScenarioResult
    expect([node.evaluates, worker.evaluates]).toEqual([true, false])
    expect(worker).toEqual({ ...node, evaluates: false })
  })

  it('gives the same by every engine', () => {
    expect(node.different).toEqual([])
    expect(node.compiled).toEqual(node.builtIn)
    expect(node.statuses['ok']).toBeGreaterThan(100)
  })
})
