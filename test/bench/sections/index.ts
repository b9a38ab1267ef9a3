import type { Section } from '../section.ts'
import { bundleSizes } from './bundleSizes.ts'
import { coldStart } from './coldStart.ts'
import { eventSizes } from './eventSizes.ts'
import { fanOut } from './fanOut.ts'
import { growth } from './growth.ts'
import { memory } from './memory.ts'
import { ratios } from './ratios.ts'

/** Everything that is measured, in order. */
export const sections: readonly Section[] = [ratios, fanOut, growth, eventSizes, memory, coldStart, bundleSizes]

/** What fits into a minute. */
export const quickSections: readonly Section[] = [ratios, fanOut, bundleSizes]
