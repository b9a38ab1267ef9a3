import { scalarText } from './scalarText.ts'

/**
 * Joins scalars to one text; those that are absent, null or "" are skipped.
 *
 * @param values - texts, numbers, booleans
 * @param separator - what stands between them
 * @returns the text, "" when nothing is left; undefined when a list or an object is among them
 * @example joinTexts(['Ada', null, 'King'], ' ') // "Ada King"
 */
export function joinTexts(values: readonly unknown[], separator: string): string | undefined {
  const texts = values.filter(value => value !== undefined && value !== null).map(scalarText)
  return texts.includes(undefined) ? undefined : texts.filter(text => text !== '').join(separator)
}
