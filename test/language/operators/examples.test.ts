import { describe, expect, it } from 'vitest'
import { translate, type Json } from '../../../src/index.ts'
import { operators } from '../../../src/language/operators/index.ts'
import { engines } from '../../contract/engines.ts'
import { declareSettings, testMapping } from '../../support/mappings.ts'

for (const [engine, load] of Object.entries(engines)) {
  describe.each([...operators.values()])(`@$name in the ${engine}`, operator => {
    it.each(operator.examples)(
      'gives what its example says: %j',
      ({ mapping, properties = {}, settings = {}, now, result, issues = [] }) => {
        const destination = load(testMapping({ value: mapping }, { settings: declareSettings(settings) }))
        const event = { type: 'track', event: 'Test', userId: 'u', properties }
        const translation = translate(event, destination, settings as {}, now === undefined ? {} : { now })
        const [request] = translation.requests
        const expected: Json | undefined = result === undefined ? undefined : { value: result }
        expect(request?.body).toEqual(expected)
        expect(translation.issues.map(issue => issue.code)).toEqual(result === undefined ? [...issues, 'request_empty'] : issues)
      }
    )

    it('has an example, a summary and described parameters', () => {
      expect(operator.examples.length).toBeGreaterThan(0)
      expect(operator.summary).not.toMatch(/\.$/)
      for (const slot of [operator.argument, ...Object.values(operator.parameters ?? {})]) expect(slot.description).not.toBe('')
    })
  })
}
