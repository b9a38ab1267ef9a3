import { cellMembers, listCell, objectCell, type Cell } from '../cell.ts'
import type { Call, Form } from '../operator.ts'

export const strings: Form = {
  name: 'strings',
  summary: 'The value with every text in it converted, at any depth; a text that becomes absent stays as it is',
  argument: { slot: 'value', description: 'any value' },
  parameters: { do: { slot: 'value', binds: ['item'], description: 'the new text: `$.item`' } },
  reads: { do: 'branch' },
  examples: [
    { mapping: { '@strings': '$.properties.a', do: '$.item | upper' }, properties: { a: { x: ['b', 1] } }, result: { x: ['B', 1] } },
    {
      mapping: { '@strings': '$.properties.a', do: { '@if': { '@is': '$.item', format: 'dateTime' }, then: '$.item | unixSeconds' } },
      properties: { a: { t: '1970-01-01T00:00:01Z', x: 'b' } },
      result: { t: 1, x: 'b' }
    }
  ],
  run(call) {
    const cell = call.value('argument')
    return cell && convertTexts(cell, call)
  }
}

function convertTexts(cell: Cell, call: Call): Cell {
  if (typeof cell.value === 'string') return call.value('do', { item: cell }) ?? cell
  if (typeof cell.value !== 'object' || cell.value === null) return cell
  const members = cellMembers(cell).map(([key, member]) => [key, convertTexts(member, call)] as const)
  return Array.isArray(cell.value) ? listCell(members.map(([, member]) => member)) : objectCell(members)
}
