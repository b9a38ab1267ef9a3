const framing = /^(connection|content-length|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/

/**
 * Tells whether a header may be set: a lower-case token that says nothing about framing. LANGUAGE.md rule 13
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2
 * @example isHeaderName('x-source') // true
 * @example isHeaderName('content-length') // false
 */
export function isHeaderName(name: string): boolean {
  return /^[a-z0-9!#$%&'*+.^_`|~-]{1,128}$/.test(name) && !framing.test(name) && name !== '__proto__'
}

/**
 * Tells whether a text may be the value of a header: printable ASCII and TAB.
 *
 * @example isHeaderValue('a\nb') // false
 */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(text)
}
