/**
 * A URL with a query.
 *
 * @param url - may have a query and a fragment
 * @param query - encoded, each part with "&" in front; "" adds nothing
 * @example appendQuery('https://example.com/#top', '&a=1') // "https://example.com/?a=1#top"
 */
export function appendQuery(url: string, query: string): string {
  if (query === '') return url
  const [base = '', fragment] = url.split('#', 2)
  return `${base}${base.includes('?') ? '&' : '?'}${query.slice(1)}${fragment === undefined ? '' : `#${fragment}`}`
}
