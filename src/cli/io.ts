import type { Writable } from 'node:stream'

/** Everything that the commands touch outside their own memory: the process gives the real one, tests give theirs. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Writable
  readonly stderr: Writable
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean }
  /** the folder of the built-in mappings */
  readonly mappings: string
  /** today in UTC, e.g. "2024-05-01" */
  today(): string
  readFile(path: string): Promise<Uint8Array>
  /** bytes; 0 when it is not known; rejects when the file cannot be read */
  fileSize(path: string): Promise<number>
  /** opens the file when it is first read */
  streamFile(path: string): AsyncIterable<Uint8Array>
  /** the names in a folder */
  listFolder(path: string): Promise<readonly string[]>
  exists(path: string): Promise<boolean>
  /** makes the folders on the way; refuses to overwrite */
  writeNewFile(path: string, text: string): Promise<void>
  /** makes the folders on the way; replaces what is there */
  replaceFile(path: string, text: string): Promise<void>
}
