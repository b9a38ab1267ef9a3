import { freezeTree } from '../runtime/freezeTree.ts'
import { callTypes, type CallType } from '../runtime/json.ts'
import type { Kind } from './slot.ts'

/** What `$.name` can start with, other than a view. */
export interface Root {
  /** the calls on which it can have a value */
  readonly calls: readonly CallType[]
  /** event: a field of the normalized event; run: settings and its like; binding: only where an operator binds it */
  readonly place: 'event' | 'run' | 'binding'
  /** the kinds it can be of; left out: any */
  readonly kinds?: readonly Kind[]
}

const event = (calls: readonly CallType[] = callTypes, kinds?: readonly Kind[]): Root => ({
  calls,
  place: 'event',
  ...(kinds && { kinds })
})
const text: readonly Kind[] = ['text']
const object: readonly Kind[] = ['object']

/** The roots of the language. @see https://segment.com/docs/connections/spec/common/ */
export const roots: ReadonlyMap<string, Root> = /* @__PURE__ */ freezeTree(/* @__PURE__ */ new Map(/* @__PURE__ */ listRoots()))

function listRoots(): readonly (readonly [string, Root])[] {
  return [
    ['', event(callTypes, object)],
    ['type', event(callTypes, text)],
    ['event', event(['track'], text)],
    ['name', event(['page', 'screen'], text)],
    ['category', event(['page', 'screen'], text)],
    ['userId', event(callTypes, text)],
    ['anonymousId', event(callTypes, text)],
    ['previousId', event(['alias'], text)],
    ['groupId', event(callTypes, text)],
    ['messageId', event(callTypes, text)],
    ['timestamp', event()],
    ['originalTimestamp', event()],
    ['sentAt', event()],
    ['receivedAt', event()],
    ['channel', event()],
    ['context', event(callTypes, object)],
    ['traits', event(['identify', 'group'], object)],
    ['properties', event(['track', 'page', 'screen'], object)],
    ['integrations', event(callTypes, object)],
    ['settings', { calls: callTypes, place: 'run', kinds: object }],
    ['options', { calls: callTypes, place: 'run', kinds: object }],
    ['define', { calls: callTypes, place: 'run' }],
    ['now', { calls: callTypes, place: 'run', kinds: text }],
    ['item', { calls: callTypes, place: 'binding' }],
    ['index', { calls: callTypes, place: 'binding', kinds: ['number'] }],
    ['key', { calls: callTypes, place: 'binding', kinds: ['text'] }]
  ]
}

/** The views that exist on some calls only; the others exist on all. */
export const viewCalls: { readonly [view: string]: readonly CallType[] } = {
  group: ['group'],
  standardEvent: ['track'],
  commerce: ['track', 'page', 'screen']
}
