import type { Emission } from '../emission.ts'
import type { Removal } from '../tree.ts'
import { keptPlace } from '../place.ts'
import { isObject } from '../../runtime/isObject.ts'
import { addVia } from '../cell.ts'
import { planOf } from '../removalPlan.ts'
import { removePaths } from '../removePaths.ts'
import type { Form } from '../operator.ts'

export const rest: Form = {
  name: 'rest',
  summary: 'The object without every path below it that the same request reads for output',
  argument: { slot: 'path', description: 'the object' },
  parameters: {
    except: { slot: 'literal', schema: { type: 'texts' }, description: 'paths below it that are left out as well', optional: true },
    keep: { slot: 'literal', schema: { type: 'texts' }, description: 'paths below it that stay though they are read', optional: true },
    personal: {
      slot: 'literal',
      schema: { type: 'boolean' },
      description: 'false leaves out the reserved personal traits in any spelling',
      optional: true
    }
  },
  reads: { argument: 'whole' },
  returns: ['object'],
  perEvent: true,
  examples: [
    {
      mapping: { id: '$.properties.id', '...': { '@rest': '$.properties' } },
      properties: { id: 1, a: 2, b: 3 },
      result: { id: 1, a: 2, b: 3 }
    },
    { mapping: { '@rest': '$.properties', except: ['a', "['b c']"] }, properties: { a: 1, 'b c': 2, d: 3 }, result: { d: 3 } },
    {
      mapping: { x: '$.properties.a.b', y: { '@rest': '$.properties' } },
      properties: { a: { b: 1, c: 2 } },
      result: { x: 1, y: { a: { c: 2 } } }
    },
    {
      mapping: { '@rest': '$.properties', personal: false },
      properties: { 'E-Mail': 'a@example.com', plan: 'pro' },
      result: { plan: 'pro' }
    },
    { mapping: { '@rest': '$.properties', except: ['a'] }, properties: { a: 1 } }
  ],
  run(call) {
    const object = call.value('argument')
    if (object !== undefined && object.value !== null && !isObject(object.value)) return call.fail(object, 'an object')
    const left = object && removePaths(object, planOf(call.removals), call.keepsNull)
    return left && { ...left, trace: addVia(left.trace, ['rest']) }
  },
  emit(call) {
    const traits = call.traits('argument')
    const result = call.variable()
    if (traits !== undefined) {
      const left = `${call.use('withoutTraits')}(${traits.code}, ${planCode(call.removals, call)}, ${call.keepsNull})`
      call.write(`if (${traits.code} !== undefined) ${result} = ${left}`)
      return { ...call.placed(result, keptPlace(traits, result)), kinds: ['object'], isOurs: true }
    }
    const object = call.value('argument')
    if (object.presence === 'never') return call.nothing
    const left = leftCode(object.code, call)
    if (object.kinds?.every(kind => kind === 'object')) call.write(`if (${call.isThere(object)}) ${result} = ${left}`)
    else {
      call.write(`if (${call.use('isObject')}(${object.code})) ${result} = ${left}`)
      call.block(`else if (${object.code} !== undefined && ${object.code} !== null)`, () => call.fail(object, 'an object'))
    }
    return { ...call.placed(result, keptPlace(object, result)), kinds: ['object'], isOurs: true }
  }
}

function planCode(removals: readonly Removal[], call: Emission): string {
  return removals.length === 0 ? call.use('noRemovals') : call.removalPlan(removals)
}

/** Some paths are left out only where the event itself is the product. */
function leftCode(object: string, call: Emission): string {
  const { removals, keepsNull } = call
  const always = removals.filter(({ whenProduct }) => whenProduct !== true)
  if (always.length === removals.length) return `${call.use('without')}(${object}, ${planCode(removals, call)}, ${keepsNull})`
  const all = removals.map(({ whenProduct: _, ...removal }) => removal)
  const plans = `[${planCode(all, call)}, ${planCode(always, call)}]`
  return `${call.use('withoutProduct')}(run.event, ${object}, ${plans}, ${keepsNull})`
}
