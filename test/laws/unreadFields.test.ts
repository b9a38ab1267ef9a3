import { expect } from 'vitest'
import { translate } from '../../src/index.ts'
import type { MappingTree, PathNode } from '../../src/language/tree.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { richEvent, withHostileTexts } from '../arbitraries/lawEvent.ts'
import { describeLaw } from './describeLaw.ts'
import { mappingPaths } from './requestNodes.ts'

const unread = 'nobody reads this'
const values: readonly unknown[] = [1, 'x', '', null, true, '../..', { 'a b': [1, null] }, [], { __proto: 1 }]

/** Objects of an event, and the views that show all of their members. */
const containers: readonly { readonly path: readonly string[]; readonly shownBy: readonly string[] }[] = [
  { path: [], shownBy: [] },
  { path: ['properties'], shownBy: [] },
  { path: ['traits'], shownBy: ['user', 'group'] },
  { path: ['context'], shownBy: [] },
  { path: ['context', 'traits'], shownBy: ['user'] },
  { path: ['integrations'], shownBy: [] }
]

/** Whether a mapping reads a container as a whole, or something around it. */
function isReadWhole({ path, shownBy }: (typeof containers)[number], paths: readonly PathNode[]): boolean {
  return paths.some(({ root, segments }) => {
    const names = root === '' ? [] : [root, ...segments]
    const isAround = names.length <= path.length && names.every((name, index) => name === path[index])
    // of a product all properties are shown
    const isProduct = root === 'commerce' && path[0] === 'properties'
    return isAround || isProduct || (shownBy.includes(root) && segments.length === 0)
  })
}

/** The event with one more member in every object that has some and is not read whole. */
function addUnread(event: unknown, tree: MappingTree, value: unknown, path: readonly string[] = []): unknown {
  if (!isObject(event)) return event
  const members = Object.entries(event).map(([key, member]): [string, unknown] =>
    containers.some(({ path: other }) => other.length > path.length && other.join('/').startsWith([...path, key].join('/')))
      ? [key, addUnread(member, tree, value, [...path, key])]
      : [key, member]
  )
  const container = containers.find(({ path: other }) => other.join('/') === path.join('/'))
  const isFree = container !== undefined && members.length > 0 && !isReadWhole(container, mappingPaths(tree))
  return Object.fromEntries(isFree ? [...members, [unread, path[0] === 'integrations' ? true : value]] : members)
}

describeLaw(
  'does not look at what a mapping does not read',
  ({ destination, tree, event, settings, options, seed }) => {
    const more = addUnread(event, tree, values[seed % values.length])
    const { requests } = translate(event, destination, settings, options)
    expect(JSON.stringify(translate(more, destination, settings, options).requests)).toBe(JSON.stringify(requests))
  },
  { events: calls => withHostileTexts(richEvent(calls)) }
)
