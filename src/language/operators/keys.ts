import { addVia, madeCell, objectCell, objectMembers, type Cell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const keys: Form = {
  name: 'keys',
  summary: 'The object with each key converted; a member whose key becomes absent falls out',
  argument: { slot: 'value', kinds: ['object'], description: 'the object' },
  parameters: { do: { slot: 'value', binds: ['item', 'key'], description: 'the new key of one member: `$.key`, `$.item`' } },
  reads: { do: 'branch' },
  returns: ['object'],
  examples: [
    {
      mapping: { '@keys': '$.properties.a', do: { '@template': 'utm_{key}' } },
      properties: { a: { source: 'x' } },
      result: { utm_source: 'x' }
    },
    {
      mapping: { '@keys': '$.properties.a', do: '$.key | lower' },
      properties: { a: { A: 1, a: 2 } },
      result: { a: 1 },
      issues: ['key_collision']
    }
  ],
  run(call) {
    const object = call.value('argument')
    if (object === undefined || object.value === null) return object
    const members = objectMembers(object, call.keepsNull)
    if (members === undefined) return call.fail(object, 'an object')
    const renamed = new Map<string, Cell>()
    for (const [key, item] of members) {
      const name = call.value('do', { item, key: madeCell(key, [], 'keys') })?.value
      if (typeof name !== 'string' || name === '' || name === '__proto__') continue
      if (renamed.has(name)) call.report('key_collision', item, { key: name })
      else renamed.set(name, { value: item.value, trace: addVia(item.trace, ['keys']) })
    }
    return renamed.size === 0 ? undefined : objectCell(renamed)
  },
  emit(call) {
    const object = call.value('argument')
    if (object.presence === 'never' || object.code === 'null') return object
    const loop = call.loop(object, ['object'])
    call.members(object, loop, (item, key) => {
      const name = call.value('do', { item, key })
      if (name.presence === 'never') return
      call.write(`if (typeof ${name.code} !== "string" || ${name.code} === "" || ${name.code} === "__proto__") continue`)
      call.block(`if (Object.hasOwn(${loop.result}, ${name.code}))`, () => {
        call.report('key_collision', item, `key: ${name.code}`)
        call.write('continue')
      })
      loop.add(item, `${loop.result}[${name.code}] = ${item.code}`, name.code)
    })
    return loop.value()
  }
}
