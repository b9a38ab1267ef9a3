import { itemPlace } from '../place.ts'
import type { Emitted, EmittedElement } from '../emission.ts'
import { isEmpty } from '../../runtime/isEmpty.ts'
import type { Form } from '../operator.ts'

export const first: Form = {
  name: 'first',
  summary: 'The first value that is not empty; a literal always counts. `a ?? b` is short for it',
  argument: { slot: 'values', description: 'the alternatives, tried in order' },
  reads: { argument: 'first' },
  examples: [
    { mapping: { '@first': ['$.properties.a', '$.properties.b'] }, properties: { a: '', b: 'x' }, result: 'x' },
    { mapping: '$.properties.a ?? $.properties.b', properties: { a: 0, b: 1 }, result: 0 },
    { mapping: { '@first': ['$.properties.a', ''] }, result: '' },
    { mapping: { '@first': ['$.properties.a', '$.properties.b'] } }
  ],
  run(call) {
    for (const element of call.elements('argument')) {
      const cell = element.value()
      if (cell !== undefined && cell.value !== null && (element.isLiteral || !isEmpty(cell.value))) return cell
    }
    return undefined
  },
  emit(call) {
    const elements = call.elements('argument')
    if (elements === undefined) {
      const list = call.value('argument')
      const index = call.variable(`${call.use('firstFull')}(${list.code})`)
      const place = itemPlace(list, index)
      return call.placed(`(Array.isArray(${list.code}) ? ${list.code}[${index}] : ${index} < 0 ? undefined : ${list.code})`, place)
    }
    const choices: { readonly when: string; readonly value: Emitted }[] = []
    const result = call.variable()
    const label = call.label()
    const write = (element: EmittedElement, isLast: boolean): void => {
      const value = element.value()
      if (value.presence === 'never' || value.code === 'null') return
      const when = value.isLiteral && element.isLiteral ? 'true' : call.isFull(value)
      choices.push({ when, value })
      if (when === 'true' || isLast) call.write(`${when === 'true' ? '' : `if (${when}) `}${result} = ${value.code}`)
      else call.write(`if (${when}) { ${result} = ${value.code}; break ${label} }`)
    }
    const isCertain = (): boolean => choices.at(-1)?.when === 'true'
    if (elements.length === 1) elements.forEach(element => write(element, true))
    else
      call.block(`${label}:`, () =>
        elements.forEach((element, index) => {
          if (!isCertain()) write(element, index === elements.length - 1)
        })
      )
    return call.chosen(result, choices, choices.length === 0 ? 'never' : isCertain() ? 'always' : 'maybe')
  }
}
