/**
 * The only way by which a text of a mapping becomes code: a literal that gives this text and nothing else.
 *
 * @param text - any text, lone surrogates too
 * @example quote('a"b') // '"a\\"b"'
 */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]|[<>&]/g, escapeUnit)
}

/** Line separators end lines of code, and `</script>` may end what code is put into. */
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
