/** What can be wrong with the text of a line or a file. */
export const lineCodes = {
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
  key_repeated: { severity: 'warning', message: 'the key occurs twice in one object, the last one was taken', hint: 'send each key once' }
} as const
