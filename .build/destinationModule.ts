import { camelCase, pascalCase } from 'change-case'
import { formatIssue, type parseMappingText } from '../src/index.ts'
import { mappingTree } from '../src/compiler/mapping.ts'
import type { SettingNode } from '../src/language/tree.ts'

const style = { locale: false, mergeAmbiguousCharacters: true } as const

/** The module of one built-in destination, and its types. */
export interface DestinationModule {
  readonly slug: string
  readonly code: string
  readonly types: string
}

/** Writes the module of one mapping file; throws when the file has a problem, which stops the build. */
export function destinationModule(text: string, file: string, parse: typeof parseMappingText): DestinationModule {
  const result = parse(text, `mappings/${file}`)
  if (!result.ok) throw new Error(result.issues.map(issue => formatIssue(issue)).join('\n'))
  const tree = mappingTree(result.value)
  const slug = tree.destination
  const name = camelCase(slug, style)
  const type = `${pascalCase(slug, style)}Settings`
  const compact = JSON.stringify(JSON.stringify(JSON.parse(text)))
  return {
    slug,
    code: `import { interpret, parseMapping } from '../index.js'\n\nexport const ${name} = /* @__PURE__ */ interpret(/* @__PURE__ */ parseMapping(/* @__PURE__ */ JSON.parse(${compact})).value)\n`,
    types: [
      `import type { Destination } from '../types/index.d.ts'`,
      '',
      `/** Settings of ${tree.title}. */`,
      `export interface ${type} {`,
      ...[...tree.settings].flatMap(([key, setting]) => [
        `  /** ${comment(setting)} */`,
        `  readonly ${key}${setting.required ? '' : '?'}: ${settingType(setting)}${setting.required ? '' : ' | undefined'}`
      ]),
      '  /** consent categories without which nothing is sent; empty: no gate */',
      '  readonly consentCategories?: readonly string[] | undefined',
      '  /** send only where each category is consented to */',
      '  readonly consentRequired?: boolean | undefined',
      '}',
      '',
      `/** ${tree.title}${tree.docs[0] === undefined ? '' : `: ${tree.docs[0]}`} */`,
      `export declare const ${name}: Destination<${type}>`,
      ''
    ].join('\n')
  }
}

function comment({ description }: SettingNode): string {
  return description.replaceAll('*/', '* /')
}

function settingType(setting: SettingNode): string {
  if (setting.enum) return setting.enum.map(choice => JSON.stringify(choice)).join(' | ')
  switch (setting.type) {
    case 'string':
    case 'url':
      return 'string'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'list':
      return 'readonly string[]'
    case 'map':
      return '{ readonly [name: string]: string | readonly string[] }'
  }
}
