import type { CallType } from '../../runtime/json.ts'
import type { Emitted, EmittedBindings } from '../../language/emission.ts'
import type { MappingTree, Node } from '../../language/tree.ts'
import type { BodyWriter } from './bodyWriter.ts'
import type { ModuleWriter } from './moduleWriter.ts'

/** The place where a node is emitted. */
export interface EmitScope {
  readonly tree: MappingTree
  readonly module: ModuleWriter
  readonly out: BodyWriter
  /** settings: while they are bound, before any event */
  readonly stage: 'run' | 'settings'
  /** the node that is emitted where it stands, though it may be known elsewhere */
  readonly inPlace?: Node
  /** undefined: of a value that is shared by all calls */
  readonly call: CallType | undefined
  readonly bindings: EmittedBindings
  readonly keepsNull: boolean
  /** writes the way to the nearest boundary */
  readonly refuse: (about: Emitted, rule: string, expected: string) => void
  /** told of each issue that would be raised; undefined: nothing is raised here */
  readonly raises: 'run' | 'nothing' | (() => void)
}
