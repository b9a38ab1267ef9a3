import type { Report } from './report.ts'
import type { Table } from './table.ts'

/** How the bench is run. */
export interface Options {
  /** few columns, few rounds, one process */
  readonly isQuick: boolean
  /** the packages of other people are installed */
  readonly hasPeers: boolean
  readonly report: Report
}

/** One part of the bench. */
export interface Section {
  readonly name: string
  /** what was measured, for machines and for people */
  readonly measure: (options: Options) => Promise<{ readonly results: unknown; readonly tables: readonly Table[] }>
}
