import type { Io } from './io.ts'

/** What a long run shows on standard error. */
export interface Progress {
  readBytes(count: number): void
  readLine(): void
  stop(): void
}

const mebibyte = 2 ** 20

/**
 * Starts to show progress, but only where it disturbs nothing: standard error is a terminal that the data does not go to as well.
 *
 * @param totalBytes - 0 when it is not known
 */
export async function startProgress(io: Io, totalBytes: number): Promise<Progress> {
  if (!io.isTerminal.stderr || io.isTerminal.stdout) return { readBytes() {}, readLine() {}, stop() {} }
  const { default: bars } = await import('cli-progress')
  const format = totalBytes > 0 ? '[{bar}] {percentage}%  {lines} lines  {eta_formatted} left' : '{lines} lines  {size} MiB'
  const bar = new bars.SingleBar({ format, stream: io.stderr as NodeJS.WritableStream, clearOnComplete: true, etaBuffer: 100 })
  let lines = 0
  let bytes = 0
  bar.start(totalBytes, 0, { lines, size: '0.0' })
  return {
    readBytes: count => {
      bytes += count
      bar.update(Math.min(bytes, totalBytes), { lines, size: (bytes / mebibyte).toFixed(1) })
    },
    readLine: () => void lines++,
    stop: () => bar.stop()
  }
}
