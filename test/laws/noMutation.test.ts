import { expect } from 'vitest'
import { batch, bind, encodeBody, explain, normalize, parseMapping, translate, translateAll, validate } from '../../src/index.ts'
import { deepFreeze } from '../support/deepFreeze.ts'
import { describeLaw } from './describeLaw.ts'

describeLaw('changes nothing that it is given', ({ destination, file, event, settings, options }) => {
  const before = JSON.stringify([event, settings, options, file])
  const unfrozen = translate(structuredClone(event), destination, structuredClone(settings), { ...options })
  deepFreeze([event, settings, options, file])

  const frozen = translate(event, destination, settings, options)
  normalize(event)
  validate(event)
  explain(event, destination, settings, options)
  const route = bind(destination, settings)
  if (route.ok) translateAll(event, deepFreeze([route.value]), options)
  const requests = deepFreeze([...frozen.requests, ...frozen.requests])
  batch(requests)
  requests.forEach(encodeBody)
  parseMapping(file)

  expect(JSON.stringify(frozen)).toBe(JSON.stringify(unfrozen))
  expect(JSON.stringify([event, settings, options, file])).toBe(before)
})
