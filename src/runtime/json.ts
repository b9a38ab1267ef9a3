/** A JSON value as JSON.parse gives it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** An object whose members are not known yet: read them with `readMember`. */
export type JsonObject = { readonly [key: string]: unknown }

/** The six calls of the Segment spec. */
export type CallType = 'identify' | 'track' | 'page' | 'screen' | 'group' | 'alias'

/** The six calls in the order of the spec. @see https://segment.com/docs/connections/spec/ */
export const callTypes: readonly CallType[] = ['identify', 'track', 'page', 'screen', 'group', 'alias']
