import { compile, interpret, type Destination, type Mapping } from '../../src/index.ts'
import { loadModule } from '../support/loadModule.ts'

/** Every way to run a mapping: the contract holds for each of them. */
export const engines: { readonly [name: string]: (mapping: Mapping) => Destination } = {
  interpreter: interpret,
  compiled: compile,
  printed: loadModule
}
