import { pairs, text, type Peer } from '../peer.ts'

export const peer: Peer = {
  rudderstack: ['webhook'],
  segment: ['webhook'],
  fromConfig: config => ({ url: text(config['webhookUrl']) ?? '', headers: toLowerNames(pairs(config['headers'])) }),
  dummies: { url: 'https://hook.example.com/in' }
}

/** Header names as our settings want them, without the one that a request has of itself. */
function toLowerNames(headers: { readonly [name: string]: string }): { readonly [name: string]: string } {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return Object.fromEntries(named.filter(([name]) => name !== 'content-type'))
}
