import type fc from 'fast-check'
import { expect } from 'vitest'
import { explain, normalize, translate, validate, type Issue, type Json } from '../../src/index.ts'
import type { CallType } from '../../src/runtime/json.ts'
import { replaceTexts, richEvent } from '../arbitraries/lawEvent.ts'
import { describeLaw } from './describeLaw.ts'
import type { Case } from './subject.ts'

/** Texts that occur nowhere else, in the forms that values of events have. */
const forms: readonly ((mark: string) => string)[] = [
  mark => mark,
  mark => `${mark}@example.com`,
  mark => `https://example.com/${mark}?id=${mark}`,
  mark => `2024-05-01T10:00:00Z ${mark}`,
  mark => `${mark}\u0000 ${mark}`,
  mark => `+1 ${mark}`
]

const markOf = (number: number): string => `Zq${1000 + number}xKvWj`

/** Events whose texts are marked; dates and some others stay as they are. */
function markedEvent(calls: readonly CallType[]): fc.Arbitrary<unknown> {
  return richEvent(calls).map(event => {
    let count = 0
    return replaceTexts(event, (text, pointer) => {
      count += 1
      const isKept = pointer === '/type' || (count * 7) % 5 === 0
      return isKept ? text : forms[count % forms.length]!(markOf(count))
    })
  })
}

/** Every piece of six characters of the marks that an event holds. */
function markPieces(event: unknown): ReadonlySet<string> {
  const marks = JSON.stringify(event).match(/Zq\d{4}xKvWj/g) ?? []
  return new Set(marks.flatMap(piecesOf))
}

function piecesOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 5) }, (_, at) => text.slice(at, at + 6))
}

/** A mapping with one value in its body. */
function fileOf(value: Json): Case['file'] {
  return { destination: 'test', title: 'Test', requests: [{ name: 'one', on: ['track'], url: 'https://example.com/', body: { value } }] }
}

describeLaw(
  'shows no value of an event in an issue',
  ({ destination, event, settings, options }) => {
    const { issues, notSent } = explain(event, destination, settings, options)
    const all: readonly Issue[] = [
      ...translate(event, destination, settings, options).issues,
      ...issues,
      ...notSent.map(({ issue }) => issue),
      ...normalize(event).issues,
      ...validate(event)
    ]
    const pieces = markPieces(event)
    for (const { message, expected = '', got = '', hint = '' } of all) {
      const text = [message, expected, got, hint].join('\n')
      expect(
        piecesOf(text).filter(piece => pieces.has(piece)),
        text
      ).toEqual([])
      expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
    }
  },
  {
    events: markedEvent,
    examples: [
      {
        file: fileOf({ '@keys': '$.properties.a', do: '$.userId' }),
        event: { type: 'track', event: 'Test', userId: markOf(1), properties: { a: { x: 1, y: 2 } } }
      },
      {
        file: fileOf({ '@rename': '$.properties.a', names: '$.properties.names' }),
        event: { type: 'track', event: 'Test', userId: 'u', properties: { a: { x: 1, y: 2 }, names: { x: markOf(1), y: markOf(1) } } }
      }
    ]
  }
)
