import { text, texts, toTemplate, type Config, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['am'],
  segment: ['amplitude'],
  fromConfig: config => ({
    apiKey: text(config['apiKey']) ?? '',
    region: config['residencyServer'] === 'EU' ? 'eu' : 'us',
    minIdLength: 1,
    pageEvent: viewName(config, 'Page'),
    screenEvent: viewName(config, 'Screen'),
    productEvents: config['trackProductsOnce'] === false || config['trackRevenuePerProduct'] === true,
    revenuePerProduct: config['trackRevenuePerProduct'] === true,
    setOnce: texts(config['traitsToSetOnce'], 'traits'),
    increment: texts(config['traitsToIncrement'], 'traits'),
    append: texts(config['traitsToAppend'], 'traits'),
    prepend: texts(config['traitsToPrepend'], 'traits')
  }),
  dummies: { apiKey: 'dummy_apiKey', productEvents: true }
}

function viewName(config: Config, kind: 'Page' | 'Screen'): string {
  if (config[`useUserDefined${kind}EventName`] !== true) return `Viewed {name} ${kind}`
  return offeredTemplate(config[`userProvided${kind}EventString`]) ?? '{name}'
}

/** "My {{ name }} event." as "My {name} event."; names that we do not offer give none. A screen's name is its event there. */
function offeredTemplate(value: unknown): string | undefined {
  const template = toTemplate(value)?.replaceAll('{event}', '{name}')
  return template !== undefined && /^([^{}]|\{(name|category)\})*$/.test(template) ? template : undefined
}
