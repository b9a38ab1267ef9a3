import { fileMembers } from '../compiler/1-parse/parseFile.ts'
import { requestMembers } from '../compiler/1-parse/parseRequest.ts'
import { settingMembers } from '../compiler/1-parse/parseSettings.ts'
import { operators } from '../language/operators/index.ts'
import { isObject } from '../runtime/isObject.ts'

type Change = (value: unknown) => unknown

/**
 * A mapping with the keys of the file, its settings, requests and operators in their order, comments first.
 * The keys of templates, tables and defines stay as they are: their order is that of what is sent, or of reading.
 *
 * @param file - a mapping as JSON
 * @returns the same mapping
 */
export function orderKeys(file: unknown): unknown {
  const parts = changeMembers(orderOperators(file), {
    settings: settings => changeMembers(settings, {}, setting => order(setting, settingMembers)),
    defaults: defaults => order(defaults, requestMembers),
    requests: requests => changeItems(requests, orderRequest)
  })
  return order(parts, fileMembers)
}

function orderRequest(request: unknown): unknown {
  return order(changeMembers(request, { first: group => changeItems(group, orderRequest) }), requestMembers)
}

function orderOperators(value: unknown): unknown {
  if (!isObject(value)) return changeItems(value, orderOperators)
  const members = changeMembers(value, {}, orderOperators)
  const operator = operators.get(
    Object.keys(value)
      .find(key => key.startsWith('@'))
      ?.slice(1) ?? ''
  )
  return operator ? order(members, [`@${operator.name}`, ...Object.keys(operator.parameters ?? {})]) : members
}

function order(value: unknown, keys: readonly string[]): unknown {
  if (!isObject(value)) return value
  const first = ['$schema', '//']
  const rank = (key: string): number =>
    first.includes(key) ? first.indexOf(key) - first.length : keys.includes(key) ? keys.indexOf(key) : keys.length
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b)))
}

function changeItems(value: unknown, change: Change): unknown {
  return Array.isArray(value) ? value.map(change) : value
}

function changeMembers(value: unknown, changes: { readonly [key: string]: Change }, other: Change = member => member): unknown {
  if (!isObject(value)) return value
  const change = (key: string): Change => (Object.hasOwn(changes, key) ? changes[key] : undefined) ?? other
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(key)(member)]))
}
