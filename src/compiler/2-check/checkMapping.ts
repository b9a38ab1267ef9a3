import type { JsonObject } from '../../runtime/json.ts'
import type { Result } from '../../issues/issue.ts'
import type { MappingTree, OperatorNode } from '../../language/tree.ts'
import type { ParsedFile } from '../1-parse/parseFile.ts'
import type { ParseContext } from '../1-parse/parseContext.ts'
import { attachRemovals } from './attachRemovals.ts'
import { checkOperators } from './checkOperators.ts'
import { checkBodies } from './checkBodies.ts'
import { checkPaths } from './checkPaths.ts'
import { checkHeaders, checkHosts, checkReachable } from './checkRequests.ts'
import { checkRest } from './checkRest.ts'
import { checkDefines, checkSettings } from './checkSettings.ts'
import { checkTraits } from './checkTraits.ts'
import { revisionOf } from './revisionOf.ts'
import { sortIssues } from './sortIssues.ts'
import { visitRequest, type Visit } from './visitRequest.ts'

/** A parsed file -> a mapping that is ready to run, or everything that is wrong with it. */
export function checkMapping(file: ParsedFile, context: ParseContext, source: JsonObject): Result<MappingTree> {
  const perRequest = context.count(0) ? file.requests.map(visits) : []
  const all = perRequest.flat()
  checkPaths(all, context)
  checkOperators(all, context)
  checkTraits(all, context)
  const hosts = checkHosts(file, context)
  checkReachable(file, context)
  checkBodies(file, context)
  checkHeaders(file, context)
  const removed = new Map(perRequest.flatMap(visits => [...checkRest(visits, context)]))
  const mentions = mentionsOf(source, context)
  checkSettings(all, file, mentions, context)
  checkDefines(all, file, mentions, context)
  const issues = sortIssues(context.issues)
  if (issues.some(issue => issue.severity === 'error')) return { ok: false, issues }
  return { ok: true, value: finish(file, hosts, removed, source), issues }
}

/** Whether what did not parse may read a name: then it does not count as unused. */
function mentionsOf(source: JsonObject, { issues }: ParseContext): (path: string) => boolean {
  const text = issues.some(issue => issue.severity === 'error') ? JSON.stringify(source) : ''
  return path => text.includes(path)
}

function visits(request: ParsedFile['requests'][number]): readonly Visit[] {
  const found: Visit[] = []
  visitRequest(request, visit => found.push(visit))
  return found
}

function finish(
  file: ParsedFile,
  hosts: MappingTree['hosts'],
  removed: ReadonlyMap<OperatorNode, NonNullable<OperatorNode['removed']>>,
  source: JsonObject
): MappingTree {
  const groups = file.groups.map(group => group.map(request => attachRemovals(request, removed)))
  return { ...file, hosts, groups, requests: groups.flat(), revision: revisionOf(source) }
}
