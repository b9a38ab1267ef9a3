import { describe, expect, it } from 'vitest'
import { rows } from './corpora/calls.ts'
import { corpusNames, createLines } from './corpora/index.ts'
import { subjects } from './subjects.ts'
import { findDifference } from './verify.ts'

describe.each(subjects)('the hand-written function for $title', ({ slug }) => {
  // it takes a tenth of a second; a busy machine may take longer
  it.each(corpusNames.flatMap(corpus => rows.map(row => ({ corpus, row }))))(
    'gives what the mapping gives: corpus $corpus, $row',
    async ({ corpus, row }) => {
      // every third: the period of the mistakes is no multiple of it, so that all of them come up
      const step = row === 'identify' || row === 'group' ? 3 : 11
      expect(await findDifference({ slug, row, corpus }, step)).toBeUndefined()
    },
    60_000
  )
})

describe('the corpora', () => {
  it('are the same every time', () => {
    expect(createLines('mix', 'identify')).toEqual(createLines('mix', 'identify'))
  })

  it('have one shape, or many', () => {
    const shapes = (corpus: 'one' | 'mix'): number =>
      new Set(createLines(corpus, 'identify').map(line => Object.keys((JSON.parse(line) as { traits: object }).traits).join())).size
    expect(shapes('one')).toBe(1)
    expect(shapes('mix')).toBeGreaterThan(200)
  })
})
