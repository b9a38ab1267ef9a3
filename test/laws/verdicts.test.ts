import { expect } from 'vitest'
import { translate, validate, normalize } from '../../src/index.ts'
import { isObject } from '../../src/runtime/isObject.ts'
import { describeLaw } from './describeLaw.ts'

describeLaw('says by its status what was made, and names each request', subject => {
  const { destination, tree, event, settings, options } = subject
  const { status, requests, issues } = translate(event, destination, settings, options)
  const isRejected = [...normalize(event).issues, ...validate(normalize(event).event)].some(issue => issue.severity === 'error')
  if (isRejected) expect(status).toBe('rejected')
  expect(status === 'ok').toBe(requests.length > 0)
  if (status === 'rejected') expect(issues.some(issue => issue.severity === 'error')).toBe(true)
  if (status === 'skipped') expect(issues.filter(issue => issue.severity === 'error')).toEqual([])
  if (status !== 'ok') expect(issues.length).toBeGreaterThan(0)
  expect(issues.length).toBeLessThanOrEqual(101)

  const messageId = isObject(event) ? event['messageId'] : undefined
  for (const { key, name } of requests) {
    if (key === undefined) continue
    const start = `${String(messageId)}:${tree.destination}:${name}:`
    expect(key.startsWith(start)).toBe(true)
    expect(key.slice(start.length)).toMatch(/^\d+$/)
  }
  const keys = requests.map(({ key }) => key).filter(key => key !== undefined)
  expect(new Set(keys).size).toBe(keys.length)
})

describeLaw('sends nothing where the event or its consent switches it off', ({ destination, tree, event, settings, options }) => {
  if (!isObject(event)) return
  const off = Object.fromEntries(tree.integrations.map(name => [name, false]))
  const categories = { consentCategories: ['ads'], consentRequired: true }
  expect(translate({ ...event, integrations: off }, destination, settings, options).requests).toEqual([])
  expect(translate({ ...event, integrations: { All: false } }, destination, settings, options).requests).toEqual([])
  expect(translate({ ...event, context: {} }, destination, { ...settings, ...categories }, options).requests).toEqual([])
})
