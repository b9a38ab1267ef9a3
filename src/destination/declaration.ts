import type { SettingNode } from '../language/tree.ts'
import type { CallType } from '../runtime/json.ts'

/** What a setting has to be. */
export type DeclaredSetting = Omit<SettingNode, 'description'>

/** What the pipeline asks of a mapping besides its requests. Plain JSON. */
export interface Declaration {
  readonly integrations: readonly string[]
  readonly hosts: readonly string[] | 'any'
  readonly settings: { readonly [name: string]: DeclaredSetting }
  /** hosts with settings in them: literals as texts, settings by name, null for anything else */
  readonly hostTemplates: readonly (readonly (string | { readonly setting: string } | null)[])[]
  /** settings of type map whose keys become header names */
  readonly headerSettings: readonly string[]
  readonly unsupported: { readonly [call in CallType]?: string }
}
