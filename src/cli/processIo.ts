import { constants, createReadStream } from 'node:fs'
import { access, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { findMappings } from './catalogue.ts'
import type { Io } from './io.ts'

/** The disk and the streams of this process. */
export function processIo(): Io {
  const { stdin, stdout, stderr } = process
  return {
    stdin,
    stdout,
    stderr,
    isTerminal: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
    mappings: findMappings(),
    today: () => new Date().toISOString().slice(0, 10),
    readFile: path => readFile(path),
    fileSize,
    streamFile: path => createReadStream(path),
    listFolder: path => readdir(path),
    exists,
    writeNewFile: (path, text) => write(path, text, 'wx'),
    replaceFile: (path, text) => write(path, text, 'w')
  }
}

async function fileSize(path: string): Promise<number> {
  await access(path, constants.R_OK)
  const status = await stat(path)
  if (status.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR', path })
  return status.size
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}

async function write(path: string, text: string, flag: 'w' | 'wx'): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag })
}
