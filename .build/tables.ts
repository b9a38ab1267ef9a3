import { codes, type CodeEntry } from '../src/issues/codes.ts'
import type { MappingDescription } from '../src/catalogue/mappingDescription.ts'
import { operators } from '../src/language/operators/index.ts'
import type { Operator } from '../src/language/operator.ts'
import { views } from '../src/language/views/index.ts'

const row = (...cells: readonly string[]): string =>
  `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(cells => row(...cells))].join('\n')

/** Every operator: parameters, what it gives, one example. */
export function operatorTable(): string {
  return table(
    ['operator', 'parameters', 'gives', 'example'],
    [...operators.values()].map(operator => [`\`@${operator.name}\``, parameterNames(operator), operator.summary, example(operator)])
  )
}

function parameterNames({ parameters = {} }: Operator): string {
  return Object.entries(parameters)
    .map(([name, slot]) => `\`${name}\`${slot.optional ? '?' : ''}`)
    .join(' ')
}

function example({ examples }: Operator): string {
  const [first] = examples
  if (first === undefined) return ''
  const shown = JSON.stringify(first.mapping).replaceAll('$.properties.', '$.')
  const result = first.result === undefined ? 'absent' : JSON.stringify(first.result)
  return `\`${shown}\` gives \`${result}\``
}

/** Every view. */
export function viewTable(): string {
  return table(
    ['view', 'gives'],
    [...views.values()].map(view => [`\`$.${view.name}\``, view.summary])
  )
}

/** Every issue code. */
export function codeTable(): string {
  return table(
    ['code', 'severity', 'means'],
    Object.entries(codes).map(([code, entry]: [string, CodeEntry]) => [`\`${code}\``, entry.severity, entry.message])
  )
}

/**
 * Every destination of the catalogue.
 *
 * @param link - where the name of one leads
 */
export function destinationTable(mappings: readonly MappingDescription[], link: (mapping: MappingDescription) => string): string {
  return table(
    ['destination', 'calls', 'API', 'settings needed'],
    mappings.map(mapping => [
      `[${mapping.title}](${link(mapping)}) \`${mapping.slug}\``,
      mapping.calls
        .filter(call => call.requests.length > 0)
        .map(call => call.call)
        .join(', '),
      mapping.apiVersion ?? '',
      mapping.settings
        .filter(setting => setting.required)
        .map(setting => `\`${setting.name}\``)
        .join(' ')
    ])
  )
}
