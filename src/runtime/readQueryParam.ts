/**
 * Reads a parameter from the query of a URL.
 *
 * @param url - absolute, relative or a bare "?a=b"; need not be well formed
 * @param name - exact, also in case
 * @returns the decoded value of the first such parameter; undefined when there is none or it is empty
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 * @example readQueryParam('https://x.test/?a=1&b=c%20d', 'b') // "c d"
 */
export function readQueryParam(url: string, name: string): string | undefined {
  const fragment = url.indexOf('#')
  const address = fragment < 0 ? url : url.slice(0, fragment)
  const query = address.indexOf('?')
  return query < 0 ? undefined : new URLSearchParams(address.slice(query + 1)).get(name) || undefined
}
