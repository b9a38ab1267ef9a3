// Preloaded into the command: notes the resident memory every so often, and writes it to the fourth file descriptor at the end.
import { writeSync } from 'node:fs'
import { setInterval } from 'node:timers'

const samples = []
setInterval(() => samples.push(process.memoryUsage.rss()), 250).unref()
process.on('exit', () => writeSync(3, JSON.stringify({ samples, max: process.resourceUsage().maxRSS * 1024 })))
