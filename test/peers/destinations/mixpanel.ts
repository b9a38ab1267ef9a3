import { text, texts, toTemplate, type Config, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['mp'],
  segment: ['mixpanel'],
  fromConfig: config => ({
    projectToken: text(config['token']) ?? '',
    region: config['dataResidency'] === 'eu' ? 'eu' : 'us',
    idMerge: config['identityMergeApi'] === 'simplified' ? 'simplified' : 'original',
    anonymousProfiles: true,
    groupKey: texts(config['groupKeySettings'], 'groupKey')[0],
    pageEvent: viewName(config, 'Page'),
    screenEvent: viewName(config, 'Screen'),
    increment: texts(config['propIncrements'], 'property'),
    setOnce: texts(config['setOnceProperties'], 'property').map(name => profileNames[name] ?? name),
    append: texts(config['appendProperties'], 'property'),
    union: texts(config['unionProperties'], 'property')
  }),
  dummies: { projectToken: 'dummy_token', productEvents: true }
}

/** Traits that the peer's settings name, by Mixpanel's names. */
const profileNames: { readonly [trait: string]: string } = {
  firstName: '$first_name',
  lastName: '$last_name',
  name: '$name',
  email: '$email',
  phone: '$phone',
  createdAt: '$created',
  'address.city': '$city',
  'address.state': '$region',
  'address.country': '$country_code'
}

function viewName(config: Config, kind: 'Page' | 'Screen'): string {
  const defined = config[`useUserDefined${kind}EventName`] === true ? toTemplate(config[`userDefined${kind}EventTemplate`]) : undefined
  return defined ?? `Loaded a ${kind}`
}
