import { text, texts, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['mp'],
  segment: ['mixpanel'],
  fromConfig: config => ({
    projectToken: text(config['token']) ?? '',
    region: config['dataResidency'] === 'eu' ? 'eu' : 'us',
    idMerge: config['identityMergeApi'] === 'simplified' ? 'simplified' : 'original',
    anonymousProfiles: true,
    groupKey: texts(config['groupKeySettings'], 'groupKey')[0],
    pageEvent: config['useUserDefinedPageEventName'] === true ? toTemplate(config['userDefinedPageEventTemplate']) : undefined,
    increment: texts(config['propIncrements'], 'property'),
    setOnce: texts(config['setOnceProperties'], 'property').map(name => (name === 'firstName' ? '$first_name' : name)),
    append: texts(config['appendProperties'], 'property'),
    union: texts(config['unionProperties'], 'property')
  }),
  dummies: { projectToken: 'dummy_token' }
}

/** "Viewed a {{ name }} page" as "Viewed a {name} page". */
function toTemplate(value: unknown): string | undefined {
  return text(value)?.replace(/\{\{\s*(\w+)\s*\}\}/g, '{$1}')
}
