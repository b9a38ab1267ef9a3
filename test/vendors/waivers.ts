import { readFileSync } from 'node:fs'

/** A fault of a vendor's description, not of a request. Patterns: `*` is anything but a slash, `**` anything. */
export interface Waiver {
  /** pattern of the endpoint as the description has it, e.g. "POST /identify" */
  readonly endpoint: string
  /**
   * pattern of the place of the schema in the description. One that ends in "/oneOf", without a pattern, says that the branches overlap:
   * any of them will do
   */
  readonly location: string
  /** pattern of the place in the request; left out: everywhere */
  readonly place?: string
  readonly reason: string
  /** the vendor's page that says otherwise than the description */
  readonly page: string
}

/** The waivers by slug. */
export function readWaivers(): { readonly [slug: string]: readonly Waiver[] } {
  return JSON.parse(readFileSync(new URL('waivers.json', import.meta.url), 'utf8')) as { readonly [slug: string]: readonly Waiver[] }
}

/** Whether a waiver is about branches that overlap. */
export function isOverlap({ location }: Waiver): boolean {
  return location.endsWith('/oneOf')
}
