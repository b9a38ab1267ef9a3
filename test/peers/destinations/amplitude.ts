import { text, texts, type Config, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['am'],
  segment: ['amplitude'],
  fromConfig: config => ({
    apiKey: text(config['apiKey']) ?? '',
    region: config['residencyServer'] === 'EU' ? 'eu' : 'us',
    minIdLength: 1,
    pageEvent: viewName(config, 'Page'),
    screenEvent: viewName(config, 'Screen'),
    productEvents: config['trackProductsOnce'] === false,
    revenuePerProduct: config['trackRevenuePerProduct'] === true,
    setOnce: texts(config['traitsToSetOnce'], 'traits'),
    increment: texts(config['traitsToIncrement'], 'traits'),
    append: texts(config['traitsToAppend'], 'traits'),
    prepend: texts(config['traitsToPrepend'], 'traits')
  }),
  dummies: { apiKey: 'dummy_apiKey' }
}

function viewName(config: Config, kind: 'Page' | 'Screen'): string | undefined {
  return config[`useUserDefined${kind}EventName`] === true ? toTemplate(config[`userProvided${kind}EventString`]) : undefined
}

/** "My {{ name }} event." as "My {name} event."; names that we do not offer give none. */
function toTemplate(value: unknown): string | undefined {
  const template = text(value)?.replace(/\{\{\s*(\w+)\s*\}\}/g, '{$1}')
  return template !== undefined && /^([^{}]|\{(name|category)\})*$/.test(template) ? template : undefined
}
