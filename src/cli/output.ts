import type { Writable } from 'node:stream'

const closedPipe: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])
const flushLength = 65_536

/** Whether an error only says that nobody reads our output any more. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && closedPipe.has(String(error.code))
}

/** Writes texts to a stream in few large pieces, and waits whenever the stream is full. */
export class Output {
  readonly #stream: Writable
  #buffer = ''
  #error: Error | undefined
  #drained: Promise<void> = Promise.resolve()
  #timer: NodeJS.Immediate | undefined
  readonly #onError = (error: Error): void => {
    this.#error ??= error
  }

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', this.#onError)
  }

  /**
   * Writes a text soon: at the latest when the program waits for more input.
   *
   * @throws the error of the stream, as soon as it is known
   */
  async write(text: string): Promise<void> {
    if (this.#error !== undefined) throw this.#error
    this.#buffer += text
    this.#timer ??= setImmediate(() => this.#flush())
    if (this.#buffer.length >= flushLength) this.#flush()
    await this.#drained
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    this.#flush()
    await this.#drained
    // the callback comes after everything before it was written, or with the error
    await new Promise<void>(resolve => this.#stream.write('', () => resolve()))
    if (this.#error !== undefined) throw this.#error
  }

  #flush(): void {
    clearImmediate(this.#timer)
    this.#timer = undefined
    const text = this.#buffer
    this.#buffer = ''
    if (text !== '' && this.#error === undefined && !this.#stream.write(text)) this.#drained = untilFree(this.#stream)
  }
}

/** Waits until a stream takes more, or never will. */
function untilFree(stream: Writable): Promise<void> {
  return new Promise(resolve => {
    const events = ['drain', 'error', 'close']
    const onFree = (): void => {
      for (const event of events) stream.off(event, onFree)
      resolve()
    }
    for (const event of events) stream.on(event, onFree)
  })
}
