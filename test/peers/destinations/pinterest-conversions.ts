import type { Settings } from '../../../src/index.ts'
import { pairs, text, type Config, type Peer } from '../peer.ts'

/** RudderStack's table has the names of Pinterest's tag. */
const tagNames: { readonly [name: string]: string } = {
  AddToCart: 'add_to_cart',
  Checkout: 'checkout',
  Custom: 'custom',
  Lead: 'lead',
  PageVisit: 'page_visit',
  Search: 'search',
  Signup: 'signup',
  ViewCategory: 'view_category',
  WatchVideo: 'watch_video'
}

/** Version 3 of the API had the id of the advertiser in the body and no token: its decisions move it to the account 12345. */
function readAccount(config: Config): Settings {
  if (config['apiVersion'] === 'newApi')
    return { adAccountId: text(config['adAccountId']), conversionToken: text(config['conversionToken']) }
  return { adAccountId: text(config['advertiserId']) && '12345', conversionToken: 'dummy_conversion_token' }
}

export const peer: Peer = {
  rudderstack: ['pinterest_tag'],
  segment: ['pinterest-conversions'],
  fromConfig: config => ({
    ...readAccount(config),
    appId: text(config['appId']),
    customEvents: config['sendAsCustomEvent'] === true,
    otherEvents: true,
    categoryPageEvent: 'view_category',
    validateOnly: config['sendAsTestEvent'] === true,
    eventNames: Object.fromEntries(Object.entries(pairs(config['eventsMapping'])).map(([from, to]) => [from, tagNames[to] ?? to]))
  }),
  dummies: { adAccountId: '12345', conversionToken: 'dummy_conversion_token' }
}
