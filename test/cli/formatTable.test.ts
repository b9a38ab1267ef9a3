import { describe, expect, it } from 'vitest'
import { formatTable } from '../../src/cli/formatTable.ts'

describe('formatTable', () => {
  it('aligns columns and escapes cells', () => {
    expect(
      formatTable(
        [
          ['a', 'bb', ''],
          ['aaa', 'b\n', 'c']
        ],
        '> '
      )
    ).toEqual(['> a    bb', '> aaa  b\\u000a  c'])
  })

  it('lets a very long cell move its own row only', () => {
    const long = 'x'.repeat(80)
    expect(
      formatTable([
        ['a', 'b'],
        [long, 'b'],
        ['aaa', 'b']
      ])
    ).toEqual(['a    b', `${long}  b`, 'aaa  b'])
  })

  it('gives nothing for no rows', () => {
    expect(formatTable([])).toEqual([])
  })
})
