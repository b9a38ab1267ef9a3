import fc from 'fast-check'
import type { Json } from '../../src/index.ts'
import { printPath } from '../../src/language/printPath.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { appendPointer, splitPointer } from '../../src/runtime/pointer.ts'
import { hostileString } from './hostileString.ts'
import { mappingFile } from './mapping.ts'

/** Mapping files that are probably wrong somewhere: good ones with changes, and JSON of any form. */
export function malformedMapping(): fc.Arbitrary<unknown> {
  const changed = fc.tuple(mappingFile(), fc.array(change(), { minLength: 1, maxLength: 3 })).map(([{ file }, changes]) => {
    return changes.reduce<unknown>((value, alter) => alter(value), file)
  })
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: fc.jsonValue({ noUnicodeString: false } as object) },
    { weight: 2, arbitrary: noise() }
  )
}

type Change = (value: unknown) => unknown

/** The members of a mapping file with anything under them. */
function noise(): fc.Arbitrary<unknown> {
  const names =
    'destination title settings define defaults requests hosts unsupported integrations language name on url body auth batch each when'
  const key = fc.oneof(fc.constantFrom(...names.split(' ')), hostileString())
  const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 })
    )
  }))
  return fc.dictionary(key, tree, { maxKeys: 6 })
}

function scalar(): fc.Arbitrary<unknown> {
  return fc.oneof(
    hostileString(),
    fc.constantFrom<unknown>(
      '$.',
      '$.nowhere',
      '$.define.nothing',
      '$.settings.nothing',
      '$.user.email | ',
      '$.a ?? ',
      "$.user['",
      '{',
      'https://{'
    ),
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      Number.POSITIVE_INFINITY,
      0.5,
      '',
      [],
      {},
      { '@': 1 },
      { '@first': [] },
      { '@lower': 1, '@upper': 1 }
    ),
    fc.constantFrom<unknown>('x'.repeat(3000), 'é\u0000'.repeat(700), `$.${'x'.repeat(3000)}`, `$.user | ${'x'.repeat(3000)}`)
  )
}

/** One change somewhere in a JSON value. */
function change(): fc.Arbitrary<Change> {
  const at = fc.nat()
  const key = fc.oneof(hostileString(), fc.constantFrom('x'.repeat(3000), '\u0000'.repeat(200), '@nothing', '...', '//', 'requests', 'on'))
  const deep = fc.constantFrom(10, 70, 200)
  return fc.oneof(
    fc.tuple(at, scalar()).map(
      ([n, value]): Change =>
        file =>
          changeAt(file, n, () => value)
    ),
    at.map(
      (n): Change =>
        file =>
          changeAt(file, n, () => undefined)
    ),
    fc.tuple(at, key, scalar()).map(
      ([n, name, value]): Change =>
        file =>
          changeAt(file, n, old => (isObject(old) ? { ...old, [name]: value } : [old, value]))
    ),
    fc.tuple(at, key).map(
      ([n, name]): Change =>
        file =>
          renameAt(file, n, name)
    ),
    fc.tuple(at, key).map(
      ([n, name]): Change =>
        file =>
          changeAt(file, n, old => ({ [`@${name}`]: old }))
    ),
    fc.tuple(at, deep).map(
      ([n, levels]): Change =>
        file =>
          changeAt(file, n, old => nest(old, levels))
    ),
    fc.tuple(at, at).map(
      ([n, other]): Change =>
        file =>
          changeAt(file, n, () => definePath(file, other))
    ),
    fc.tuple(at, at).map(
      ([n, other]): Change =>
        file =>
          changeAt(file, n, () => valueAt(file, placeAt(file, other)))
    )
  )
}

/** A define of the file, which may be the place where it is put. */
function definePath(file: unknown, number: number): string {
  const names = Object.keys((isObject(file) && isObject(file['define']) ? file['define'] : undefined) ?? { nothing: 0 })
  return printPath({ root: 'define', segments: [names[number % Math.max(1, names.length)] ?? ''] })
}

function nest(value: unknown, levels: number): unknown {
  let nested = value
  for (let level = 0; level < levels; level += 1) nested = level % 2 === 0 ? [nested] : { a: nested }
  return nested
}

/** Pointers of every value but the file itself. */
function placesOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || pointer.length > 2000) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const place = appendPointer(pointer, key)
    return [place, ...placesOf(member, place)]
  })
}

function placeAt(file: unknown, number: number): string {
  const places = placesOf(file)
  return places[number % Math.max(1, places.length)] ?? ''
}

function valueAt(file: unknown, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>((value, key) => (value as { readonly [key: string]: unknown })[key], file)
}

/** undefined takes the place out. */
function changeAt(file: unknown, number: number, alter: (old: unknown) => unknown): unknown {
  return replaceAt(file, splitPointer(placeAt(file, number)), (old, key) => [key, alter(old)])
}

function renameAt(file: unknown, number: number, name: string): unknown {
  return replaceAt(file, splitPointer(placeAt(file, number)), old => [name, old])
}

function replaceAt(
  value: unknown,
  [key, ...rest]: readonly string[],
  alter: (old: unknown, key: string) => readonly [string, unknown]
): unknown {
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, member]: [string, unknown]): readonly [string, unknown] =>
    name !== key ? [name, member] : rest.length === 0 ? alter(member, name) : [name, replaceAt(member, rest, alter)]
  )
  const left = entries.filter(([, member]) => member !== undefined)
  return Array.isArray(value) ? left.map(([, member]) => member) : Object.fromEntries(left)
}

/** The text of a file with something wrong in the text itself. */
export function malformedText(): fc.Arbitrary<string | Uint8Array> {
  const text = malformedMapping().map(value => JSON.stringify(value as Json, null, 2) ?? '')
  return fc.oneof(
    text,
    fc.tuple(text, fc.nat(), hostileString()).map(([whole, at, piece]) => {
      const place = at % (whole.length + 1)
      return whole.slice(0, place) + piece + whole.slice(place)
    }),
    fc.tuple(text, fc.nat()).map(([whole, at]) => whole.slice(0, at % (whole.length + 1))),
    text.map(whole => `\ufeff${whole}`),
    fc.tuple(text, fc.uint8Array({ maxLength: 4 }), fc.nat()).map(([whole, bytes, at]) => {
      const all = new TextEncoder().encode(whole)
      if (all.length < bytes.length) return bytes
      all.set(bytes, Math.min(at % (all.length + 1), Math.max(0, all.length - bytes.length)))
      return all
    })
  )
}
