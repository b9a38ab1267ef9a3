/** What can be wrong with a mapping. */
export const mappingCodes = {
  // the file
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

  // values
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

  // requests
  url_invalid: { severity: 'error', message: 'not a usable URL', hint: 'write https://host/path with {path} inserts' },
  host_refused: { severity: 'error', message: 'the host is not one of "hosts"', hint: 'add it to "hosts"' },
  header_invalid: { severity: 'error', message: 'not a usable header', hint: 'write a lower-case name that is not about framing' },
  auth_invalid: { severity: 'error', message: 'not a usable "auth"', hint: 'write one of basic, bearer, headers, query, body' },
  batch_invalid: { severity: 'error', message: 'not a usable "batch"', hint: 'point "items" at a list in the body' },
  events_without_track: { severity: 'error', message: '"events" without "track" in "on"', hint: 'add "track" to "on", or remove "events"' }
} as const
