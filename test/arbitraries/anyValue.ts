import fc from 'fast-check'
import { hostileString } from './hostileString.ts'

class Instance {
  email = 'ada@example.com'
  get broken(): string {
    throw new Error('getter')
  }
}

/** Makers, not values: a proxy or a cycle must not be shared between runs. */
const oddities: readonly Maker[] = [
  () => undefined,
  () => NaN,
  () => Infinity,
  () => -0,
  () => 12n,
  () => Symbol('x'),
  () => () => 1,
  () => new Date(0),
  () => new Date(NaN),
  () => new Date(8.64e15),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => new Uint8Array(3),
  () => /x/g,
  () => new Error('x'),
  () => Promise.resolve(1),
  () => Object(1),
  () => new Instance(),
  () => Object.create({ email: 'inherited' }),
  () => Object.assign(Object.create(null), { email: 'a' }),
  () => [1, , 3], // eslint-disable-line no-sparse-arrays
  () => new Array(4_294_967_295),
  () => cyclic(),
  () => deep(100_000),
  () => Object.defineProperty({}, 'email', { enumerable: true, get: thrower }),
  () => new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower, getOwnPropertyDescriptor: thrower, has: thrower }),
  () => new Proxy({ email: 'a' }, { get: thrower }),
  () => new Proxy([1], { get: thrower }),
  () => new Proxy(new Date(0), {}),
  revoked,
  () => JSON.parse('{"__proto__":{"admin":true},"a":1}') as unknown,
  () => ({ toJSON: thrower, toString: thrower, valueOf: thrower }),
  () => Object.assign([1, 2], { [Symbol.iterator]: endless })
]

function thrower(): never {
  throw new Error('thrown by the input')
}

function* endless(): Generator<number> {
  while (true) yield 1
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function cyclic(): unknown {
  const object: { [key: string]: unknown } = { list: [] }
  object['self'] = object
  object['list'] = [object]
  return object
}

/**
 * Objects inside each other.
 *
 * @param levels - how many
 */
export function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { a: value } : [value]
  return value
}

/** Makes a value anew each time it is called: fast-check itself looks into the values it hands out, and some of these throw. */
export type Maker = () => unknown

/** What JSON cannot say, and what throws when looked at. */
export function oddity(): fc.Arbitrary<Maker> {
  return fc.constantFrom(...oddities)
}

/** Any JavaScript value, odd ones at any depth: call what is generated to get it. */
export function anyValue(): fc.Arbitrary<Maker> {
  const { tree } = fc.letrec<{ tree: Maker; leaf: Maker; object: Maker; list: Maker }>(tie => ({
    tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('object'), tie('list')),
    leaf: fc.oneof(oddity(), ordinary()),
    object: fc
      .array(fc.tuple(hostileString(), tie('tree')), { maxLength: 5 })
      .map(entries => () => Object.fromEntries(entries.map(([key, make]) => [key, make()]))),
    list: fc.array(tie('tree'), { maxLength: 5 }).map(makers => () => makers.map(make => make()))
  }))
  return tree
}

function ordinary(): fc.Arbitrary<Maker> {
  const anything = fc.anything({
    key: hostileString(),
    values: [hostileString(), fc.double(), fc.boolean(), fc.constant(null)],
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true
  })
  return anything.map(value => () => value)
}
