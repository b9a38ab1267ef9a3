import type { MappingDescription, RequestDescription, SettingDescription } from '../catalogue/mappingDescription.ts'
import { formatTable } from './formatTable.ts'
import { printable } from './printable.ts'

/**
 * Lays the description of a mapping out for reading.
 *
 * @returns lines without line ends
 */
export function formatMapping(mapping: MappingDescription): readonly string[] {
  const { title, slug, apiVersion } = mapping
  return [
    printable(`${title} (${slug})${apiVersion === undefined ? '' : `, API ${apiVersion}`}`),
    ...formatTable(
      [
        ...mapping.docs.map(url => ['docs', url]),
        ...(mapping.checked === undefined ? [] : [['checked', mapping.checked]]),
        ['integrations', mapping.integrations.join(', ')],
        ['copies', `a value of the event comes out at most ${mapping.copies} times`]
      ],
      '  '
    ),
    ...section('Settings', formatTable(mapping.settings.map(formatSetting), '  ')),
    ...section(
      'Calls',
      formatTable(
        mapping.calls.map(({ call, requests, unsupported }) => [call, unsupported ?? requests.join(', ')]),
        '  '
      )
    ),
    ...section(
      'Events',
      formatTable(
        mapping.events.map(({ event, names }) => [event, names.join(' or ')]),
        '  '
      )
    ),
    ...section('Requests', mapping.requests.flatMap(formatRequest))
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function formatSetting(setting: SettingDescription): readonly string[] {
  const marks = [
    ...(setting.required ? ['required'] : []),
    ...(setting.secret ? ['secret'] : []),
    ...(setting.enum === undefined ? [] : [`one of ${setting.enum.join(', ')}`]),
    ...(setting.default === undefined ? [] : [`default ${JSON.stringify(setting.default)}`])
  ]
  return [setting.name, setting.type, marks.join('; '), setting.description]
}

function formatRequest(request: RequestDescription): readonly string[] {
  const { name, method, url, on, events, fields } = request
  const limits = formatLimits(request)
  const head = [
    ['on', on.join(', ')],
    ...(events === undefined ? [] : [['events', events.join(', ')]]),
    ['sends', `${method} ${url} (${request.encoding})`],
    ...(limits === '' ? [] : [['batch', limits]])
  ]
  const rows = fields.map(({ pointer, from, via }) => [from.join(', '), pointer, via.join(', ')])
  const table = rows.length === 0 ? [] : formatTable([['from', 'field', 'through'], ...rows], '    ')
  return [`  ${printable(name)}`, ...formatTable(head, '    '), ...table]
}

function formatLimits({ batch }: RequestDescription): string {
  if (batch === undefined) return ''
  const { items, max, maxBytes, unique } = batch
  const bytes = maxBytes === undefined ? '' : `, at most ${maxBytes} bytes`
  return `at most ${max} in ${items === '' ? 'the body' : items}${bytes}${unique === undefined ? '' : `, each ${unique} once`}`
}
