import { freezeTree } from '../runtime/freezeTree.ts'

/** One kind of issue: `{name}` in the sentences is filled by the place that raises it. Once released, a code is never renamed or reused. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning' | 'info'
  /** what is wrong, without expected and got: those are appended */
  readonly message: string
  /** the repair, imperative */
  readonly hint?: string
}

/** The only list of issue codes: events, settings, translations, mappings, lines. */
export const codes = {
  // lines (command line)
  line_too_long: { severity: 'error', message: 'the line is too long', hint: 'raise --max-line' },
  utf8_invalid: { severity: 'error', message: 'the bytes are not UTF-8', hint: 'write the file as UTF-8 without replacing bytes' },
  json_invalid: { severity: 'error', message: 'not JSON', hint: 'write one JSON value, with double quotes and no trailing comma' },
  bom_misplaced: { severity: 'error', message: 'a byte order mark where none may stand', hint: 'remove the byte order mark' },
  bom_removed: {
    severity: 'warning',
    message: 'a byte order mark at the start was skipped',
    hint: 'write UTF-8 without a byte order mark'
  },
  key_duplicate: { severity: 'error', message: 'the key occurs twice in one object', hint: 'keep one of the two' },
  key_repeated: { severity: 'warning', message: 'the key occurs twice in one object, the last one was taken', hint: 'send each key once' },

  // events: shape
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

  // events: type and identity
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

  // events: fields
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
  size_large: { severity: 'warning', message: 'the event is large', hint: 'send at most 32 KiB: Segment and Customer.io refuse more' },

  // settings
  setting_missing: { severity: 'error', message: 'the setting "{setting}" is missing', hint: 'add "{setting}"' },
  setting_unknown: { severity: 'error', message: 'the destination has no setting "{setting}"', hint: 'remove it, or correct its name' },
  setting_invalid: { severity: 'error', message: 'the setting "{setting}" is of the wrong kind', hint: 'give it as expected' },
  setting_host_refused: {
    severity: 'error',
    message: 'the setting "{setting}" leads to a host that is not allowed',
    hint: 'use one of the hosts of the mapping'
  },

  // translation
  request_not_applicable: { severity: 'info', message: 'the request does not apply to this event' },
  not_applicable: { severity: 'info', message: 'no request of the mapping applies to this event' },
  call_unsupported: { severity: 'info', message: 'the destination takes no {call} calls: {reason}' },
  integration_disabled: { severity: 'info', message: 'the event switches this destination off' },
  consent_denied: { severity: 'info', message: 'no consent for this destination' },
  conversion_failed: { severity: 'warning', message: '"{operator}" cannot convert the value: left out', hint: 'send it as expected' },
  value_required: {
    severity: 'error',
    message: 'a value without which the request makes no sense is empty',
    hint: 'send it, or leave the destination out for this event'
  },
  requirement_failed: { severity: 'error', message: 'the request must not be sent', hint: '{requirement}' },
  request_empty: { severity: 'info', message: 'nothing to send: the body is empty' },
  item_skipped: { severity: 'warning', message: 'an element that is no object was left out', hint: 'send a list of objects' },
  item_dropped: {
    severity: 'warning',
    message: 'an element without a required value was left out',
    hint: 'send the value in every element'
  },
  items_dropped: { severity: 'warning', message: 'too many elements: {count} of {total} were left out', hint: 'send at most {max}' },
  limit_exceeded: {
    severity: 'warning',
    message: 'the destination takes {max}: {count} of {total} were left out',
    hint: 'send at most {max}'
  },
  truncated: { severity: 'info', message: 'cut to {max} {unit}' },
  key_collision: { severity: 'warning', message: 'two keys become one: the first was taken', hint: 'rename one of them' },
  url_segment_refused: {
    severity: 'error',
    message: 'the value cannot be a part of the URL',
    hint: 'send an id that is not empty, "." or ".."'
  },
  url_host_refused: {
    severity: 'error',
    message: 'the URL leads to a host that is not allowed',
    hint: 'use one of the hosts of the mapping'
  },
  header_refused: { severity: 'error', message: 'the value of the header "{header}" is not printable ASCII', hint: 'send printable ASCII' },
  auth_missing: { severity: 'error', message: 'the authentication is empty', hint: 'set the credentials in the settings' },
  issues_truncated: { severity: 'info', message: 'more issues were left out' },

  // mappings: the file
  file_too_large: { severity: 'error', message: 'the file is too large', hint: 'split the mapping' },
  mapping_not_object: { severity: 'error', message: 'the mapping is no JSON object', hint: 'start with {"destination": ...}' },
  mapping_too_deep: { severity: 'error', message: 'nested too deeply', hint: 'use at most 64 levels' },
  mapping_key_forbidden: { severity: 'error', message: 'the key "__proto__" cannot be used', hint: 'use another key' },
  language_unknown: { severity: 'error', message: 'a version of the language that this library does not know', hint: 'use 1' },
  member_unknown: { severity: 'error', message: 'unknown key "{key}"', hint: 'remove it, or write "//" for a comment' },
  member_missing: { severity: 'error', message: '"{key}" is missing', hint: 'add "{key}"' },
  member_invalid: { severity: 'error', message: 'not a usable value', hint: 'write it as expected' },
  request_duplicate: { severity: 'error', message: 'two requests are called "{name}"', hint: 'give each request its own name' },
  request_unreachable: { severity: 'error', message: 'the request can never be made', hint: 'remove it, or correct its condition' },
  setting_undeclared: { severity: 'error', message: 'the setting "{setting}" is not declared', hint: 'declare it under "settings"' },
  setting_unused: { severity: 'error', message: 'the setting "{setting}" is never used', hint: 'remove it' },
  setting_reserved: { severity: 'error', message: 'the setting "{setting}" belongs to the library', hint: 'choose another name' },
  secret_misplaced: { severity: 'error', message: 'a secret setting outside "auth"', hint: 'read "{setting}" directly in "auth"' },
  define_unknown: { severity: 'error', message: 'nothing is defined as "{define}"', hint: 'add it under "define"' },
  define_unused: { severity: 'error', message: 'the define "{define}" is never used', hint: 'remove it' },
  define_cycle: { severity: 'error', message: 'the define "{define}" reaches itself', hint: 'break the circle' },
  define_shadows_root: { severity: 'error', message: 'the define "{define}" bears the name of a root', hint: 'choose another name' },
  mapping_too_large: {
    severity: 'error',
    message: 'the mapping has too many nodes once its defines are in place',
    hint: 'use fewer or smaller defines'
  },

  // mappings: values
  path_invalid: {
    severity: 'error',
    message: 'not a path',
    hint: 'write "$.root.name", "$.root[\'any name\']" or "$.root[0]"; "$$." starts a literal'
  },
  path_unreachable: { severity: 'error', message: 'the path can never have a value here', hint: 'read it in requests of other calls' },
  root_unknown: { severity: 'error', message: 'unknown root "{root}"', hint: 'use one of the roots of the language' },
  binding_missing: { severity: 'error', message: '"$.{root}" has no meaning here', hint: 'use it inside an operator that binds it' },
  operator_unknown: { severity: 'error', message: 'unknown operator "{operator}"', hint: 'use one of the operators of the language' },
  operator_ambiguous: { severity: 'error', message: 'two operators in one object', hint: 'write one operator; "@@x" is the key "@x"' },
  operator_argument: { severity: 'error', message: 'the argument of "{operator}" is not usable', hint: 'write it as expected' },
  operator_type: { severity: 'error', message: '"{operator}" never takes what stands there', hint: 'convert the value first' },
  parameter_unknown: { severity: 'error', message: '"{operator}" has no parameter "{parameter}"', hint: 'remove it, or correct its name' },
  parameter_missing: { severity: 'error', message: '"{operator}" needs the parameter "{parameter}"', hint: 'add "{parameter}"' },
  parameter_invalid: {
    severity: 'error',
    message: 'the parameter "{parameter}" of "{operator}" is not usable',
    hint: 'write it as expected'
  },
  template_invalid: { severity: 'error', message: 'the braces of the text are not usable', hint: 'write {name}, and {{ for a brace' },
  table_collision: { severity: 'error', message: 'two keys of the table are the same name: "{key}"', hint: 'keep one of them' },
  rest_ambiguous: {
    severity: 'error',
    message: '"{path}" is read in some cases only, so the rest of "{base}" cannot know what to do with it',
    hint: 'name "{name}" in "except" (never in the rest) or in "keep" (always)'
  },
  trait_misspelled: { severity: 'warning', message: '"{name}" is no reserved trait', hint: 'did you mean "{suggestion}"?' },

  // mappings: requests
  url_invalid: { severity: 'error', message: 'not a usable URL', hint: 'write https://host/path with {path} inserts' },
  host_refused: { severity: 'error', message: 'the host is not one of "hosts"', hint: 'add it to "hosts"' },
  header_invalid: { severity: 'error', message: 'not a usable header', hint: 'write a lower-case name that is not about framing' },
  auth_invalid: { severity: 'error', message: 'not a usable "auth"', hint: 'write one of basic, bearer, headers, query, body' },
  batch_invalid: { severity: 'error', message: 'not a usable "batch"', hint: 'point "items" at a list in the body' },
  events_without_track: { severity: 'error', message: '"events" without "track" in "on"', hint: 'add "track" to "on", or remove "events"' }
} as const

freezeTree(codes)

/** Words, `subject_problem`; the union only ever grows. */
export type IssueCode = keyof typeof codes
