import type { Emitted, Loop, Place } from '../../language/emission.ts'
import { lazyPlace, madePlace, nowhere } from '../../language/place.ts'
import type { Kind } from '../../language/slot.ts'
import type { Node } from '../../language/tree.ts'
import { placeLater, type EmitNode } from './once.ts'
import { placeCode } from './raise.ts'
import type { EmitScope } from './scope.ts'
import { assign, madeValue, thereCode } from './values.ts'

/**
 * A list or object that grows in a loop. Where its parts came from is not kept: a function finds it out when an issue is raised, by doing
 * the same with places.
 */
export function createLoop(over: Emitted, kinds: readonly Kind[], node: Node, scope: EmitScope, emit: EmitNode): Loop {
  const { out } = scope
  const result = assign('undefined', scope)
  const places = scope.raises === 'nothing' || scope.stage === 'settings' ? assign('{}', scope) : undefined
  return {
    result,
    add(value, store, key) {
      if (value.presence === 'never') return
      const write = (): void => {
        out.write(store)
        if (places !== undefined) out.write(`${places}[${key ?? `${result}.length - 1`}] ??= ${placeCode(value, scope)}`)
      }
      if (value.presence === 'always') write()
      else out.block(`if (${thereCode(value)})`, write)
    },
    value() {
      const collected: Place | undefined =
        places === undefined
          ? undefined
          : {
              first: `Object.values(${places}).find(place => place !== undefined)`,
              member: (key: string): Place =>
                madePlace([
                  lazyPlace(
                    () => `${places}[${key}]`,
                    () => nowhere
                  )
                ])
            }
      const isBound = Object.keys(scope.bindings).length > 0
      const place = collected ?? (isBound ? madePlace([over.place]) : placeLater(node, scope, emit, []))
      return madeValue(result, [], { kinds, place })
    }
  }
}
