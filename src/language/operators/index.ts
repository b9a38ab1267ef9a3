import { freezeTree } from '../../runtime/freezeTree.ts'
import type { Operator } from '../operator.ts'
import { after } from './after.ts'
import { any } from './any.ts'
import { base64 } from './base64.ts'
import { before } from './before.ts'
import { boolean } from './boolean.ts'
import { canonical } from './canonical.ts'
import { caseOperator } from './case.ts'
import { count } from './count.ts'
import { countryCode } from './countryCode.ts'
import { currencyCode } from './currencyCode.ts'
import { dateFormat } from './dateFormat.ts'
import { digits } from './digits.ts'
import { e164 } from './e164.ts'
import { each } from './each.ts'
import { entries } from './entries.ts'
import { equals } from './equals.ts'
import { eventNames } from './eventNames.ts'
import { find } from './find.ts'
import { first } from './first.ts'
import { flatten } from './flatten.ts'
import { hmacSha256 } from './hmacSha256.ts'
import { ifOperator } from './if.ts'
import { inOperator } from './in.ts'
import { integer } from './integer.ts'
import { is } from './is.ts'
import { isoDate } from './isoDate.ts'
import { isoDateTime } from './isoDateTime.ts'
import { join } from './join.ts'
import { json } from './json.ts'
import { keep } from './keep.ts'
import { keepEmpty } from './keepEmpty.ts'
import { keepNull } from './keepNull.ts'
import { keys } from './keys.ts'
import { less } from './less.ts'
import { limit } from './limit.ts'
import { list } from './list.ts'
import { lookup } from './lookup.ts'
import { lower } from './lower.ts'
import { md5 } from './md5.ts'
import { minorUnits } from './minorUnits.ts'
import { multiply } from './multiply.ts'
import { not } from './not.ts'
import { nulls } from './nulls.ts'
import { number } from './number.ts'
import { omit } from './omit.ts'
import { optional } from './optional.ts'
import { pick } from './pick.ts'
import { queryParam } from './queryParam.ts'
import { rename } from './rename.ts'
import { replace } from './replace.ts'
import { required } from './required.ts'
import { rest } from './rest.ts'
import { round } from './round.ts'
import { sha256 } from './sha256.ts'
import { slice } from './slice.ts'
import { split } from './split.ts'
import { startsWith } from './startsWith.ts'
import { string } from './string.ts'
import { strings } from './strings.ts'
import { sum } from './sum.ts'
import { switchOperator } from './switch.ts'
import { template } from './template.ts'
import { trim } from './trim.ts'
import { truncate } from './truncate.ts'
import { tuple } from './tuple.ts'
import { unique } from './unique.ts'
import { unixMicros } from './unixMicros.ts'
import { unixMillis } from './unixMillis.ts'
import { unixSeconds } from './unixSeconds.ts'
import { upper } from './upper.ts'
import { urlHost } from './urlHost.ts'
import { uuid } from './uuid.ts'
import { values } from './values.ts'
import { within } from './within.ts'

const all: readonly Operator[] = [
  first,
  ifOperator,
  switchOperator,
  lookup,
  required,
  optional,
  each,
  list,
  find,
  tuple,
  join,
  split,
  sum,
  count,
  unique,
  limit,
  rest,
  pick,
  omit,
  rename,
  keys,
  values,
  entries,
  flatten,
  strings,
  keepNull,
  keepEmpty,
  nulls,
  template,
  lower,
  upper,
  trim,
  digits,
  truncate,
  slice,
  before,
  after,
  replace,
  keep,
  caseOperator,
  json,
  queryParam,
  urlHost,
  string,
  number,
  integer,
  boolean,
  round,
  multiply,
  minorUnits,
  isoDateTime,
  isoDate,
  unixSeconds,
  unixMillis,
  unixMicros,
  dateFormat,
  canonical,
  e164,
  countryCode,
  currencyCode,
  sha256,
  md5,
  hmacSha256,
  base64,
  uuid,
  eventNames,
  any,
  not,
  equals,
  inOperator,
  is,
  startsWith,
  less,
  within
]

/** Every operator by its name, in the order of the documentation. */
export const operators: ReadonlyMap<string, Operator> = /* @__PURE__ */ freezeTree(
  /* @__PURE__ */ new Map(/* @__PURE__ */ all.map(operator => [operator.name, operator]))
)
