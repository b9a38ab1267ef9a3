import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../', import.meta.url)
const installed = new URL('node_modules/.package-lock.json', folder)

/** Installs the peers unless they are there; false when that is not possible, without a network for instance. */
export function installPeers(): boolean {
  if (existsSync(installed)) return true
  console.error('installing the peers of the bench: npm ci in test/bench')
  const { status } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'],
    {
      cwd: fileURLToPath(folder),
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 180_000,
      shell: process.platform === 'win32'
    }
  )
  return status === 0 && existsSync(installed)
}
