import type { Emission, Emitted } from '../emission.ts'
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
  },
  emit(call) {
    const text = call.value('argument')
    if (text.presence === 'never' || !call.has('values') || (text.kinds !== undefined && !text.kinds.includes('text'))) return text
    return text.isLiteral ? emitLiteral(String(JSON.parse(text.code)), call) : emitNamed(text, call)
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

/** A text of the mapping itself: what it inserts is known. */
function emitLiteral(text: string, call: Emission): Emitted {
  const parts = splitInserts(text) ?? [{ insert: '' }]
  const result = call.variable()
  const inserts: Emitted[] = []
  const isBroken = call.variable('false')
  const codes = parts.map(part => {
    if (typeof part === 'string') return call.text(part)
    const value =
      call
        .elements('values')
        ?.find(element => element.key === part.insert)
        ?.value() ?? call.nothing
    const insert = call.variable()
    inserts.push(value)
    if (value.presence !== 'never' && value.code !== 'null' && value.code !== '""')
      call.block(`if (${value.code} !== undefined && ${value.code} !== null && ${value.code} !== "")`, () => {
        call.write(`${insert} = ${call.use('scalarText')}(${value.code})`)
        call.block(`if (${insert} === undefined)`, () => call.fail(value, 'text, a number or a boolean'))
      })
    call.write(`if (${insert} === undefined) ${isBroken} = true`)
    return insert
  })
  call.write(`if (!${isBroken}) ${result} = ${codes.join(' + ') || '""'}`)
  return { ...call.made(result, inserts), kinds: ['text'] }
}

/** Which names are inserted is known when the text is: only these values are looked at. */
function emitNamed(text: Emitted, call: Emission): Emitted {
  const result = call.variable()
  const values = call.elements('values') ?? []
  const inserts: Emitted[] = []
  const label = call.label()
  call.block(`${label}:`, () => {
    call.write(`if (typeof ${text.code} !== "string") { ${result} = ${text.code}; break ${label} }`)
    const parts = call.variable(`${call.use('splitInserts')}(${text.code})`)
    call.write(`if (${parts} === undefined) break ${label}`)
    const texts = call.variable('""')
    const index = call.variable('0')
    const isBroken = call.variable('false')
    call.block(`for (; ${index} < ${parts}.length; ${index}++)`, () => {
      const part = call.variable(`${parts}[${index}]`)
      call.write(`if (typeof ${part} === "string") { ${texts} += ${part}; continue }`)
      const insert = call.variable()
      values.forEach((element, number) => {
        call.block(`${number === 0 ? '' : 'else '}if (${part}.insert === ${call.text(element.key)})`, () => {
          const value = element.value()
          inserts.push(value)
          if (value.presence === 'never' || value.code === 'null' || value.code === '""') return
          call.block(`if (${value.code} !== undefined && ${value.code} !== null && ${value.code} !== "")`, () => {
            call.write(`${insert} = ${call.use('scalarText')}(${value.code})`)
            call.block(`if (${insert} === undefined)`, () => call.fail(value, 'text, a number or a boolean'))
          })
        })
      })
      call.write(`if (${insert} === undefined) ${isBroken} = true`)
      call.write(`${texts} += ${insert}`)
    })
    call.write(`if (!${isBroken}) ${result} = ${texts}`)
  })
  return { ...call.made(result, [text, ...inserts]), kinds: text.kinds?.every(kind => kind === 'text') ? ['text'] : undefined }
}
