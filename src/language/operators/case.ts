import { changeCase, type CaseStyle } from '../../runtime/changeCase.ts'
import { choiceOf } from '../literals.ts'
import { failed, type Converter, type Parameters } from '../operator.ts'

const styles: readonly CaseStyle[] = ['snake', 'camel', 'kebab', 'title']

export const caseOperator: Converter = {
  name: 'case',
  summary: 'A name of several words in another style; absent when it has no letters and digits',
  argument: { slot: 'value', kinds: ['text'], description: 'the text; words end at spaces, punctuation and capitals' },
  parameters: {
    style: {
      slot: 'literal',
      schema: { type: 'text', enum: styles },
      description: 'order_completed, orderCompleted, order-completed or Order Completed'
    }
  },
  returns: ['text'],
  expected: 'text',
  examples: [
    { mapping: { '@case': '$.properties.a', style: 'snake' }, properties: { a: 'Order Completed' }, result: 'order_completed' },
    { mapping: { '@case': '$.properties.a', style: 'camel' }, properties: { a: 'order_2-items' }, result: 'order2Items' },
    { mapping: { '@case': '$.properties.a', style: 'kebab' }, properties: { a: 'orderCompleted' }, result: 'order-completed' },
    { mapping: { '@case': '$.properties.a', style: 'title' }, properties: { a: 'order_completed' }, result: 'Order Completed' },
    { mapping: { '@case': '$.properties.a', style: 'snake' }, properties: { a: '-!-' } },
    { mapping: { '@case': '$.properties.a', style: 'snake' }, properties: { a: 5 }, issues: ['conversion_failed'] }
  ],
  source: 'https://github.com/blakeembrey/change-case',
  convert: convertCase
}

/** The name in that style, never "". */
export function convertCase(value: unknown, parameters: Parameters): unknown {
  return typeof value === 'string' ? changeCase(value, choiceOf(parameters, 'style', styles, 'snake')) || undefined : failed
}
