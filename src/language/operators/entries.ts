import { scalarText } from '../../runtime/scalarText.ts'
import { objectCell, type Cell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const entries: Form = {
  name: 'entries',
  summary: 'An object out of pairs whose keys are values; a pair with an empty key or an absent value falls out',
  argument: { slot: 'entries', description: 'the pairs: { "key", "value" }' },
  returns: ['object'],
  examples: [
    {
      mapping: { '@entries': [{ key: '$.properties.k', value: ['$.properties.v'] }] },
      properties: { k: 'company', v: 'g1' },
      result: { company: ['g1'] }
    },
    { mapping: { '@entries': [{ key: '$.properties.k', value: 1 }] }, properties: { k: '' } }
  ],
  run(call) {
    const members = new Map<string, Cell>()
    for (const pair of call.pairs('argument')) {
      const key = scalarText(pair.key()?.value)
      const value = key === undefined || key === '' || key === '__proto__' ? undefined : pair.value()
      if (key !== undefined && value !== undefined && !members.has(key)) members.set(key, value)
    }
    return members.size === 0 ? undefined : objectCell(members)
  },
  emit(call) {
    const loop = call.loop(call.nothing, ['object'])
    call.write(`${loop.result} = {}`)
    for (const pair of call.pairs('argument')) {
      const key = pair.key()
      if (key.presence === 'never') continue
      const name = call.variable(`${call.use('scalarText')}(${key.code})`)
      call.block(`if (${name} !== undefined && ${name} !== "" && ${name} !== "__proto__")`, () => {
        const value = pair.value()
        loop.add(value, `if (!Object.hasOwn(${loop.result}, ${name})) ${loop.result}[${name}] = ${value.code}`, name)
      })
    }
    call.write(`if (${call.use('isEmpty')}(${loop.result})) ${loop.result} = undefined`)
    return loop.value()
  }
}
