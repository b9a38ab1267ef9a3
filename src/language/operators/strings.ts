import { convertedPlace, deepPlace, lazyPlace, nowhere, placeIfThere } from '../place.ts'
import { cellMembers, listCell, objectCell, madeCell, type Cell } from '../cell.ts'
import type { Call, Form } from '../operator.ts'

export const strings: Form = {
  name: 'strings',
  summary: 'The value with every text in it converted, at any depth; a text that becomes absent stays as it is',
  argument: { slot: 'value', description: 'any value' },
  parameters: { do: { slot: 'value', binds: ['item'], description: 'the new text: `$.item`' } },
  reads: { do: 'branch' },
  perEvent: true,
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
  },
  emit(call) {
    const value = call.value('argument')
    if (value.presence === 'never' || value.code === 'null') return value
    const result = call.variable()
    let place = convertedPlace(value)
    const convert = call.closure(['text', 'keys'], () => {
      const item = call.placed('text', deepPlace(value, 'keys'))
      const text = call.value('do', { item: { ...item, presence: 'always', kinds: ['text'] } })
      if (value.isLiteral)
        place =
          value.kinds?.includes('number') || value.kinds?.includes('boolean')
            ? value.place
            : lazyPlace(
                () => placeIfThere(text),
                () => nowhere
              )
      call.write(`return ${text.code}`)
    })
    call.write(`${result} = ${call.use('convertTexts')}(${value.code}, ${convert.name})`)
    convert.leave(result)
    return { ...value, code: result, kinds: undefined, place, isLiteral: false }
  }
}

function convertTexts(cell: Cell, call: Call): Cell {
  if (typeof cell.value === 'string') {
    const text = call.value('do', { item: cell })
    return text === undefined ? cell : madeCell(text.value, [cell, text], 'strings')
  }
  if (typeof cell.value !== 'object' || cell.value === null) return cell
  const members = cellMembers(cell).map(([key, member]) => [key, convertTexts(member, call)] as const)
  return Array.isArray(cell.value) ? listCell(members.map(([, member]) => member)) : objectCell(members)
}
