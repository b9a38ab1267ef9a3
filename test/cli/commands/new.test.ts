import { describe, expect, it } from 'vitest'
import { interpret, parseMappingText, type Settings, translate } from '../../../src/index.ts'
import { run } from '../memoryIo.ts'

const mappingPath = 'mappings/acme-crm.json'
const fixturePath = 'test/fixtures/destinations/acme-crm/identify.json'

describe('new', () => {
  it('writes a mapping that is complete and a test case that fails only because the vendor is not known', async () => {
    const { code, out, files } = await run('new acme-crm')
    expect([code, out]).toEqual([0, `${mappingPath}\n${fixturePath}\n`])
    const { ok, value, issues } = parseMappingText(files.get(mappingPath) ?? '', mappingPath)
    expect(issues).toEqual([])
    if (!ok) return
    const fixture = JSON.parse(files.get(fixturePath) ?? '') as Fixture
    const translation = translate(fixture.event, interpret(value), fixture.settings)
    expect(Object.keys(fixture)).toEqual(['title', 'source', 'settings', 'event', 'status', 'requests', 'issues'])
    expect(translation).toMatchObject({ destination: 'acme-crm', status: fixture.status, issues: fixture.issues })
    expect(translation.requests).not.toEqual(fixture.requests)
    expect(translation.requests.map(request => ({ ...request, body: 0 }))).toEqual(
      fixture.requests.map(request => ({ ...request, body: 0 }))
    )
  })

  it.each([mappingPath, fixturePath])('overwrites nothing: %s', async path => {
    const { code, out, err, files } = await run('new acme-crm', { files: { [path]: 'mine' } })
    expect([code, out, [...files]]).toEqual([2, '', [[path, 'mine']]])
    expect(err).toContain(`"${path}" exists already: nothing was written`)
  })

  it.each(['Acme', 'acme crm', '../x', 'acme-', '', 'x'.repeat(65), '__proto__', 'acme.json'])('refuses the slug %j', async slug => {
    const { code, files } = await run(['new', slug])
    expect([code, files.size]).toEqual([2, 0])
  })
})

interface Fixture {
  readonly event: unknown
  readonly settings: Settings
  readonly status: string
  readonly requests: readonly object[]
  readonly issues: readonly unknown[]
}
