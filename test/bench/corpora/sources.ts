import { createRandom } from './random.ts'
import { words } from './words.ts'

export type KeyStyle = 'camel' | 'snake' | 'kebab' | 'spaced' | 'title'

/** One sender of events: it spells, orders and dates in its own way, and leaves out what it does not know. */
export interface Source {
  readonly style: KeyStyle
  readonly library: string
  readonly dates: 'iso' | 'day' | 'seconds' | 'milliseconds'
  /** prefix that the browser library gives its message ids: too long for some vendors, who get a hash */
  readonly messagePrefix: string
  /** puts the members of an object into this source's order */
  readonly order: <T>(members: readonly T[]) => readonly T[]
  /** percent of optional members that are there */
  readonly completeness: number
  /** number of custom members */
  readonly customs: { readonly least: number; readonly most: number }
}

/** Everything there, in the order and spelling of the spec. */
export const plainSource: Source = {
  style: 'camel',
  library: 'analytics-node',
  dates: 'iso',
  messagePrefix: '',
  order: members => members,
  completeness: 100,
  customs: { least: 5, most: 5 }
}

const styles: readonly KeyStyle[] = ['camel', 'snake', 'camel', 'snake', 'kebab', 'spaced', 'camel', 'title']
const dates: readonly Source['dates'][] = ['iso', 'iso', 'iso', 'day', 'seconds', 'milliseconds']

/** Twenty-four senders. */
export const sources: readonly Source[] = Array.from({ length: 24 }, (_, index) => createSource(index))

function createSource(index: number): Source {
  return {
    style: styles[index % styles.length]!,
    library: words.libraries[index % words.libraries.length]!,
    dates: dates[index % dates.length]!,
    messagePrefix: index % 12 === 0 ? 'ajs-next-' : '',
    order: members => createRandom(1_000 + index).shuffle(members),
    completeness: 60 + 5 * (index % 8),
    customs: { least: 2, most: 7 }
  }
}

/**
 * Spells a name the way a source does.
 *
 * @param name - words with spaces, e.g. "first name"
 * @example spellKey('first name', 'camel') // "firstName"
 */
export function spellKey(name: string, style: KeyStyle): string {
  switch (style) {
    case 'camel':
      return name.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase())
    case 'snake':
      return name.replaceAll(' ', '_')
    case 'kebab':
      return name.replaceAll(' ', '-')
    case 'spaced':
      return name
    case 'title':
      return name.replace(/\b./g, letter => letter.toUpperCase())
  }
}
