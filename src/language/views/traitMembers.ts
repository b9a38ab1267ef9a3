import type { TraitTable } from '../../event/traits.ts'
import type { Kind } from '../slot.ts'
import type { View } from '../view.ts'

/** The documented members of a view of traits. Dates and numbers may come as text. */
export function traitMembers(table: TraitTable): NonNullable<View['members']> {
  const kinds: { readonly [kind: string]: Kind } = { text: 'text', address: 'object', company: 'object' }
  const names = [...new Set(table.values())].map(({ name, kind }): readonly [string, Kind | 'any'] => [name, kinds[kind] ?? 'any'])
  return Object.fromEntries([...names, ['*', 'any']])
}
