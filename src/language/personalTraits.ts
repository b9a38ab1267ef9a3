/**
 * Reserved traits that say who a person is: `@rest` with `"personal": false` leaves them out in any spelling.
 *
 * @see https://segment.com/docs/connections/spec/identify/#traits
 */
export const personalTraits: readonly string[] = [
  'address',
  'age',
  'avatar',
  'birthday',
  'email',
  'firstName',
  'gender',
  'lastName',
  'name',
  'phone',
  'username'
]
