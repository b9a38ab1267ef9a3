import { isObject } from '../runtime/isObject.ts'
import type { Json } from '../runtime/json.ts'
import type { SettingNode } from './tree.ts'

/** The types a setting can have. */
export const settingTypes = ['string', 'number', 'integer', 'boolean', 'url', 'list', 'map'] as const

const isText = (value: unknown): value is string => typeof value === 'string'
/** A list without holes: `every` passes them over, and one of a few elements can be billions long. */
const isTexts = (value: unknown): boolean => Array.isArray(value) && Object.keys(value).length >= value.length && value.every(isText)

const checks: { readonly [type in SettingNode['type']]: { readonly is: (value: unknown) => boolean; readonly expected: string } } = {
  string: { is: isText, expected: 'a text' },
  number: { is: value => Number.isFinite(value), expected: 'a number' },
  integer: { is: value => Number.isSafeInteger(value), expected: 'a whole number' },
  boolean: { is: value => typeof value === 'boolean', expected: 'true or false' },
  url: { is: value => isText(value) && isUrl(value), expected: 'a URL that starts with https://' },
  list: { is: isTexts, expected: 'a list of texts' },
  map: {
    is: value => isObject(value) && !Object.hasOwn(value, '__proto__') && Object.values(value).every(item => isText(item) || isTexts(item)),
    expected: 'an object: text -> text or list of texts'
  }
}

/** Tells whether a value fits a declared setting. */
export function isSettingValue(value: unknown, setting: Pick<SettingNode, 'type' | 'enum'>): value is Json {
  return checks[setting.type].is(value) && (setting.enum === undefined || (isText(value) && setting.enum.includes(value)))
}

/** What a setting takes, in words. */
export function describeSettingType(setting: Pick<SettingNode, 'type' | 'enum'>): string {
  return setting.enum ? `one of ${setting.enum.map(choice => `"${choice}"`).join(', ')}` : checks[setting.type].expected
}

/** http or https, with a host, without credentials, spaces and control characters. Whether http may be used depends on "hosts". */
function isUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s\u0000-\u001f\u007f\\]+$/i.test(text) || !URL.canParse(text)) return false
  const { username, password, hostname } = new URL(text)
  return username === '' && password === '' && hostname !== ''
}
