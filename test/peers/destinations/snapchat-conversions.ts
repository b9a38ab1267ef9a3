import { pairs, text, type Peer } from '../peer.ts'

/** RudderStack's events are named in its table by their standard names. */
const snapNames: { readonly [name: string]: string } = {
  products_searched: 'SEARCH',
  product_list_viewed: 'LIST_VIEW',
  promotion_viewed: 'AD_VIEW',
  promotion_clicked: 'AD_CLICK',
  product_viewed: 'VIEW_CONTENT',
  product_added: 'ADD_CART',
  product_added_to_wishlist: 'ADD_TO_WISHLIST',
  product_shared: 'SHARE',
  checkout_started: 'START_CHECKOUT',
  payment_info_entered: 'ADD_BILLING',
  order_completed: 'PURCHASE',
  signup: 'SIGN_UP'
}

export const peer: Peer = {
  rudderstack: ['snapchat_conversion'],
  segment: ['snap-conversions-api'],
  fromConfig: config => ({
    accessToken: text(config['apiKey']) ?? '',
    pixelId: text(config['pixelId']),
    snapAppId: text(config['snapAppId']),
    appId: text(config['appId']),
    // what comes over neither the channel "web" nor "mobile" is offline there
    actionSource: 'OFFLINE',
    eventNames: {
      // a preset there
      'Product List Viewed': 'VIEW_CONTENT',
      ...Object.fromEntries(
        Object.entries(pairs(config['rudderEventsToSnapEvents'])).map(([from, to]) => [from, snapNames[to] ?? to.toUpperCase()])
      )
    }
  }),
  dummies: { accessToken: 'dummy_access', pixelId: '12345' }
}
