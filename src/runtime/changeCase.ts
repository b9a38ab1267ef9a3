import { camelCase, capitalCase, kebabCase, snakeCase } from 'change-case'

/** A way of writing names of several words. */
export type CaseStyle = 'snake' | 'camel' | 'kebab' | 'title'

/**
 * Writes a name of several words in another style; words end at spaces, punctuation and capitals. The host's locale plays no part.
 *
 * @param text - e.g. "Order Completed"
 * @returns the name, "" when there are no letters and digits
 * @see https://github.com/blakeembrey/change-case
 * @example changeCase('Order Completed', 'snake') // "order_completed"
 * @example changeCase('order_2_items', 'camel') // "order2Items"
 */
export function changeCase(text: string, style: CaseStyle): string {
  const options = { locale: false } as const
  switch (style) {
    case 'snake':
      return snakeCase(text, options)
    case 'camel':
      return camelCase(text, { ...options, mergeAmbiguousCharacters: true })
    case 'kebab':
      return kebabCase(text, options)
    case 'title':
      return capitalCase(text, options)
  }
}
