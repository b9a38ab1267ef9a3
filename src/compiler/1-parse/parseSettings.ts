import { freezeTree } from '../../runtime/freezeTree.ts'
import { isObject } from '../../runtime/isObject.ts'
import { appendPointer } from '../../runtime/pointer.ts'
import type { JsonObject } from '../../runtime/json.ts'
import { isSettingValue, settingTypes, describeSettingType } from '../../language/settings.ts'
import type { SettingNode } from '../../language/tree.ts'
import { memberReader, oneOf, rules } from './memberReader.ts'
import type { ParseContext } from './parseContext.ts'
import { describeJson } from './parseSlot.ts'

/** What the declaration of a setting may say, in the order in which it does. */
export const settingMembers: readonly string[] = ['type', 'enum', 'required', 'secret', 'default', 'description']

const names = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

/** The member "settings" -> declarations by name. */
export function parseSettings(value: JsonObject, pointer: string, context: ParseContext): ReadonlyMap<string, SettingNode> {
  const settings = new Map<string, SettingNode>()
  for (const [name, declaration] of Object.entries(value)) {
    if (name === '//') continue
    const place = appendPointer(pointer, name)
    if (name === 'consentCategories' || name === 'consentRequired') context.report('setting_reserved', place, { setting: name })
    else if (!names.test(name))
      context.report('member_invalid', place, { expected: 'a name of letters, digits and "_"', got: describeJson(name) })
    else settings.set(name, parseSetting(declaration, place, context))
  }
  return settings
}

/** A setting whose declaration is wrong counts as a text: its uses are not mistakes of their own. */
function parseSetting(value: unknown, pointer: string, context: ParseContext): SettingNode {
  const unknown: SettingNode = freezeTree({ type: 'string', required: false, secret: false, description: '' })
  if (!isObject(value)) {
    context.report('member_invalid', pointer, { expected: '{ "type", "description" }', got: describeJson(value) })
    return unknown
  }
  const reader = memberReader(value, pointer, context)
  reader.only(settingMembers)
  const type = reader.need('type', oneOf(settingTypes))
  const description = reader.need('description', rules.text)
  const choices = reader.read('enum', rules.texts)
  const required = reader.read('required', rules.boolean) ?? false
  const secret = reader.read('secret', rules.boolean) ?? false
  if (type === undefined) return unknown
  const setting: SettingNode = freezeTree({ type, required, secret, description: description ?? '', ...(choices && { enum: choices }) })
  if (!reader.has('default')) return setting
  const fallback = reader.raw('default')
  if (isSettingValue(fallback, setting)) return freezeTree({ ...setting, default: fallback })
  context.report('member_invalid', reader.at('default'), { expected: describeSettingType(setting), got: describeJson(fallback) })
  return setting
}
