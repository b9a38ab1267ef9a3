import type { FieldDescription, MappingDescription, RequestDescription, SettingDescription } from '../src/catalogue/mappingDescription.ts'
import { destinationTable, table } from './tables.ts'

/** The page mappings/README.md: a table of all destinations, and a section for each. */
export function cataloguePage(mappings: readonly MappingDescription[]): string {
  return [
    '<!-- prettier-ignore-start -->',
    '# The catalogue',
    'Generated from the mapping files by `npm run generate`. `traitmap show SLUG` prints the same, request by request.',
    '`[*]` stands for every element of a list or every member of an object; `/*` for members that the event or the settings name.',
    destinationTable(mappings, mapping => `#${mapping.slug}`),
    ...mappings.map(section),
    '<!-- prettier-ignore-end -->'
  ].join('\n\n')
}

function section(mapping: MappingDescription): string {
  const { title, slug, apiVersion, docs, checked, integrations } = mapping
  const facts = [
    ...(apiVersion === undefined ? [] : [`API: ${apiVersion}`]),
    ...(checked === undefined ? [] : [`checked ${checked}`]),
    `under \`integrations\`: ${integrations.map(name => `\`${name}\``).join(', ')}`,
    `file: [${slug}.json](${slug}.json)`,
    `pages: ${docs.map((url, index) => `[${index + 1}](${url})`).join(' ')}`
  ]
  return [
    `<a id="${slug}"></a>`,
    `## ${title}`,
    facts.join(' · '),
    table(['call', 'requests'], mapping.calls.map(formatCall)),
    table(['setting', 'type', '', ''], mapping.settings.map(formatSetting)),
    ...(mapping.events.length === 0 ? [] : [table(['track event', 'becomes'], mapping.events.map(formatEvent))]),
    table(['request', 'sends', 'together'], mapping.requests.map(formatRequest)),
    table(['from', 'to', 'through', 'in'], fieldRows(mapping.requests))
  ].join('\n\n')
}

function formatCall({ call, requests, unsupported }: MappingDescription['calls'][number]): readonly string[] {
  return [call, unsupported === undefined ? requests.join(', ') : `none: ${unsupported}`]
}

function formatSetting({
  name,
  type,
  required,
  secret,
  enum: choices,
  default: fallback,
  description
}: SettingDescription): readonly string[] {
  const isPlain = fallback === undefined || JSON.stringify(fallback) === '{}' || JSON.stringify(fallback) === '[]'
  const marks = [
    ...(required ? ['required'] : []),
    ...(secret ? ['secret'] : []),
    ...(choices === undefined ? [] : [choices.map(choice => `\`${choice}\``).join(', ')]),
    ...(isPlain ? [] : [`default \`${JSON.stringify(fallback)}\``])
  ]
  return [`\`${name}\``, type, marks.join('; '), description]
}

function formatEvent({ event, names }: MappingDescription['events'][number]): readonly string[] {
  return [event, names.map(name => `\`${name}\``).join(' or ')]
}

function formatRequest({ name, method, url, encoding, events, batch }: RequestDescription): readonly string[] {
  const only = events === undefined ? '' : `; only ${events.join(', ')}`
  const bytes = batch?.maxBytes === undefined ? '' : `, ${batch.maxBytes} bytes`
  return [name, `${method} \`${url}\` (${encoding}${only})`, batch === undefined ? '' : `${batch.max}${bytes}`]
}

/** What each path of the event becomes: equal rows of several requests are one. */
function fieldRows(requests: readonly RequestDescription[]): readonly (readonly string[])[] {
  const rows = new Map<string, { readonly cells: readonly string[]; readonly in: string[] }>()
  for (const { name, fields } of requests)
    for (const field of fields)
      for (const path of field.from.filter(isFromEvent)) {
        const cells = [`\`${path}\``, `\`${place(field)}\``, field.via.join(', ')]
        const row = rows.get(cells.join('|')) ?? { cells, in: [] }
        if (!row.in.includes(name)) row.in.push(name)
        rows.set(cells.join('|'), row)
      }
  const sorted = [...rows.values()].toSorted((a, b) => compare(a.cells[0] ?? '', b.cells[0] ?? ''))
  return sorted.map(row => [...row.cells, row.in.join(', ')])
}

/** Settings and options have their own table; they are none of the event's. */
function isFromEvent(path: string): boolean {
  return !/^\$\.(settings|now)\b/.test(path)
}

/** A pointer into the request, the body's own as it is. */
function place({ pointer }: FieldDescription): string {
  return pointer.replace(/^\/body(?=\/)/, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
