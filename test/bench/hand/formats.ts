// The forms of reserved traits. Empty text is an absent value, hashes were made by the sender.
const hashed = /^(?:[0-9a-f]{32}|[0-9a-f]{64})$/i
const email =
  /^(?=.{1,64}@)[^\s\u0000-\u001f\u007f"(),.:;<>@[\\\]]+(?:\.[^\s\u0000-\u001f\u007f"(),.:;<>@[\\\]]+)*@(?:(?!-)[0-9a-z\u0080-\uffff-]{1,63}(?<!-)\.)+(?!-)[0-9a-z\u0080-\uffff-]{1,63}(?<!-)$/i
const webAddress = /^https?:\/\/[^\s\u0000-\u001f\u007f"<>\\^`{|}/?#]*[0-9a-z\u0080-\uffff\]][^\s\u0000-\u001f\u007f"<>\\^`{|}]*$/i
const phoneNumber = /^\+?[0-9 ().\-/\u00a0]+(?:[,;]? ?(?:ext\.?|x|#) ?[0-9]+)?$/i
const anyEmail = /^[^\s@]{1,64}@(?:[^\s@.]+\.)+[^\s@.]+$/

/** Whether a text has the form of a reserved trait. */
export function hasForm(text: string, form: 'email' | 'uri' | 'phone'): boolean {
  const trimmed = text.trim()
  if (trimmed === '') return true
  switch (form) {
    case 'email':
      return (email.test(trimmed) && trimmed.length <= 320) || hashed.test(trimmed)
    case 'uri':
      return webAddress.test(trimmed)
    case 'phone':
      return isPhoneNumber(trimmed) || hashed.test(trimmed)
  }
}

function isPhoneNumber(text: string): boolean {
  if (text.length > 40 || !phoneNumber.test(text)) return false
  const digits = text.replace(/[^0-9]/g, '').length
  return digits >= 3 && digits <= 24
}

/** Whether a vendor would take a text for an email address. */
export function isEmail(text: string): boolean {
  return text.length <= 320 && anyEmail.test(text)
}
