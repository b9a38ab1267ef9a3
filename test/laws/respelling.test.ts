import fc from 'fast-check'
import { expect } from 'vitest'
import { translate } from '../../src/index.ts'
import { respelledEvent } from '../arbitraries/event.ts'
import { describeLaw } from './describeLaw.ts'

describeLaw(
  'reads reserved names in any spelling',
  ({ destination, event, settings, options }) => {
    const [canonical, respelled] = event as readonly [unknown, unknown]
    const { requests } = translate(canonical, destination, settings, options)
    expect(JSON.stringify(translate(respelled, destination, settings, options).requests)).toBe(JSON.stringify(requests))
  },
  { events: calls => fc.oneof(...calls.map(type => respelledEvent(type))) }
)
