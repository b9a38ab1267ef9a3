/** What can be wrong with the settings of a destination. */
export const settingsCodes = {
  setting_missing: { severity: 'error', message: 'the setting "{setting}" is missing', hint: 'add "{setting}"' },
  setting_unknown: { severity: 'error', message: 'the destination has no setting "{setting}"', hint: 'remove it, or correct its name' },
  setting_invalid: { severity: 'error', message: 'the setting "{setting}" is of the wrong kind', hint: 'give it as expected' },
  setting_host_refused: {
    severity: 'error',
    message: 'the setting "{setting}" leads to a host that is not allowed',
    hint: 'use one of the hosts of the mapping'
  }
} as const
