import { UsageError } from './usageError.ts'

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many open files'
}

/**
 * Says what the file system refused.
 *
 * @param error - whatever was thrown
 * @returns undefined when it is no error of the file system
 */
export function describeFileError(error: unknown): UsageError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !/^E[A-Z]+$/.test(error.code)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? `"${error.path}"` : 'a stream'
  return new UsageError(`cannot use ${path}: ${Object.hasOwn(reasons, error.code) ? reasons[error.code] : error.code}`)
}
