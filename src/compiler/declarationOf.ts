import type { Declaration } from '../destination/declaration.ts'
import type { MappingTree, Node } from '../language/tree.ts'

/** The declaration of a mapping. */
export function declarationOf({ integrations, hosts, settings, requests, unsupported }: MappingTree): Declaration {
  const hostTemplates = requests
    .flatMap(({ url }) => (url.kind === 'text' ? [url.host] : []))
    .map(host => host.map(part => (typeof part === 'string' ? part : settingPart(part))))
    .filter(host => host.some(part => typeof part === 'object' && part !== null))
  return {
    integrations,
    hosts,
    settings: Object.fromEntries([...settings].map(([name, { description: _, ...setting }]) => [name, setting])),
    hostTemplates: uniqueTemplates(hostTemplates),
    headerSettings: [...settings.keys()].filter(name =>
      requests.some(({ headers }) => headers?.spreads.some(spread => settingName(spread) === name))
    ),
    unsupported
  }
}

function uniqueTemplates(templates: Declaration['hostTemplates']): Declaration['hostTemplates'] {
  return [...new Map(templates.map(template => [JSON.stringify(template), template])).values()]
}

function settingPart(node: Node): { readonly setting: string } | null {
  const setting = settingName(node)
  return setting === undefined ? null : { setting }
}

/** The setting that a path reads whole. */
function settingName(node: Node): string | undefined {
  const [name] = node.kind === 'path' && node.root === 'settings' ? node.segments : []
  return typeof name === 'string' ? name : undefined
}
