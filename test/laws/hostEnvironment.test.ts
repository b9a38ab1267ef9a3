import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { patience } from './runs.ts'

interface Report {
  readonly locale: string
  readonly timeZone: string
  readonly cases: number
  readonly digests: readonly string[]
}

const places: readonly { readonly TZ: string; readonly LC_ALL: string; readonly LANG: string }[] = [
  { TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
]

/** What many cases give in a process of its own. */
async function runAt(place: (typeof places)[number]): Promise<Report> {
  const script = fileURLToPath(new URL('digest.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, ...place } })
  return JSON.parse(stdout) as Report
}

describe('the time zone and the locale of the host', () => {
  it(
    'change nothing',
    async () => {
      const reports = await Promise.all(places.map(runAt))
      // the processes do run elsewhere
      expect(reports.map(({ timeZone }) => timeZone)).toEqual(places.map(({ TZ }) => TZ))
      expect(reports.map(({ locale }) => `${locale.replace('-', '_')}.UTF-8`)).toEqual(places.map(({ LANG }) => LANG))
      const [first] = reports
      expect(first?.cases).toBeGreaterThan(0)
      for (const { digests } of reports) expect(digests).toEqual(first?.digests)
    },
    patience
  )
})
