import { text, type Config, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['tiktok_ads'],
  segment: ['tiktok-conversions'],
  fromConfig: config => ({
    accessToken: text(config['accessToken']) ?? '',
    pixelCode: text(config['pixelCode']),
    // other events than web events have another destination there
    actionSource: 'web',
    otherEvents: config['sendCustomEvents'] === true,
    pageEvent: '',
    eventNames: eventNames(config)
  }),
  dummies: { accessToken: 'dummy_accessToken', pixelCode: 'dummy_pixelCode', otherEvents: false }
}

/** RudderStack's table: all rows of one event, which is named in any case there, as one list. The first is a preset of its own. */
function eventNames(config: Config): { readonly [event: string]: readonly string[] } {
  const rows = Array.isArray(config['eventsToStandard']) ? (config['eventsToStandard'] as readonly Config[]) : []
  const lists = new Map<string, string[]>()
  for (const { from, to } of rows) {
    const [event, name] = [text(from)?.toLowerCase(), text(to)]
    if (event !== undefined && name !== undefined) lists.set(event, [...(lists.get(event) ?? []), name])
  }
  return { 'checkout step completed': ['CompletePayment'], ...Object.fromEntries(lists) }
}
