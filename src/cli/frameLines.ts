/** One physical line of a stream, without its line end. */
export type Line = {
  /** physical line number from 1 */
  readonly line: number
  /** the stream began with a byte order mark, which is not part of the bytes */
  readonly bom?: true
} & ({ readonly bytes: Uint8Array; readonly tooLong?: never } | { readonly tooLong: true; readonly bytes?: never })

const lineFeed = 0x0a
const carriageReturn = 0x0d
const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf]

/**
 * Splits a stream of bytes into lines. LF and CRLF end a line, a bare CR does not; the last line needs no end.
 * A byte order mark is skipped at byte 0 of the stream only. However the stream is cut into chunks, the lines are the same.
 *
 * @param chunks - the stream
 * @param maxBytes - the longest line, without its end; of a longer one nothing is held and only its number is told
 * @returns the lines in order, blank ones included
 */
export async function* frameLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  const pending = new PendingLine(maxBytes)
  let line = 1
  for await (const chunk of skipByteOrderMark(chunks, () => (pending.bom = true))) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      yield pending.finish(bytes.subarray(start, end), line++, true)
      start = end + 1
    }
    pending.append(bytes.subarray(start))
  }
  if (pending.isStarted) yield pending.finish(new Uint8Array(), line, false)
}

/** The beginning of a line whose end has not come yet: at most one byte more than a line may have (that byte may be the CR of CRLF). */
class PendingLine {
  bom = false
  #buffer = new Uint8Array()
  #length = 0
  readonly #maxBytes: number

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get isStarted(): boolean {
    return this.#length > 0
  }

  append(bytes: Uint8Array): void {
    const start = this.#length
    this.#length += bytes.length
    if (this.#length > this.#maxBytes + 1) this.#buffer = new Uint8Array()
    else if (bytes.length > 0) {
      this.#reserve()
      this.#buffer.set(bytes, start)
    }
  }

  #reserve(): void {
    if (this.#length <= this.#buffer.length) return
    const larger = new Uint8Array(Math.min(this.#maxBytes + 1, Math.max(this.#length, 2 * this.#buffer.length)))
    larger.set(this.#buffer)
    this.#buffer = larger
  }

  /** Ends the line with its last bytes and starts the next one. */
  finish(rest: Uint8Array, line: number, isEnded: boolean): Line {
    const content = this.#content(rest, isEnded)
    const place = { line, ...(this.bom && ({ bom: true } as const)) }
    this.bom = false
    this.#length = 0
    return content === undefined ? { ...place, tooLong: true } : { ...place, bytes: content }
  }

  #content(rest: Uint8Array, isEnded: boolean): Uint8Array | undefined {
    if (this.isStarted) this.append(rest)
    if (this.#length > this.#maxBytes + 1) return undefined
    const bytes = this.isStarted ? this.#buffer.slice(0, this.#length) : rest
    const content = isEnded && bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes
    return content.length > this.#maxBytes ? undefined : content
  }
}

/** Passes a stream on without a byte order mark at its start, which may be spread over several chunks. */
async function* skipByteOrderMark(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onFound: () => void
): AsyncGenerator<Uint8Array> {
  let matched = 0
  let isStart = true
  for await (const chunk of chunks) {
    if (!isStart) {
      yield chunk
      continue
    }
    let used = 0
    while (used < chunk.length && matched < byteOrderMark.length && chunk[used] === byteOrderMark[matched]) {
      used++
      matched++
    }
    if (used === chunk.length && matched < byteOrderMark.length) continue
    isStart = false
    if (matched === byteOrderMark.length) onFound()
    else if (matched > used) yield Uint8Array.from(byteOrderMark.slice(0, matched - used))
    yield matched === byteOrderMark.length ? chunk.subarray(used) : chunk
  }
  if (isStart && matched > 0 && matched < byteOrderMark.length) yield Uint8Array.from(byteOrderMark.slice(0, matched))
}
