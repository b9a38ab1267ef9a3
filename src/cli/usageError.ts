/** The command line, a file or the settings are wrong: exit 2. The message is for people and holds no value of an event or a setting. */
export class UsageError extends Error {
  /** further lines, e.g. formatted issues */
  readonly details: readonly string[]

  constructor(message: string, details: readonly string[] = []) {
    super(message)
    this.name = 'UsageError'
    this.details = details
  }
}
