import { chosenPlace, listedPlace, tuplePlace } from '../place.ts'
import { listCell } from '../cell.ts'
import type { Form } from '../operator.ts'

export const tuple: Form = {
  name: 'tuple',
  summary: 'A list in which every place counts: absent values are filled; absent when all are',
  argument: { slot: 'values', description: 'the values, one per place' },
  parameters: { fill: { slot: 'value', description: 'what stands for an absent value' } },
  returns: ['list'],
  examples: [
    { mapping: { '@tuple': ['$.properties.a', '$.properties.b'], fill: '' }, properties: { b: 2 }, result: ['', 2] },
    { mapping: { '@tuple': ['$.properties.a'], fill: '' } }
  ],
  run(call) {
    const cells = call.elements('argument').map(element => element.value())
    if (cells.every(cell => cell === undefined)) return undefined
    const fill = call.value('fill')
    return listCell(cells.flatMap(cell => cell ?? fill ?? []))
  },
  emit(call) {
    const cells = call.elements('argument')?.map(element => element.value())
    const result = call.variable()
    if (cells === undefined) {
      const list = call.value('argument')
      call.block(`if (${call.use('someThere')}(${list.code}))`, () => {
        const fill = call.value('fill')
        call.write(`${result} = ${call.use('filled')}(${list.code}, ${fill.code})`)
      })
      return { ...call.placed(result, listedPlace(list)), kinds: ['list'] }
    }
    const there = cells.map(call.isThere)
    let fill = call.nothing
    const go = (): void => {
      fill = call.value('fill')
      call.write(`${result} = ${call.use('filled')}([${cells.map(cell => cell.code).join(', ')}], ${fill.code})`)
    }
    if (there.includes('true')) go()
    else call.block(`if (${there.filter(code => code !== 'false').join(' || ') || 'false'})`, go)
    const places = cells.map(cell =>
      chosenPlace([
        { when: call.isThere(cell), place: cell.place },
        { when: 'true', place: fill.place }
      ])
    )
    return { ...call.placed(result, tuplePlace(places)), kinds: ['list'] }
  }
}
