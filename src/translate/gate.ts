import { isObject } from '../runtime/isObject.ts'
import { readMember } from '../runtime/readMember.ts'
import { appendPointer } from '../runtime/pointer.ts'
import type { JsonObject } from '../runtime/json.ts'
import { createIssue, type Issue } from '../issues/issue.ts'
import type { RunInput } from '../destination/destination.ts'

/** Whether the event may go to a destination, and the options it carries for it. */
export type Gate = { readonly open: true; readonly options: RunInput['options'] } | { readonly open: false; readonly issue: Issue }

/**
 * Asks `integrations` and consent. Names match exactly (`All` also as `all`); an object means enabled.
 *
 * @param event - normalized and valid
 * @param names - the destination's names under `integrations`
 * @param settings - checked; holds consentCategories and consentRequired
 * @see https://segment.com/docs/connections/spec/common/#integrations
 * @see https://segment.com/docs/privacy/consent-management/consent-in-segment-connections/
 */
export function passGate(event: JsonObject, names: readonly string[], settings: JsonObject): Gate {
  const switches = event['integrations']
  const name = isObject(switches) ? findSwitch(switches, names) : undefined
  const value = name === undefined ? undefined : readMember(switches, name)
  if (value === false) return { open: false, issue: createIssue('integration_disabled', { in: 'event', pointer: pointerOf(name) }) }
  const denied = deniedCategory(event, settings)
  if (denied !== undefined) return { open: false, issue: createIssue('consent_denied', { in: 'event', pointer: denied }) }
  return isObject(value) && name !== 'All' && name !== 'all' ? { open: true, options: { value, pointer: pointerOf(name) } } : openGate
}

const openGate: Gate = /* @__PURE__ */ Object.freeze({ open: true, options: undefined })

/** The first name that the event says something about, else that of all destinations. */
function findSwitch(switches: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) if (readMember(switches, name) !== undefined) return name
  if (readMember(switches, 'All') !== undefined) return 'All'
  return readMember(switches, 'all') === undefined ? undefined : 'all'
}

function pointerOf(name = ''): string {
  return appendPointer('/integrations', name)
}

/** Pointer of the first listed category that stands in the way. Only literal true is consent. */
function deniedCategory(event: JsonObject, settings: JsonObject): string | undefined {
  const categories: unknown = settings['consentCategories']
  if (!Array.isArray(categories) || categories.length === 0) return undefined
  const preferences = readMember(readMember(event['context'], 'consent'), 'categoryPreferences')
  const denied = categories.map(String).find(category => {
    const consent = readMember(preferences, category)
    return consent === false || (settings['consentRequired'] === true && consent !== true)
  })
  return denied === undefined ? undefined : appendPointer('/context/consent/categoryPreferences', denied)
}
