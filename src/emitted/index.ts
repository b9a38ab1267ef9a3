// What emitted modules import.
export * from '../language/operators/functions.ts'
export * from '../language/views/functions.ts'
export { failed, noParameters } from '../language/operator.ts'
export { noRemovals, planOf } from '../language/removalPlan.ts'
export { isAllowedUrl } from '../language/hosts.ts'
export { isHeaderValue } from '../language/headers.ts'
export { commerceReader as commerceView } from '../language/views/commerce.ts'
export { externalIdReader as externalIdView } from '../language/views/externalId.ts'
export { groupReader as groupView } from '../language/views/group.ts'
export { osReader as osView } from '../language/views/os.ts'
export { standardEventReader as standardEventView } from '../language/views/standardEvent.ts'
export { surfaceReader as surfaceView } from '../language/views/surface.ts'
export { timeReader as timeView } from '../language/views/time.ts'
export { userReader as userView } from '../language/views/user.ts'
export { defineMember } from '../runtime/defineMember.ts'
export { formatIsoDateTime } from '../runtime/formatDate.ts'
export { hasFormat } from '../runtime/hasFormat.ts'
export { charactersOf, isSized } from '../runtime/hasForm.ts'
export { isEmpty } from '../runtime/isEmpty.ts'
export { isTrue } from '../runtime/isTrue.ts'
export { isObject } from '../runtime/isObject.ts'
export { pickPlan } from '../runtime/pickMembers.ts'
export { renamePlan } from '../runtime/renameMembers.ts'
export { appendPointer } from '../runtime/pointer.ts'
export { readMember } from '../runtime/readMember.ts'
export { appendQuery } from '../runtime/appendQuery.ts'
export { splitInserts } from '../language/splitInserts.ts'
export { scalarText } from '../runtime/scalarText.ts'
export { toBase64 } from '../runtime/toBase64.ts'
export { defineDestination } from '../destination/defineDestination.ts'
export { checkedMapping } from '../destination/mapping.ts'
export { omitKeys, pickKeys, renameKeys } from './keyed.ts'
export { entryOf, isOneOf, keyIn, tableOf } from './lookups.ts'
export {
  limited,
  namesOf,
  objectItems,
  originalKey,
  presentItems,
  spread,
  without,
  withoutNulls,
  withoutProduct,
  withoutTraits
} from './objects.ts'
export { endIndex, firstKey, firstLeaf, givesMember, nullAt, placeInView, placeOfItem } from './places.ts'
export { addHeaders, hostPart, queryPart, queryText, urlSegment, withContentType } from './requests.ts'
export { Room16, Room32, Room64 } from './rooms.ts'
export { addRequest, constant, fail, keyOf, located, raise, silently, unread, unsettled } from './run.ts'
export {
  convertTexts,
  filled,
  firstFull,
  firstIndex,
  isBlank,
  isHollow,
  keysOf,
  knownName,
  misfitAt,
  nullNames,
  nullsAs,
  refused,
  someThere,
  valuesOf
} from './values.ts'
