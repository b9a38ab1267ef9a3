import { callTypes, type CallType } from '../../runtime/json.ts'
import type { MappingTree, RequestNode } from '../../language/tree.ts'
import { emitRequest } from './emitRequest.ts'
import { placeCode } from './raise.ts'
import { ModuleWriter } from './moduleWriter.ts'
import { quote } from '../../runtime/quote.ts'

/** The code of one mapping: what it imports from `traitmap/runtime`, and declarations, the last of which is `bind`. */
export interface EmittedCode {
  readonly imports: readonly string[]
  readonly code: string
}

/**
 * Emits a mapping: one function per request, specialised per call where the calls differ, and `bind`, which takes settings and gives the
 * function that runs an event.
 *
 * @param tree - checked
 */
export function emitModule(tree: MappingTree): EmittedCode {
  const module = new ModuleWriter()
  const calls = callTypes.flatMap(call => {
    const steps = tree.groups.flatMap(group => emitGroup(group, call, tree, module))
    return steps.length === 0 ? [] : [`      case ${quote(call)}:`, ...steps.map(step => `        ${step}`), '        break']
  })
  // places may need more functions and constants: first of all they are worked out
  const defines = module.defineTexts(({ value }, path) => {
    const place = path.reduce((at, key) => at.member(key), value.place)
    return placeCode({ ...value, place }, { module })
  })
  const text = [
    ...module.constantLines,
    '',
    ...runClass(module),
    ...fixFunction(module),
    ...defines.flatMap(code => [code, '']),
    ...module.functionTexts.flatMap(code => [code, '']),
    'function bind(settings) {',
    `  const fixed = ${module.fixedNames.length === 0 ? 'undefined' : 'fix(settings)'}`,
    '  return input => {',
    '    const run = new Run(input, settings, fixed)',
    ...(calls.length === 0 ? [] : ['    switch (input.type) {', ...calls, '    }']),
    '    return { requests: run.requests, issues: run.issues }',
    '  }',
    '}'
  ]
  return {
    imports: [...module.imports].toSorted(),
    code: `${text
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`
  }
}

/** The requests of a call; of a `first` group those after one that applied are not looked at. */
function emitGroup(group: readonly RequestNode[], call: CallType, tree: MappingTree, module: ModuleWriter): readonly string[] {
  const names = group
    .filter(request => request.on.includes(call))
    .map(request => {
      // calls for which the code is the same share it
      return module.once(`request ${module.idOf(request)} ${call}`, 'request', () => emitRequest(request, call, tree, module))
    })
  return names.length === 0 ? [] : [names.map(name => `${name}(run)`).join(' || ')]
}

/** What one event needs on its way: the values that are computed at most once start as unread. */
function runClass(module: ModuleWriter): readonly string[] {
  return [
    'class Run {',
    '  constructor({ event, options, now }, settings, fixed) {',
    '    this.event = event',
    '    this.fields = event.fields',
    '    this.options = options',
    '    this.now = now',
    '    this.settings = settings',
    '    this.fixed = fixed',
    '    this.foldedEvent = undefined',
    '    this.request = ""',
    '    this.requests = []',
    '    this.issues = []',
    ...module.memos.map(memo => `    this.${memo} = ${module.use('unread')}`),
    '  }',
    '}',
    ''
  ]
}

/** Computes what depends on settings only. */
function fixFunction(module: ModuleWriter): readonly string[] {
  if (module.fixedNames.length === 0) return []
  return ['function fix(settings) {', module.fixing.text(), `  return { ${[...new Set(module.fixedNames)].join(', ')} }`, '}', '']
}
