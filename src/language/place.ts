import { quote } from '../runtime/quote.ts'
import type { Emission, Emitted, Place } from './emission.ts'

/** A place that is worked out when an issue is emitted, and not before. */
export function lazyPlace(first: () => string | undefined, member: (key: string) => Place): Place {
  return {
    get first() {
      return first()
    },
    member
  }
}

/** What comes from the mapping alone has no place. */
export const nowhere: Place = { first: undefined, member: () => nowhere }

/**
 * A part of a document as it is.
 *
 * @param code - expression of its pointer
 */
export function copiedPlace(code: string): Place {
  return { first: code, member: key => copiedPlace(joinPointer(code, key)) }
}

/** A constant pointer grows by a constant key; anything else is joined at run time. */
function joinPointer(code: string, key: string): string {
  const isConstant = (text: string): boolean => /^(?:"(?:[^"\\]|\\.)*"|\d+)$/.test(text)
  if (isConstant(code) && isConstant(key)) return quote(`${JSON.parse(code) as string}/${escapeToken(String(JSON.parse(key)))}`)
  return `appendPointer(${code}, ${key})`
}

function escapeToken(token: string): string {
  return token.replace(/~/g, '~0').replace(/\//g, '~1')
}

/** A value made out of others: the first that has a place. Its members have the same one. */
export function madePlace(parts: readonly Place[]): Place {
  const place: Place = lazyPlace(
    () => firstOf(parts.map(part => part.first)),
    () => place
  )
  return place
}

/** The first expression that gives something. */
export function firstOf(codes: readonly (string | undefined)[]): string | undefined {
  const known = codes.filter(code => code !== undefined)
  return known.length <= 1 ? known.at(0) : `(${known.join(' ?? ')})`
}

/** The place of a value if it is there. */
export function placeIfThere(value: Emitted): string | undefined {
  if (value.presence === 'never') return undefined
  const { first } = value.place
  if (first === undefined || value.presence === 'always') return first
  return `(${value.code} === undefined ? undefined : ${first})`
}

/** A list of parts: absent ones fall out. */
export function listPlace(items: readonly Emitted[]): Place {
  return lazyPlace(
    () => firstOf(items.map(placeIfThere)),
    key =>
      madePlace([
        lazyPlace(
          () => {
            const pairs = items.map(item => `[${item.code}, ${item.place.first ?? 'undefined'}]`)
            return `placeOfItem([${pairs.join(', ')}], ${key})`
          },
          () => nowhere
        )
      ])
  )
}

/** A list in which every place counts. */
export function tuplePlace(places: readonly Place[]): Place {
  return lazyPlace(
    () => firstOf(places.map(place => place.first)),
    key =>
      lazyPlace(
        () => `[${places.map(place => place.first ?? 'undefined').join(', ')}][${key}]`,
        () => nowhere
      )
  )
}

/**
 * An object of members, by their names as code, and of spreads after them.
 *
 * @param keepsNull - whether a null member of a spread is one
 */
export function objectPlace(members: ReadonlyMap<string, Emitted>, spreads: readonly Emitted[], keepsNull: boolean): Place {
  return lazyPlace(
    () => firstOf([...[...members.values()].map(placeIfThere), ...spreads.map(placeOfSpread)]),
    key => {
      const named = members.get(key)
      if (named !== undefined) return named.place
      if (key.startsWith('"')) return spreadPlace(spreads, key, keepsNull)
      const known = (): string => [...members].map(([name, member]) => `${name}: ${member.place.first ?? 'undefined'}`).join(', ')
      const place: Place = lazyPlace(
        () => firstOf([`({ __proto__: null, ${known()} })[${key}]`, spreadPlace(spreads, key, keepsNull).first]),
        () => place
      )
      return place
    }
  )
}

/** A member of the first spread that gives it. */
function spreadPlace(spreads: readonly Emitted[], key: string, keepsNull: boolean): Place {
  const [only] = spreads
  if (only === undefined || spreads.length === 1) return only?.place.member(key) ?? nowhere
  return chosenPlace(spreads.map(({ code, place }) => ({ when: `givesMember(${code}, ${key}, ${keepsNull})`, place: place.member(key) })))
}

/** Members of a spread keep their places: that of its first one. */
function placeOfSpread(spread: Emitted): string | undefined {
  if (spread.presence === 'never') return undefined
  const { first } = spread.place.member(`firstKey(${spread.code})`)
  return first === undefined ? undefined : `(firstKey(${spread.code}) === undefined ? undefined : ${first})`
}

/** The place of a value whose texts were converted: that of its first leaf. */
export function convertedPlace(value: Emitted): Place {
  return lazyPlace(
    () => deepPlace(value, `firstLeaf(${value.code})`).first,
    key =>
      chosenPlace([
        { when: `typeof ${value.code} === "string"`, place: value.place },
        {
          when: 'true',
          place: lazyPlace(
            () => deepPlace(value, `[String(${key}), ...firstLeaf(${value.code}?.[${key}])]`).first,
            () => nowhere
          )
        }
      ])
  )
}

/** One of several places, by conditions. */
export function chosenPlace(choices: readonly { readonly when: string; readonly place: Place }[]): Place {
  return lazyPlace(
    () =>
      choices.reduceRight<string | undefined>((others, { when, place }) => {
        const { first } = place
        return first === undefined && others === undefined ? undefined : `(${when} ? ${first ?? 'undefined'} : ${others ?? 'undefined'})`
      }, undefined),
    key => chosenPlace(choices.map(({ when, place }) => ({ when, place: place.member(key) })))
  )
}

/** The place of an element of a list; what is no list is its only element. */
export function itemPlace(list: Emitted, index: string): Place {
  return listedPlace(list).member(index)
}

/** The place of a list of the one value; a list is its own. */
export function listedPlace(value: Emitted): Place {
  return {
    get first() {
      return value.place.first
    },
    member(key) {
      if (value.kinds?.every(kind => kind === 'list')) return value.place.member(key)
      return chosenPlace([
        { when: `Array.isArray(${value.code})`, place: value.place.member(key) },
        { when: 'true', place: value.place }
      ])
    }
  }
}

/** The place of what was made of the members that are null. */
export function nullsPlace(object: Emitted, { use }: Pick<Emission, 'use'>): Place {
  const member = (index: string): Place => object.place.member(`${use('nullAt')}(${object.code}, ${index})`)
  return lazyPlace(() => member('0').first, member)
}

/** The place of an object of which a part is left. */
export function keptPlace(object: Emitted, result: string): Place {
  return lazyPlace(
    () => object.place.member(`(firstKey(${result}) ?? "")`).first,
    key => object.place.member(key)
  )
}

/** The place of a value at any depth; `keys` is an expression of the names that lead there. */
export function deepPlace(value: Emitted, keys: string): Place {
  return lazyPlace(
    () => {
      const { first } = value.place
      const below = value.place.member(`${keys}[0]`).first
      return below === undefined
        ? undefined
        : `(${keys}.length === 0 ? ${first ?? 'undefined'} : ${keys}.slice(1).reduce(appendPointer, ${below}))`
    },
    () => nowhere
  )
}
