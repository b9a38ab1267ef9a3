import { isObject } from '../../runtime/isObject.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import type { JsonObject } from '../../runtime/json.ts'
import type { ParseContext } from './parseContext.ts'
import { describeJson } from './parseSlot.ts'
import { suggest } from '../../issues/suggest.ts'

/** A test for one member of the file, and what the issue says it expected. */
export interface MemberRule<T> {
  readonly expected: string
  readonly is: (value: unknown) => value is T
}

/** Reads the members of one object of the file, and reports what is missing, wrong or unknown. */
export interface MemberReader {
  readonly pointer: string
  /** the place of a member */
  at(key: string): string
  has(key: string): boolean
  raw(key: string): unknown
  /** a member that fits its rule; undefined when left out or wrong (reported) */
  read<T>(key: string, rule: MemberRule<T>): T | undefined
  /** the same for one that must be there */
  need<T>(key: string, rule: MemberRule<T>): T | undefined
  /** reports every other key */
  only(keys: readonly string[]): void
}

/** Makes a reader for an object that stands at a pointer. */
export function memberReader(object: JsonObject, pointer: string, context: ParseContext): MemberReader {
  const at = (key: string): string => appendPointer(pointer, key)
  const has = (key: string): boolean => Object.hasOwn(object, key)
  const read = <T>(key: string, rule: MemberRule<T>): T | undefined => {
    if (!has(key)) return undefined
    const value = object[key]
    if (rule.is(value)) return value
    context.report('member_invalid', at(key), { expected: rule.expected, got: describeJson(value) })
    return undefined
  }
  return {
    pointer,
    at,
    has,
    raw: key => (has(key) ? object[key] : undefined),
    read,
    need(key, rule) {
      if (!has(key)) context.report('member_missing', pointer, { key, expected: rule.expected })
      return read(key, rule)
    },
    only(keys) {
      for (const key of Object.keys(object))
        if (key !== '//' && !keys.includes(key)) context.report('member_unknown', at(key), { key, ...suggest(key, keys) })
    }
  }
}

/** Rules that several members share. */
export const rules: {
  readonly text: MemberRule<string>
  readonly texts: MemberRule<readonly string[]>
  readonly object: MemberRule<JsonObject>
  readonly list: MemberRule<readonly unknown[]>
  readonly boolean: MemberRule<boolean>
  readonly whole: MemberRule<number>
} = {
  text: { expected: 'a text', is: (value): value is string => typeof value === 'string' && value !== '' },
  texts: {
    expected: 'a list of texts',
    is: (value): value is readonly string[] => Array.isArray(value) && value.every(item => typeof item === 'string' && item !== '')
  },
  object: { expected: 'an object', is: isObject },
  list: { expected: 'a list', is: (value): value is readonly unknown[] => Array.isArray(value) },
  boolean: { expected: 'true or false', is: (value): value is boolean => typeof value === 'boolean' },
  whole: { expected: 'a whole number from 1', is: (value): value is number => Number.isSafeInteger(value) && Number(value) > 0 }
}

/** A text that is one of a few. */
export function oneOf<T extends string>(names: readonly T[]): MemberRule<T> {
  return { expected: `one of ${names.map(name => `"${name}"`).join(', ')}`, is: (value): value is T => names.some(name => name === value) }
}
