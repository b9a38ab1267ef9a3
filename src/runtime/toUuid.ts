const longest = 'urn:uuid:{00000000-0000-0000-0000-000000000000}'.length

/**
 * Reads the UUID that a text spells: 32 hex digits, with or without dashes, in braces or after `urn:uuid:`.
 *
 * @param text - any text
 * @returns 8-4-4-4-12 hex digits in lower case; undefined when it is no UUID
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-4
 * @example toUuid('{9C5B94B1-35AD-49BB-B118-8E8FC24ABF80}') // "9c5b94b1-35ad-49bb-b118-8e8fc24abf80"
 */
export function toUuid(text: string): string | undefined {
  const spelled = text.length > longest ? '' : text.toLowerCase().replace(/^urn:uuid:/, '')
  const bare = spelled.startsWith('{') && spelled.endsWith('}') ? spelled.slice(1, -1) : spelled
  const parts = /^([0-9a-f]{8})(-?)([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{12})$/.exec(bare)
  return parts ? [parts[1], parts[3], parts[4], parts[5], parts[6]].join('-') : undefined
}
