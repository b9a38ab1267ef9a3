import { isPlainObject } from '../runtime/isPlainObject.ts'

/**
 * Measures a value as JSON text in UTF-8, without making the text.
 *
 * @param value - a JSON value at most 64 levels deep
 * @returns bytes
 * @example measureJson({ a: 'é' }) // 10
 */
export function measureJson(value: unknown): number {
  if (typeof value === 'string') return measureText(value)
  if (Array.isArray(value))
    return value.reduce((size: number, item: unknown) => size + 1 + measureJson(item), 1 + (value.length === 0 ? 1 : 0))
  if (!isPlainObject(value)) return typeof value === 'number' ? String(value).length : value === false ? 5 : 4
  const keys = Object.keys(value)
  return keys.reduce((size, key) => size + measureText(key) + 2 + measureJson(value[key]), 1 + (keys.length === 0 ? 1 : 0))
}

function measureText(text: string): number {
  let size = 2
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const isPair = unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(index + 1))
    size += isPair ? 4 : measureUnit(unit)
    if (isPair) index += 1
  }
  return size
}

function measureUnit(unit: number): number {
  if (unit === 0x22 || unit === 0x5c) return 2
  if (unit < 0x20) return unit === 8 || unit === 9 || unit === 10 || unit === 12 || unit === 13 ? 2 : 6
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  // a broken surrogate is written as an escape
  return unit >= 0xd800 && unit < 0xe000 ? 6 : 3
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
