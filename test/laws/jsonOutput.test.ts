import { expect } from 'vitest'
import { batch, encodeBody, explain, normalize, translate, validate } from '../../src/index.ts'
import { findStain } from './cleanJson.ts'
import { describeLaw } from './describeLaw.ts'

describeLaw('gives JSON, which survives being written and read', ({ destination, event, settings, options }) => {
  const translation = translate(event, destination, settings, options)
  const outputs = [
    translation,
    explain(event, destination, settings, options),
    normalize(event),
    validate(event),
    batch(translation.requests)
  ]
  for (const output of outputs) {
    expect(findStain(output)).toBeUndefined()
    expect(JSON.parse(JSON.stringify(output))).toEqual(output)
  }
  for (const request of translation.requests)
    if (request.encoding === 'json') expect(JSON.parse(encodeBody(request) ?? '')).toEqual(request.body)
})
