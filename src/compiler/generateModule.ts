import { camelCase, pascalCase } from 'change-case'
import type { Mapping } from '../destination/mapping.ts'
import type { MappingTree, SettingNode } from '../language/tree.ts'
import type { Json } from '../runtime/json.ts'
import { emitModule } from './3-emit/emitModule.ts'
import { literalCode } from './3-emit/quote.ts'
import { quote } from '../runtime/quote.ts'
import { declarationOf } from './declarationOf.ts'
import { destinationFacts } from './destinationFacts.ts'
import { mappingText, mappingTree } from './mappingTree.ts'

const style = { locale: false, mergeAmbiguousCharacters: true } as const

/**
 * Prints what `compile` loads as an ES module, with its types. The module exports one destination, named after the mapping, and imports
 * `traitmap/runtime` alone.
 *
 * @param mapping - from parseMapping or parseMappingText
 * @returns JavaScript, and the text of its declaration file
 */
export function generateModule(mapping: Mapping): { readonly code: string; readonly types: string } {
  const tree = mappingTree(mapping)
  return { code: printCode(mapping, tree), types: printTypes(tree) }
}

function printCode(mapping: Mapping, tree: MappingTree): string {
  const { imports, code } = emitModule(tree)
  const names = [...new Set([...imports, 'checkedMapping', 'defineDestination'])].toSorted()
  const facts = literalCode(destinationFacts(tree) as unknown as Json)
  const declaration = literalCode(declarationOf(tree) as unknown as Json)
  const text = quote(mappingText(mapping))
  const own = exportName(tree)
  return [
    `import { ${names.join(', ')} } from 'traitmap/runtime'`,
    '',
    code,
    `const facts = ${facts}`,
    `const declaration = ${declaration}`,
    `// what explain reads`,
    `const mapping = /* @__PURE__ */ checkedMapping(${quote(tree.destination)}, ${text})`,
    '',
    `export const ${own} = /* @__PURE__ */ defineDestination(facts, mapping, declaration, bind)`,
    ''
  ].join('\n')
}

/** A name of ours: the slug has letters, digits and "-" only. */
function exportName({ destination }: MappingTree): string {
  const name = camelCase(destination, style)
  return /^[a-z]/i.test(name) ? name : `destination${name}`
}

function printTypes(tree: MappingTree): string {
  const type = `${pascalCase(exportName(tree), style)}Settings`
  const { title, settings, docs } = tree
  return [
    `import type { Destination } from 'traitmap'`,
    '',
    `/** Settings of ${commentText(title)}. */`,
    `export interface ${type} {`,
    ...[...settings].flatMap(([name, setting]) => [
      `  /** ${commentText(setting.description)} */`,
      `  readonly ${propertyName(name)}${setting.required ? '' : '?'}: ${settingType(setting)}${setting.required ? '' : ' | undefined'}`
    ]),
    '  /** consent categories without which nothing is sent; empty: no gate */',
    '  readonly consentCategories?: readonly string[] | undefined',
    '  /** send only where each category is consented to */',
    '  readonly consentRequired?: boolean | undefined',
    '}',
    '',
    `/** ${commentText(title)}${docs.length === 0 ? '' : `: ${commentText(docs[0]!)}`} */`,
    `export declare const ${exportName(tree)}: Destination<${type}>`,
    ''
  ].join('\n')
}

/** A text that stays inside its comment. */
function commentText(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replaceAll('*/', '* /')
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

function settingType(setting: SettingNode): string {
  if (setting.enum) return setting.enum.map(quote).join(' | ')
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
