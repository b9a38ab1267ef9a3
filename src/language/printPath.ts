import type { PathNode, Segment } from './tree.ts'

/**
 * A path as a mapping writes it.
 *
 * @example printPath({ root: 'traits', segments: ['a b', 0] }) // "$.traits['a b'][0]"
 */
export function printPath({ root, segments }: Pick<PathNode, 'root' | 'segments'>): string {
  return root === '' ? '$' : `$.${root}${segments.map(printSegment).join('')}`
}

/** Names below an object, as `except` and `keep` write them: without the first dot. */
export function printNames(names: readonly string[]): string {
  return names.map(printSegment).join('').replace(/^\./, '')
}

function printSegment(segment: Segment): string {
  if (typeof segment === 'number') return `[${segment}]`
  return /^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(segment) ? `.${segment}` : `['${segment.replace(/[\\']/g, '\\$&')}']`
}
