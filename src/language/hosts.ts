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
