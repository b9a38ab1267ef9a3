/** Containers inside each other, the event itself included. */
export const maxDepth: number = 64

/** Values in one event: the event, every member and every element. */
export const maxNodes: number = 20_000

/** UTF-16 units of a key. */
export const maxKeyLength: number = 1_024

/** Bytes of an event as JSON in UTF-8 that Segment and Customer.io take. @see https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/#max-request-size */
export const maxBytes: number = 32 * 1_024
