import { formatIssue, type Mapping, parseMappingText } from '../index.ts'
import type { Io } from './io.ts'
import type { Output } from './output.ts'

/**
 * Parses a mapping file and prints every issue with file, line and column.
 *
 * @returns undefined when there are errors
 */
export async function checkFile(path: string, io: Io, output: Output): Promise<Mapping | undefined> {
  const { ok, value, issues } = parseMappingText(await io.readFile(path), path)
  for (const issue of issues) await output.write(`${formatIssue(issue, { file: path, color: io.isTerminal.stdout })}\n`)
  return ok ? value : undefined
}
