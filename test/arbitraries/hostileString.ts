import fc from 'fast-check'

/** Texts that have broken programs like this one: names on prototypes, syntax of other languages, what breaks lines, what does not show. */
const danger: readonly string[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'toJSON',
  'then',
  'length',
  '0',
  '-0',
  'null',
  'undefined',
  '[object Object]',
  '{{userId}}',
  '${process.env}',
  '`${1}`',
  '"',
  "'",
  '\\',
  '*/ /*',
  '</script>',
  '$.traits.email',
  '$$.x',
  '@rest',
  'a.b',
  'a[0]',
  '/',
  '~1',
  '..',
  '../admin',
  'a\r\nX-Admin: true',
  'a\u0000b',
  '\u001b]0;x\u0007',
  '\u2028',
  '\u2029',
  '\u200b',
  '\u202e\u2066',
  '\ufeff',
  '\ud83d',
  '\ude00x',
  '😀',
  'e\u0301',
  'İSTANBUL',
  'Kelvin K',
  '1e999',
  '0x10',
  '９',
  "$1$&$'"
]

/** Texts as keys and values: ordinary, arbitrary and dangerous ones. */
export function hostileString(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...danger) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...danger), fc.constantFrom(...danger)).map(parts => parts.join('')) }
  )
}
