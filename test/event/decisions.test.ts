import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countVectors, hostileCases, vectorCases, type Case } from './cases.ts'

const decisions = JSON.parse(readFileSync(new URL('../decisions.json', import.meta.url), 'utf8')) as readonly (Case & {
  readonly reason: string
})[]

/** Those where we differ. */
function differing(cases: readonly Case[]): readonly Case[] {
  return cases.filter(({ ours, theirs }) => ours !== theirs)
}

function listed(source: string): readonly Case[] {
  return decisions
    .filter(decision => decision.case.startsWith(source))
    .map(({ case: name, ours, theirs }) => ({ case: name, ours, theirs }))
}

describe('the shared expectations', () => {
  it('are all there', async () => {
    expect(countVectors()).toBe(204)
    expect(new Set((await hostileCases()).map(({ case: name }) => name.split(' ')[0])).size).toBe(381)
  })

  it('hold for every vector, but for the decisions', () => {
    expect(differing(vectorCases())).toEqual(listed('vectors/'))
  })

  it('hold for every hostile line, but for the decisions', async () => {
    expect(differing(await hostileCases())).toEqual(listed('hostile/'))
  })
})

describe('the decisions', () => {
  it('are each made once, with a reason', () => {
    expect(new Set(decisions.map(decision => decision.case)).size).toBe(decisions.length)
    for (const { case: name, reason } of decisions) expect(reason.length, name).toBeGreaterThan(10)
  })
})
