import type { CallType } from '../runtime/json.ts'
import type { MappingTree, Node, SettingNode } from '../language/tree.ts'

/** What the pipeline asks of a mapping besides its requests. Plain JSON. */
export interface Declaration {
  readonly integrations: readonly string[]
  readonly hosts: readonly string[] | 'any'
  readonly settings: { readonly [name: string]: SettingNode }
  /** hosts with settings in them: literals as texts, settings by name, null for anything else */
  readonly hostTemplates: readonly (readonly (string | { readonly setting: string } | null)[])[]
  /** settings of type map whose keys become header names */
  readonly headerSettings: readonly string[]
  readonly unsupported: { readonly [call in CallType]?: string }
}

/** The declaration of a mapping. */
export function declarationOf({ integrations, hosts, settings, requests, unsupported }: MappingTree): Declaration {
  const hostTemplates = requests
    .flatMap(({ url }) => (url.kind === 'text' ? [url.host] : []))
    .map(host => host.map(part => (typeof part === 'string' ? part : settingPart(part))))
    .filter(host => host.some(part => typeof part === 'object' && part !== null))
  return {
    integrations,
    hosts,
    settings: Object.fromEntries(settings),
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
