/**
 * Tells whether a host is one that the mapping names: exactly, or by `*.` for one label.
 *
 * @example matchesHost('a.example.com', '*.example.com') // true
 * @example matchesHost('a.b.example.com', '*.example.com') // false
 */
export function matchesHost(host: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return host === pattern
  const dot = host.indexOf('.')
  return dot > 0 && host.slice(dot + 1) === pattern.slice(2)
}

/**
 * Tells whether a URL may be called: https and one of the hosts, without credentials; with "any", http too.
 *
 * @param url - absolute
 * @param hosts - the mapping's hosts
 */
export function isAllowedUrl(url: string, hosts: readonly string[] | 'any'): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  if (username !== '' || password !== '' || host === '') return false
  if (hosts === 'any') return protocol === 'https:' || protocol === 'http:'
  return protocol === 'https:' && hosts.some(pattern => matchesHost(host, pattern))
}

/**
 * Tells whether a text may stand in a host as it is: letters, digits and "-", in labels between dots.
 *
 * @example isHostPart('eu-1.api') // true
 * @example isHostPart('a/b') // false
 */
export function isHostPart(text: string): boolean {
  return /^[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,20}$/.test(text)
}
