import { scalarText } from '../../runtime/scalarText.ts'
import { madeCell, type Cell } from '../cell.ts'
import type { Call, Form } from '../operator.ts'
import { splitInserts } from '../splitInserts.ts'

export const template: Form = {
  name: 'template',
  summary: 'A text with inserts; absent when an insert is',
  argument: {
    slot: 'template',
    description: 'a text with {path}, `{{` for a brace; with `values` also an expression that gives one, such as a setting'
  },
  parameters: { values: { slot: 'cases', description: 'the only names that the text may insert', optional: true } },
  returns: ['text'],
  examples: [
    { mapping: { '@template': '{properties.a}-{properties.b}{{' }, properties: { a: 1, b: 'x' }, result: '1-x{' },
    { mapping: { '@template': '{properties.a}-{properties.b}' }, properties: { a: 1 } },
    {
      mapping: { '@template': '$.settings.page', values: { name: '$.properties.name' } },
      properties: { name: 'Home' },
      settings: { page: 'Viewed {name}' },
      result: 'Viewed Home'
    },
    { mapping: { '@template': '$.settings.page', values: { name: 'x' } }, settings: { page: '{userId}' } },
    { mapping: { '@template': '{properties.a}' }, properties: { a: [1] }, issues: ['conversion_failed'] }
  ],
  run(call) {
    const text = call.value('argument')
    if (text === undefined || !call.has('values') || typeof text.value !== 'string') return text
    const parts = insertNamed(text.value, call)
    return (
      parts &&
      madeCell(
        parts.map(part => scalarText(part.value)).join(''),
        [text, ...parts.filter(part => part.trace.kind !== 'made' || part.trace.from.length > 0)],
        'template'
      )
    )
  }
}

function insertNamed(text: string, call: Call): readonly Cell[] | undefined {
  const values = call.elements('values')
  const cells = (splitInserts(text) ?? [{ insert: '' }]).map(part => {
    if (typeof part === 'string') return madeCell(part, [], 'template')
    const cell = values.find(element => element.key === part.insert)?.value()
    if (cell === undefined || cell.value === '' || cell.value === null) return undefined
    return scalarText(cell.value) === undefined ? call.fail(cell, 'text, a number or a boolean') : cell
  })
  return cells.every(cell => cell !== undefined) ? cells : undefined
}
