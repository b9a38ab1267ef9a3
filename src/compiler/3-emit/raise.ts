import type { IssueCode } from '../../issues/codes.ts'
import type { Emitted } from '../../language/emission.ts'
import { itemPlace } from '../../language/place.ts'
import { quote } from '../../runtime/quote.ts'
import type { EmitScope } from './scope.ts'

/**
 * Writes the report of an issue, as the interpreter's `raise` makes it.
 *
 * @param about - the value it is about
 * @param values - code of the words for the templates
 * @param rule - pointer of the node in the mapping
 */
export function writeIssue(code: IssueCode, about: Emitted | undefined, values: string, rule: string, scope: EmitScope): void {
  if (scope.raises === 'nothing') return
  if (scope.raises !== 'run') return scope.raises()
  scope.out.write(`${raiseCode(code, about, values, rule, scope)}`)
}

/** The call that raises an issue; it gives undefined. */
export function raiseCode(code: IssueCode, about: Emitted | undefined, values: string, rule: string, scope: EmitScope): string {
  const subject = about === undefined ? 'undefined' : about.code
  return `${scope.module.use('raise')}(run, ${quote(code)}, ${quote(rule)}, ${placeCode(about, scope)}, ${subject}, ${values})`
}

/** The place of a value as code. */
export function placeCode(about: Emitted | undefined, { module }: Pick<EmitScope, 'module'>): string {
  return module.usePlace(about?.place.first ?? 'undefined')
}

/** A function that raises the issues of an operator about a value. */
export function reporterCode(operator: string, about: Emitted | undefined, rule: string, scope: EmitScope): string {
  if (scope.raises !== 'run') return silentReporter(scope)
  const words = `{ operator: ${quote(operator)}, ...words }`
  const subject = about?.code ?? 'undefined'
  return `(code, words) => ${scope.module.use('raise')}(run, code, ${quote(rule)}, ${placeCode(about, scope)}, ${subject}, ${words})`
}

/** The same about a list and, with an index, about one of its elements. */
export function itemReporterCode(operator: string, list: Emitted, rule: string, scope: EmitScope): string {
  if (scope.raises !== 'run') return silentReporter(scope)
  const item = { ...list, place: itemPlace(list, 'index') }
  const about = `index === undefined ? ${placeCode(list, scope)} : ${placeCode(item, scope)}, index === undefined ? ${list.code} : item`
  const words = `{ operator: ${quote(operator)}, ...words }`
  return `(code, words, item, index) => ${scope.module.use('raise')}(run, code, ${quote(rule)}, ${about}, ${words})`
}

/** Whether it reports is not known before: while settings are bound nothing may be raised. */
function silentReporter({ raises, module }: EmitScope): string {
  if (typeof raises === 'function') raises()
  return module.use('silently')
}

/** Words for the templates as code. */
export function wordsCode(words: { readonly [name: string]: string }): string {
  return `{ ${Object.entries(words)
    .map(([name, text]) => `${name}: ${quote(text)}`)
    .join(', ')} }`
}
