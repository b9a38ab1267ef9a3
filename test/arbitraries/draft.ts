import type { Json } from '../../src/index.ts'
import { printPath } from '../../src/language/printPath.ts'
import type { Binding, Kind } from '../../src/language/slot.ts'
import { foldKey } from '../../src/runtime/foldKey.ts'
import { isEmpty } from '../../src/runtime/isEmpty.ts'
import type { CallType } from '../../src/runtime/json.ts'
import type { Choices } from './choices.ts'
import { views } from '../../src/language/views/index.ts'
import { boundPaths, isReachable, knownPaths, type KnownPath } from './knownPaths.ts'

/** A mapping in the making: what its values use is declared when they first use it, so that nothing in it is unused. */
export interface Draft {
  readonly choices: Choices
  /** what walks a list or an object reads only single values from elsewhere */
  readonly narrowWalks: boolean
  readonly settings: Map<string, DraftSetting>
  readonly defines: DraftDefine[]
  /** every path that is read: root and names */
  readonly reads: (readonly string[])[]
  readonly rests: DraftRest[]
}

/** A setting and a value that fits it; undefined: not given. */
export interface DraftSetting {
  readonly declaration: { readonly [key: string]: Json }
  readonly value: Json | undefined
}

export interface DraftDefine {
  readonly name: string
  readonly value: Json
  /** where it may be used again */
  readonly place: Place
  readonly kinds: readonly Kind[] | undefined
}

/** An `@rest` whose "except" and "keep" are decided at the end. */
export interface DraftRest {
  readonly base: readonly string[]
  readonly object: { [key: string]: Json }
}

/** Where a value stands. */
export interface Place {
  /** of the request; inside a define the one call that it is made for */
  readonly calls: readonly CallType[]
  readonly bindings: readonly Binding[]
  /** inside an element that `each` or `@each` walks */
  readonly walked: boolean
  /** levels that may follow */
  readonly depth: number
  /** inside "auth": secret settings may be read */
  readonly secrets: boolean
}

type SettingType = 'string' | 'number' | 'integer' | 'boolean' | 'url' | 'list' | 'map'

const typesOfKind: { readonly [kind in Kind]: readonly SettingType[] } = {
  text: ['string'],
  number: ['number', 'integer'],
  boolean: ['boolean'],
  list: ['list'],
  object: ['map']
}
const allKinds: readonly Kind[] = ['text', 'number', 'boolean', 'list', 'object']

/**
 * One path that can have a value at a place, as a mapping writes it.
 *
 * @param kinds - it should be of; left out: any
 * @param isInsert - for braces: neither `$` itself nor odd names
 */
export function draftPath(draft: Draft, place: Place, kinds: readonly Kind[] | undefined, isInsert = false): string {
  const { choices } = draft
  if (place.secrets && choices.often(50)) return settingPath(addSecret(draft))
  if (choices.often(15)) return settingPath(useSetting(draft, kinds ?? allKinds))
  const reachable = visiblePaths(draft, place).filter(path => !(isInsert && path.root === ''))
  const fitting = reachable.filter(path => kinds === undefined || path.kinds.some(kind => kinds.includes(kind)))
  // views know their members, and only what can be a list has elements
  const containers = reachable.filter(
    path => path.kinds.includes('object') && path.root !== '' && !(views.has(path.root) && path.segments.length === 0)
  )
  const lists = reachable.filter(path => path.kinds.includes('list') || path.root === 'item')
  const path = choices.one([
    [8, () => choices.from(fitting.length > 0 ? fitting : reachable)],
    [1, () => extend(choices.from(containers), isInsert ? choices.from(['a', 'id', 'länge']) : choices.text())],
    [1, () => extend(choices.from(lists), choices.from([0, -1]))]
  ])
  return readPath(draft, path)
}

/** The paths that can have a value at a place; what is bound there counts twice. */
export function visiblePaths({ narrowWalks }: Draft, { bindings, calls }: Place): readonly KnownPath[] {
  const bound = bindings.flatMap(name => [...boundPaths[name], ...boundPaths[name]])
  const isNarrow = narrowWalks && bindings.length > 0
  return [...knownPaths.filter(({ kinds }) => !isNarrow || !(kinds.includes('list') || kinds.includes('object'))), ...bound].filter(path =>
    isReachable(path, calls)
  )
}

function extend({ root, segments }: KnownPath, segment: string | number): Pick<KnownPath, 'root' | 'segments'> {
  return { root, segments: [...segments, segment] }
}

/** Notes a path that is read, and prints it. */
export function readPath(draft: Draft, path: Pick<KnownPath, 'root' | 'segments'>): string {
  const index = path.segments.findIndex(segment => typeof segment === 'number')
  const names = path.segments.slice(0, index < 0 ? undefined : index).map(String)
  draft.reads.push(path.root === '' ? names : [path.root, ...names])
  return printPath(path)
}

function settingPath(name: string): string {
  return printPath({ root: 'settings', segments: [name] })
}

/**
 * A setting of a kind: one that is there already or a new one.
 *
 * @returns its name
 */
export function useSetting(draft: Draft, kinds: readonly Kind[]): string {
  const { choices, settings } = draft
  const type = choices.from(kinds.flatMap(kind => typesOfKind[kind]))
  const known = [...settings].filter(([, { declaration }]) => declaration['type'] === type && declaration['secret'] !== true)
  if (known.length > 0 && choices.often(70)) return choices.from(known)[0]
  return addSetting(draft, type, draftSettingValue(choices, type))
}

/**
 * Declares a setting.
 *
 * @param value - that fits the type
 * @param more - members of the declaration
 * @returns its name
 */
export function addSetting(
  { choices, settings }: Draft,
  type: SettingType,
  value: Json,
  more: { readonly [key: string]: Json } = {}
): string {
  const name = `${type}${settings.size}`
  const required = !isEmpty(value) && choices.often(40)
  const declaration = {
    type,
    ...(required && { required }),
    ...(type === 'string' && value !== '' && choices.often(30) && { enum: [value, 'off'] }),
    ...(choices.often(30) && { default: value }),
    description: 'A setting',
    ...more
  }
  const isGiven = required || more['required'] === true || choices.often(70)
  settings.set(name, { declaration, value: isGiven ? value : undefined })
  return name
}

function draftSettingValue(choices: Choices, type: SettingType): Json {
  switch (type) {
    case 'string':
      return choices.one<string>([
        [2, () => choices.from(['on', 'eu', 'order_id', 'Viewed {a}', 'email'])],
        [1, () => choices.text()]
      ])
    case 'number':
      return choices.from([0, 1.5, -3, 1e21])
    case 'integer':
      return choices.below(100)
    case 'boolean':
      return choices.often(50)
    case 'url':
      return 'https://api.example.com/hook'
    case 'list':
      return choices.list(0, 3, () =>
        choices.one<string>([
          [2, () => choices.from(['email', 'order_id', 'created_at', 'a'])],
          [1, () => choices.text()]
        ])
      )
    case 'map':
      return draftTable(choices, ['email', 'order_id', 'Order Completed', 'note', 'a'], () =>
        choices.often(30) ? choices.list(0, 2, () => choices.text()) : choices.text()
      )
  }
}

/** Members under ordinary and hostile names: names first, so that nothing that was made is dropped. */
export function draftTable(choices: Choices, names: readonly string[], make: () => Json): { readonly [key: string]: Json } {
  const keys = choices.list(0, 3, () => (choices.often(30) ? choices.text() : choices.from(names)))
  const folds = new Map(keys.filter(key => key !== '__proto__' && key !== '//').map(key => [foldKey(key), key]))
  return Object.fromEntries([...folds.values()].map(key => [key, make()]))
}

function addSecret(draft: Draft): string {
  const secrets = [...draft.settings].filter(([, { declaration }]) => declaration['secret'] === true && declaration['type'] === 'string')
  if (secrets.length > 0 && draft.choices.often(60)) return draft.choices.from(secrets)[0]
  const name = `secret${draft.settings.size}`
  draft.settings.set(name, { declaration: { type: 'string', secret: true, description: 'A secret' }, value: `shh-${name}` })
  return name
}
