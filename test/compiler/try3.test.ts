import fc from 'fast-check'
import { it } from 'vitest'
import { generateModule } from '../../src/index.ts'
import { catalogueMappings } from '../support/mappings.ts'
import { misplacedLines } from '../support/misplacedLines.ts'
import { mappingFile, parsedMapping } from '../arbitraries/mapping.ts'
it('x', () => {
  let n = 0; const out: string[] = []
  for (const [, m] of catalogueMappings()) out.push(...misplacedLines(generateModule(m).code))
  for (const { file } of fc.sample(mappingFile(), { numRuns: 300, seed: 9 })) out.push(...misplacedLines(generateModule(parsedMapping(file)!).code))
  console.log(out.length, out.slice(0, 30).map(l => l.slice(0, 150)).join('\n'))
}, 300000)
