/** What can be wrong with an event. */
export const eventCodes = {
  // shape
  event_not_object: { severity: 'error', message: 'the event is no JSON object', hint: 'send one object with a "type"' },
  depth_exceeded: { severity: 'error', message: 'nested too deeply', hint: 'send at most 64 levels' },
  nodes_exceeded: { severity: 'error', message: 'too many values', hint: 'send fewer values in one event' },
  value_not_json: {
    severity: 'warning',
    message: 'not a JSON value: {outcome}',
    hint: 'send text, numbers, booleans, null, lists and plain objects'
  },
  number_not_finite: { severity: 'warning', message: 'not a finite number: left out', hint: 'send a finite number' },
  key_forbidden: { severity: 'warning', message: 'the key "__proto__" was left out', hint: 'use another key' },
  key_too_long: {
    severity: 'warning',
    message: 'the key is too long: its value was left out',
    hint: 'use a key of at most 1,024 characters'
  },

  // type and identity
  type_missing: {
    severity: 'error',
    message: 'the event has no type',
    hint: 'add "type": one of identify, track, page, screen, group, alias'
  },
  type_unknown: {
    severity: 'error',
    message: 'the type is none of the six calls',
    hint: 'use one of identify, track, page, screen, group, alias'
  },
  type_respelled: {
    severity: 'warning',
    message: 'the type was read without spaces and in lower case',
    hint: 'send the type in lower case'
  },
  id_missing: { severity: 'error', message: 'the call names nobody', hint: 'add the id that is expected' },
  id_invalid: { severity: 'error', message: 'not an id', hint: 'send the id as text' },
  id_too_long: { severity: 'error', message: 'the id is too long', hint: 'send at most 512 characters' },
  id_characters: {
    severity: 'error',
    message: 'the id has control characters or broken surrogates',
    hint: 'send the id as it was first made, without control characters'
  },
  id_coerced: { severity: 'warning', message: 'the id was a number and became text', hint: 'send ids as text' },
  id_trimmed: { severity: 'warning', message: 'spaces around the id were removed', hint: 'send the id without spaces' },
  id_empty: { severity: 'warning', message: 'the id is empty and reads as absent', hint: 'leave the key out' },
  id_suspicious: {
    severity: 'warning',
    message: 'the id has invisible characters or is a path segment such as ".."',
    hint: 'check where the id comes from'
  },
  id_placeholder: {
    severity: 'warning',
    message: 'the id looks like a placeholder',
    hint: 'check where the id comes from: all such people would become one'
  },
  alias_self: { severity: 'warning', message: 'the alias names the same id twice', hint: 'send the old id as "previousId"' },

  // fields
  event_name_invalid: { severity: 'error', message: 'not an event name', hint: 'send "event" as text, such as "Order Completed"' },
  event_name_suspicious: {
    severity: 'warning',
    message: 'the event name has spaces around it or unusual characters',
    hint: 'send the plain name'
  },
  container_invalid: { severity: 'error', message: 'must be an object', hint: 'send an object, or leave the key out' },
  integration_invalid: { severity: 'error', message: 'not a switch', hint: 'send true, false or an object of options' },
  field_null: { severity: 'warning', message: 'null was read as absent', hint: 'leave the key out' },
  field_unusable: { severity: 'warning', message: 'the field reads as absent', hint: 'send it as expected, or leave it out' },
  timestamp_assumed: {
    severity: 'warning',
    message: 'the time is not in the full form of RFC 3339: what is missing was assumed, UTC where there is no offset',
    hint: 'send RFC 3339 with an offset, such as 2024-05-01T10:00:00Z'
  },
  timestamp_implausible: {
    severity: 'warning',
    message: 'the time is far from any real one',
    hint: 'check the clock and the unit (seconds or milliseconds)'
  },
  trait_duplicate: { severity: 'warning', message: 'another spelling of the trait "{trait}" was taken', hint: 'send one spelling' },
  trait_unusable: {
    severity: 'warning',
    message: 'the trait "{trait}" reads as absent',
    hint: 'send it as expected, or under a name of your own'
  },
  trait_format: {
    severity: 'warning',
    message: 'the trait "{trait}" is sent as it is, though it has an unusual form',
    hint: 'check the value at its source'
  },
  number_unsafe: { severity: 'warning', message: 'the number may have lost digits', hint: 'send large numbers as text' },
  text_control: { severity: 'warning', message: 'control characters in a text: sent as they are', hint: 'remove them at the source' },
  text_ill_formed: { severity: 'warning', message: 'broken surrogates in a text', hint: 'cut texts between characters' },
  text_suspicious: {
    severity: 'warning',
    message: 'invisible characters in a text: sent as they are',
    hint: 'check where the text comes from'
  },
  size_large: { severity: 'warning', message: 'the event is large', hint: 'send at most 32 KiB: Segment and Customer.io refuse more' }
} as const
