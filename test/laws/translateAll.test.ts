import { expect } from 'vitest'
import { bind, interpret, translate, translateAll, type Route } from '../../src/index.ts'
import { capIssues } from '../../src/issues/capIssues.ts'
import { testMapping } from '../support/mappings.ts'
import { describeLaw } from './describeLaw.ts'

const others = ['$', { '...': '$.user', at: '$.time' }, { broken: '$.event | unixSeconds' }].map(body => interpret(testMapping(body)))

describeLaw('translates for many as for each', ({ destination, event, settings, options }) => {
  const routes = [destination, ...others, destination].flatMap((each): readonly Route[] => {
    const bound = bind(each, each === destination ? settings : {})
    return bound.ok ? [bound.value] : []
  })
  const { issues, translations } = translateAll(event, routes, options)
  const joined = translations.map(translation => ({ ...translation, issues: capIssues([...issues, ...translation.issues]) }))
  const alone = routes.map(route =>
    translate(event, route.destination, (route.destination === destination ? settings : {}) as never, options)
  )
  expect(joined).toEqual(alone)
})
