/** One part of a mapping, as both peers say it. */
export interface Part {
  /** directives of Segment's mapping kit */
  readonly kit: unknown
  /** an expression of JSONata */
  readonly jsonata: string
}

/** The value at a path of the event. */
export function path(names: string): Part {
  return { kit: { '@path': `$.${names}` }, jsonata: names }
}

/** A constant. */
export function constant(value: string | number | boolean): Part {
  return { kit: value, jsonata: JSON.stringify(value) }
}

/** An object of named parts. */
export function object(members: { readonly [key: string]: Part }): Part {
  const entries = Object.entries(members)
  return {
    kit: Object.fromEntries(entries.map(([key, { kit }]) => [key, kit])),
    jsonata: `{ ${entries.map(([key, { jsonata }]) => `${JSON.stringify(key)}: ${jsonata}`).join(', ')} }`
  }
}

/** An object whose members are copied from paths: name -> path. */
export function copies(paths: { readonly [key: string]: string }): Part {
  return object(Object.fromEntries(Object.entries(paths).map(([key, names]) => [key, path(names)])))
}

/** A list of parts. */
export function list(...items: readonly Part[]): Part {
  return { kit: items.map(({ kit }) => kit), jsonata: `[${items.map(({ jsonata }) => jsonata).join(', ')}]` }
}

/** The first of two that is there. */
export function first(one: Part, other: Part): Part {
  return {
    kit: { '@if': { exists: one.kit, then: one.kit, else: other.kit } },
    jsonata: `($exists(${one.jsonata}) ? ${one.jsonata} : ${other.jsonata})`
  }
}

/** Several objects in one; later ones win. */
export function merge(...objects: readonly Part[]): Part {
  return {
    kit: { '@merge': { direction: 'right', objects: objects.map(({ kit }) => kit) } },
    jsonata: `$merge([${objects.map(({ jsonata }) => jsonata).join(', ')}])`
  }
}

/** A date in Unix seconds: the kit has no dates, it copies the text. */
export function seconds(names: string): Part {
  return { kit: path(names).kit, jsonata: `$floor($toMillis(${names}) / 1000)` }
}

/** A date in Unix milliseconds: the same. */
export function millis(names: string): Part {
  return { kit: path(names).kit, jsonata: `$toMillis(${names})` }
}
