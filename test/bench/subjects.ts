import { existsSync } from 'node:fs'
import type { Settings } from '../../src/index.ts'
import { packageRoot } from './built.ts'
import { bindAmplitude } from './hand/amplitude.ts'
import { bindCustomerio } from './hand/customerio.ts'
import type { HandWritten } from './hand/deliver.ts'
import { bindIntercom } from './hand/intercom.ts'
import { bindMixpanel } from './hand/mixpanel.ts'

/** One destination of the bench: the settings it runs with, and the function that a person wrote for it. */
export interface Subject {
  readonly slug: string
  readonly title: string
  readonly settings: Settings
  readonly hand: HandWritten
}

const mixpanel = { projectToken: '3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e1f' }
const intercom = { accessToken: 'dG9rOjEyMzQ1Njc4OTA' }
const customerio = { siteId: '7f3a9c1e5b', apiKey: '2d4f6a8c0e' }
const amplitude = { apiKey: '9e1d2f4a6c8b0d3e5f7a9c1b' }

const all: readonly Subject[] = [
  { slug: 'mixpanel', title: 'Mixpanel', settings: mixpanel, hand: bindMixpanel(mixpanel) },
  { slug: 'intercom', title: 'Intercom', settings: intercom, hand: bindIntercom(intercom) },
  { slug: 'customerio', title: 'Customer.io', settings: customerio, hand: bindCustomerio(customerio) },
  { slug: 'amplitude', title: 'Amplitude', settings: amplitude, hand: bindAmplitude(amplitude) }
]

/** The destinations whose mapping files exist. */
export const subjects: readonly Subject[] = all.filter(({ slug }) => existsSync(new URL(`mappings/${slug}.json`, packageRoot)))
