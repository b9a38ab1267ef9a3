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
  }
}
