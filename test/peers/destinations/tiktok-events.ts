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
  // its presets have the names of before May 2025
  dummies: {
    accessToken: 'dummy_accessToken',
    pixelCode: 'dummy_pixelCode',
    otherEvents: false,
    pageEvent: 'PageView',
    eventNames: { 'Order Completed': 'CompletePayment' }
  }
}

/** RudderStack's table: all rows of one event, which is named in any case there, as one list. The first are presets of its own. */
function eventNames(config: Config): { readonly [event: string]: readonly string[] } {
  const rows = Array.isArray(config['eventsToStandard']) ? (config['eventsToStandard'] as readonly Config[]) : []
  const lists = new Map<string, string[]>()
  for (const { from, to } of rows) {
    const [event, name] = [text(from)?.toLowerCase(), text(to)]
    if (event !== undefined && name !== undefined) lists.set(event, [...(lists.get(event) ?? []), name])
  }
  const presets = { 'checkout step completed': ['CompletePayment'], 'order completed': ['PlaceAnOrder'], submitform: ['SubmitForm'] }
  return { ...presets, ...Object.fromEntries(lists) }
}
