const scheme = /^[a-z][a-z0-9+.-]{0,30}:\/\//i

/**
 * Reads the host of a URL.
 *
 * @param url - absolute, e.g. "https://www.acme.test/about", or starting with the host, e.g. "acme.test"
 * @returns the host in lower case, without `www.`, user and port; undefined when there is none
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2
 * @example readUrlHost('https://www.Acme.test:443/about') // "acme.test"
 * @example readUrlHost('ada@acme.test') // undefined
 */
export function readUrlHost(url: string): string | undefined {
  const text = url.trim()
  const prefix = scheme.exec(text)?.[0] ?? (text.startsWith('//') ? '//' : '')
  const authority = /^[^/\\?#]*/.exec(text.slice(prefix.length))?.[0] ?? ''
  const place = authority.slice(prefix === '' ? 0 : authority.lastIndexOf('@') + 1)
  const host = place
    .replace(/:\d{0,5}$/, '')
    .replace(/\.$/, '')
    .toLowerCase()
  if (!isHost(host) || (prefix === '' && !host.includes('.'))) return undefined
  return /^www\..+\../.test(host) ? host.slice(4) : host
}

/** Names (letters of any script), IPv4, and IPv6 in brackets. */
function isHost(host: string): boolean {
  if (host.length > 253) return false
  if (host.startsWith('[')) return /^\[[0-9a-f:.]{2,45}\]$/.test(host)
  return host.split('.').every(label => /^[\p{L}\p{M}\p{N}_-]{1,63}$/u.test(label) && !label.startsWith('-') && !label.endsWith('-'))
}
