import { UsageError } from './usageError.ts'

const units: { readonly [unit: string]: number } = { '': 1, k: 2 ** 10, m: 2 ** 20 }
const largest = 256 * 2 ** 20

/**
 * Reads the value of --max-line.
 *
 * @param text - e.g. "65536", "64K", "2MiB"; undefined gives the default
 * @returns bytes
 * @throws UsageError when it is no number from 1 byte to 256 MiB
 * @example parseBytes('64K') // 65536
 */
export function parseBytes(text: string | undefined): number {
  if (text === undefined) return 2 ** 20
  const [, digits = '', unit = ''] = /^(\d{1,9})([km]?)(?:i?b)?$/i.exec(text) ?? []
  const bytes = Number(digits) * (units[unit.toLowerCase()] ?? 0)
  if (bytes >= 1 && bytes <= largest) return bytes
  throw new UsageError('--max-line: expected 1 to 256M bytes, e.g. 65536, 64K or 2M')
}
