import fc from 'fast-check'
import { bind, interpret, type Json, type Mapping, type Settings } from '../../src/index.ts'
import { fillSettings } from '../../src/cli/fillSettings.ts'
import { mappingTree } from '../../src/compiler/mappingTree.ts'
import type { SettingNode } from '../../src/language/tree.ts'
import { hostileString } from './hostileString.ts'

/**
 * Settings of a destination: the required ones as `--preview` fills them, of the others any or none.
 *
 * @param file - the mapping as it stands in its file
 */
export function catalogueSettings(mapping: Mapping, file: { readonly [key: string]: Json }): fc.Arbitrary<Settings> {
  const { settings } = mappingTree(mapping)
  const filled = fillSettings(file, {}) as Settings
  const others = [...settings].filter(([name, { type }]) => !Object.hasOwn(filled, name) && type !== 'url')
  const destination = interpret(mapping)
  return fc
    .record(Object.fromEntries(others.map(([name, setting]) => [name, settingValue(setting)])), { requiredKeys: [] })
    .map(chosen => ({ ...filled, ...chosen }) as Settings)
    .map(chosen => (bind(destination, chosen).ok ? chosen : filled))
}

const names = ['email', 'plan2', 'order_id', 'Order Completed', 'signed_up', 'created_at', 'currency', 'note', 'x-more']

function settingValue({ type, enum: choices, secret }: SettingNode): fc.Arbitrary<unknown> {
  if (choices) return fc.constantFrom(...choices)
  if (secret) return fc.constant('a secret')
  const text = fc.oneof(fc.constantFrom(...names, 'Viewed {name}'), hostileString())
  switch (type) {
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(number => number + 0)
    case 'integer':
      return fc.integer()
    case 'boolean':
      return fc.boolean()
    case 'list':
      return fc.array(text, { maxLength: 3 })
    case 'map':
      return fc.dictionary(fc.constantFrom(...names), fc.oneof(text, fc.array(text, { maxLength: 2 })), { maxKeys: 3 })
    default:
      return text
  }
}
