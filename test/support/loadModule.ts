import * as runtime from '../../src/emitted/index.ts'
import { generateModule, type Destination, type Mapping } from '../../src/index.ts'

const importLine = /^import \{ ([^}]*) \} from 'traitmap\/runtime'$/m
const exportLine = /^export const (\w+) = /m

/** Loads the printed module of a mapping at once, as a loader does it: its import becomes the library, its export the result. */
export function loadModule(mapping: Mapping): Destination {
  const { code } = generateModule(mapping)
  const body = code.replace(importLine, 'const { $1 } = runtime').replace(exportLine, 'return ')
  // eslint-disable-next-line no-new-func, no-implied-eval
  const load = new Function('runtime', `"use strict"\n${body}`) as (library: typeof runtime) => Destination
  return load(runtime)
}
