/** What a translation can say. */
export const translationCodes = {
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
  issues_truncated: { severity: 'info', message: 'more issues were left out' }
} as const
