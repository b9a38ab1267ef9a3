import type { Emitted } from '../../language/emission.ts'
import { mayHoldTexts } from '../../language/mayHoldTexts.ts'
import { emitItem, emitItems } from '../../language/operators/each.ts'
import type { CallType } from '../../runtime/json.ts'
import type { MappingTree, RequestNode } from '../../language/tree.ts'
import { emitAuth, type NamedValue } from './emitAuth.ts'
import { emitHeaders } from './emitHeaders.ts'
import { emitNode } from './emitNode.ts'
import { emitUrl } from './emitUrl.ts'
import { BodyWriter } from './bodyWriter.ts'
import type { ModuleWriter } from './moduleWriter.ts'
import { literalCode } from './quote.ts'
import { quote } from '../../runtime/quote.ts'
import { itemReporterCode, raiseCode, wordsCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, hold, madeValue, trueCode } from './values.ts'

/**
 * Emits one request for one call: a function that adds it to the run, and tells whether it applied.
 *
 * @returns the text after `function name`
 */
export function emitRequest(request: RequestNode, call: CallType, tree: MappingTree, module: ModuleWriter): string {
  const out = new BodyWriter()
  const scope: EmitScope = {
    tree,
    module,
    out,
    stage: 'run',
    call,
    bindings: {},
    keepsNull: false,
    raises: 'run',
    refuse: () => {
      throw new Error('no boundary')
    }
  }
  out.write(`run.request = ${quote(request.name)}`)
  writeObstacles(request, call, scope)
  if (request.each === undefined) writeRequest(request, '0', undefined, 'return true', scope)
  else writeEach(request, scope)
  out.write('return true')
  return `(run) {\n${out.text()}\n}`
}

/** Leaves when the request does not apply. */
function writeObstacles({ events, eventNames = [], when }: RequestNode, call: CallType, scope: EmitScope): void {
  const { out, module } = scope
  if (events !== undefined && call === 'track') {
    const names = module.declare('events', `${module.use('namesOf')}(${literalCode([...new Set([...eventNames, ...events])])})`)
    out.write(`if (!${module.use('isOneOf')}(run, ${names})) return false`)
  }
  if (when === undefined) return
  const left = { ...scope, refuse: (): void => out.write('return false') }
  const condition = trueCode(hold(emitNode(when, left), left), left)
  if (condition !== 'true') out.write(`if (!(${condition})) return false`)
}

/** One request per element. */
function writeEach(request: RequestNode, scope: EmitScope): void {
  const { out, module } = scope
  const { each } = request
  if (each === undefined) return
  const list = hold(emitNode(each, { ...scope, refuse: () => out.write('return true') }), scope)
  if (list.presence === 'never') return
  const pen = {
    use: (name: string): string => module.use(name),
    variable: (code = 'undefined'): string => assign(code, scope),
    placed: (code: string, place: Emitted['place']): Emitted => madeValue(code, [], { place }),
    itemReporter: (about: Emitted): string => itemReporterCode('each', about, each.pointer, scope)
  }
  const items = emitItems(list, mayHoldTexts(each), pen)
  out.write(`if (${items} === undefined) return true`)
  const index = assign('0', scope)
  out.block(`for (; ${index} < ${items}.length; ${index}++)`, () => {
    const item = emitItem(assign(`${items}[${index}]`, scope), list, index, pen)
    out.write(`if (${item.code} === undefined) continue`)
    const number = madeValue(index, [], { presence: 'always', kinds: ['number'] })
    writeRequest(request, index, item, 'continue', { ...scope, bindings: { item, index: number } })
  })
}

/** What must hold, then body, authentication, url, headers: in this order issues are raised. LANGUAGE.md rule 9 */
function writeRequest(node: RequestNode, index: string, item: Emitted | undefined, leave: string, outer: EmitScope): void {
  const { out, module } = outer
  for (const { that, hint, pointer } of node.require) writeRequirement(that, hint, pointer, item, leave, outer)
  const scope: EmitScope = {
    ...outer,
    refuse(about, rule, expected) {
      const code = node.each === undefined ? 'value_required' : 'item_dropped'
      out.write(raiseCode(code, item ?? about, wordsCode({ expected }), rule, outer))
      out.write(leave)
    }
  }
  const body = node.body && hold(emitNode(node.body, scope), scope)
  if (node.body !== undefined && body !== undefined && body.presence !== 'always') {
    const empty = (): void => {
      out.write(raiseCode('request_empty', undefined, '{}', node.body?.pointer ?? '', scope))
      out.write(leave)
    }
    if (body.presence === 'never') empty()
    else out.block(`if (${body.code} === undefined)`, empty)
  }
  const auth = emitAuth(node, leave, scope)
  const url = emitUrl(node, auth, leave, scope)
  const headers = emitHeaders(node, auth, leave, scope)
  const setting = node.url.kind === 'setting' ? scope.tree.settings.get(node.url.setting) : undefined
  const secrets = setting?.secret && !auth.secrets.includes('/url') ? ['/url', ...auth.secrets] : auth.secrets
  const members = [
    `name: ${quote(node.name)}`,
    `method: ${quote(node.method)}`,
    `url: ${url}`,
    `headers: ${headers}`,
    `encoding: ${quote(node.encoding)}`,
    ...(body === undefined ? [] : [`body: ${auth.body.length === 0 ? body.code : withMembers(body.code, auth.body, module)}`])
  ]
  const key = `${module.use('keyOf')}(run, ${quote(`:${scope.tree.destination}:${node.name}:`)}, ${index})`
  const batch = node.batch === undefined ? 'undefined' : module.constant(node.batch.rule as never)
  out.write(`${module.use('addRequest')}(run, { ${members.join(', ')} }, ${key}, ${literalCode([...secrets])}, ${batch})`)
}

/** A new object: the body may be a part of the event, or of another request. */
function withMembers(body: string, added: readonly NamedValue[], module: ModuleWriter): string {
  const members = added.map(({ key, value }) => `[${quote(key)}]: ${value.code}`)
  return `${module.use('isObject')}(${body}) ? { ...${body}, ${members.join(', ')} } : ${body}`
}

function writeRequirement(
  that: RequestNode['require'][number]['that'],
  hint: string,
  pointer: string,
  item: Emitted | undefined,
  leave: string,
  outer: EmitScope
): void {
  const { out } = outer
  const broken = (): void => {
    out.write(raiseCode('requirement_failed', item, wordsCode({ requirement: hint }), pointer, outer))
    out.write(leave)
  }
  const scope = { ...outer, refuse: broken }
  const condition = trueCode(hold(emitNode(that, scope), scope), scope)
  if (condition !== 'true') out.block(`if (!(${condition}))`, broken)
}
