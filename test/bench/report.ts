/** Tells people how far the bench is. */
export interface Report {
  /** one line on stderr, overwritten by the next one on a terminal */
  progress(text: string): void
  done(): void
}

/** A report on standard error, and none where nobody watches. */
export function createReport(): Report {
  const { stderr } = process
  if (!stderr.isTTY) return { progress: () => undefined, done: () => undefined }
  return {
    progress: text => void stderr.write(`\r\u001b[K${text}`),
    done: () => void stderr.write('\r\u001b[K')
  }
}
