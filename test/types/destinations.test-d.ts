// Checked by `tsc -p .` alone, against the built package: every line below "@ts-expect-error" must fail to compile.
import {
  bind,
  compile,
  explain,
  interpret,
  translate,
  translateAll,
  type AnyDestination,
  type Destination,
  type Mapping,
  type Result,
  type Route,
  type Settings,
  type Translation
} from 'traitmap'
import * as all from 'traitmap/destinations'
import { intercom, type IntercomSettings } from 'traitmap/destinations/intercom'
import { mixpanel, type MixpanelSettings } from 'traitmap/destinations/mixpanel'
import { webhook, type WebhookSettings } from 'traitmap/destinations/webhook'

/** True when two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
function expectTrue<T extends true>(..._: readonly T[]): void {}

declare const event: unknown
declare const mapping: Mapping

export function settingsOfBuiltIns(): void {
  bind(mixpanel, { projectToken: 't' })
  bind(mixpanel, { projectToken: 't', region: 'eu', productEvents: true, setOnce: ['$created'], eventNames: { a: 'b', c: ['d'] } })
  // what is undefined is left out
  bind(mixpanel, { projectToken: 't', region: undefined })
  bind(mixpanel, { projectToken: 't', consentCategories: ['ads'], consentRequired: true })
  // @ts-expect-error the token is missing
  bind(mixpanel, {})
  // @ts-expect-error the token cannot be undefined
  bind(mixpanel, { projectToken: undefined })
  // @ts-expect-error the token is a text
  bind(mixpanel, { projectToken: 5 })
  // @ts-expect-error no such region
  bind(mixpanel, { projectToken: 't', region: 'mars' })
  // @ts-expect-error no such setting
  bind(mixpanel, { projectToken: 't', regoin: 'eu' })
  // @ts-expect-error a switch is no text
  bind(mixpanel, { projectToken: 't', productEvents: 'yes' })
  // @ts-expect-error a list of texts
  bind(mixpanel, { projectToken: 't', setOnce: [1] })
  // @ts-expect-error a table of texts
  bind(mixpanel, { projectToken: 't', eventNames: { a: 1 } })
  // @ts-expect-error settings of another destination
  bind(mixpanel, { accessToken: 't' })
  // @ts-expect-error consent categories are texts
  bind(mixpanel, { projectToken: 't', consentCategories: [1] })
  // @ts-expect-error translate checks them as well
  translate(event, intercom, { accesToken: 't' })
  // @ts-expect-error and explain
  explain(event, webhook, {})
}

export function settingsTypes(given: MixpanelSettings): void {
  const settings: MixpanelSettings = { projectToken: 't' }
  bind(mixpanel, settings)
  // @ts-expect-error they cannot be changed
  given.projectToken = 'x'
  const others: readonly [IntercomSettings, WebhookSettings] = [{ accessToken: 't' }, { url: 'https://a.example' }]
  bind(intercom, others[0])
  // @ts-expect-error
  bind(mixpanel, others[1])
  expectTrue<Same<MixpanelSettings['region'], 'us' | 'eu' | 'in' | undefined>>()
  expectTrue<Same<typeof mixpanel, Destination<MixpanelSettings>>>()
}

export function lists(): void {
  const list: readonly AnyDestination[] = [mixpanel, intercom, webhook]
  const everything: readonly AnyDestination[] = Object.values(all)
  const slugs: readonly string[] = [...list, ...everything].map(({ slug }) => slug)
  // @ts-expect-error of any destination nobody knows the settings
  bind(list[0]!, { projectToken: 't' })
  // @ts-expect-error a list of some is no list of one kind
  const mixpanels: readonly Destination<MixpanelSettings>[] = [mixpanel, intercom]
  void [slugs, mixpanels]
}

export function contravariance(general: Destination<{ readonly token: string }>, loose: Destination): void {
  // one that needs less can be used where more is given
  const special: Destination<{ readonly token: string; readonly region: string }> = general
  // @ts-expect-error one that needs more cannot
  const back: Destination<{ readonly token: string }> = special
  const any: AnyDestination = loose
  const typed: Destination<{ readonly token: string }> = loose
  // @ts-expect-error
  const untyped: Destination = mixpanel
  void [back, any, typed, untyped]
}

export function inference(): void {
  const result = bind(mixpanel, { projectToken: 't' })
  expectTrue<Same<typeof result, Result<Route>>>()
  // @ts-expect-error there is a value only when it is ok
  const early: Route = result.value
  if (result.ok) translateAll(event, [result.value], { now: 0 })
  else expectTrue<Same<typeof result.value, undefined>>()
  const translation = translate(event, mixpanel, { projectToken: 't' })
  expectTrue<Same<typeof translation, Translation>>()
  expectTrue<Same<Translation['status'], 'ok' | 'skipped' | 'rejected'>>()
  // @ts-expect-error settings do not widen the destination
  bind<MixpanelSettings>(intercom, { accessToken: 't' })
  // @ts-expect-error the time is a number
  translate(event, mixpanel, { projectToken: 't' }, { now: new Date(0) })
  // @ts-expect-error routes come from bind
  translateAll(event, [mixpanel])
  void early
}

export function ownMappings(): void {
  const loose = compile(mapping)
  expectTrue<Same<typeof loose, Destination>>()
  translate(event, loose, { anything: 'goes', list: ['a'], map: { a: ['b'] }, off: undefined })
  // @ts-expect-error but no objects in objects
  translate(event, loose, { deep: { a: { b: 'c' } } })
  const typed = interpret<{ readonly token: string }>(mapping)
  translate(event, typed, { token: 't' })
  // @ts-expect-error
  translate(event, typed, {})
  const settings: Settings = { token: 't' }
  bind(loose, settings)
  // @ts-expect-error a mapping is no destination
  bind(mapping, settings)
  // @ts-expect-error a mapping comes from the parser
  compile({ destination: 'a' })
}
