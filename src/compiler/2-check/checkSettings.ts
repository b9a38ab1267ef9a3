import type { ParsedFile } from '../1-parse/parseFile.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'
import { suggest } from '../../issues/suggest.ts'
import type { Visit } from './visitRequest.ts'

/** Settings that the core itself has for every destination. LANGUAGE.md rule 16 */
const own = new Set(['consentCategories', 'consentRequired'])

/** Settings that are read but not declared, declared but never read, or secret and read outside "auth". */
export function checkSettings(
  visits: readonly Visit[],
  { settings }: ParsedFile,
  mentions: (path: string) => boolean,
  { report }: ParseContext
): void {
  const used = new Set<string>()
  for (const { node, area, inDefine, output, request } of visits) {
    if (node.kind !== 'path' || node.root !== 'settings') continue
    const [name] = node.segments
    if (typeof name !== 'string') {
      report('path_invalid', node.pointer, { expected: '"$.settings.name"', got: '"$.settings"' })
      continue
    }
    used.add(name)
    const setting = settings.get(name)
    if (setting === undefined && !own.has(name))
      report('setting_undeclared', node.pointer, { setting: name, ...suggest(name, [...settings.keys()]) })
    const allowed =
      (area === 'auth' && output && !inDefine) || (area === 'url' && request.url.kind === 'setting' && node === request.url.node)
    if (setting?.secret && !allowed) report('secret_misplaced', node.pointer, { setting: name })
  }
  for (const name of settings.keys())
    if (!used.has(name) && !mentions(`settings.${name}`)) report('setting_unused', `/settings/${name}`, { setting: name })
}

/** Defines that no request reaches. */
export function checkDefines(
  visits: readonly Visit[],
  { defines }: ParsedFile,
  mentions: (path: string) => boolean,
  { report }: ParseContext
): void {
  const used = new Set(visits.flatMap(({ node }) => (node.kind === 'define' ? [node.name] : [])))
  for (const [name, node] of defines)
    if (!used.has(name) && !mentions(`define.${name}`)) report('define_unused', node.pointer, { define: name })
}
