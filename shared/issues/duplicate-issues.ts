// Suspected duplicates as issues: a group of three copies is one issue (peers.md §8).
import type { Fields } from '../domain/field'
import { findDuplicates } from '../domain/roster/duplicates'
import type { RowId } from '../oplog/operation'
import { issueId, type Issue } from './issue'

/** Groups among `people` (visible, not merged) that nobody has judged 不是同一人. */
export function duplicateIssues(people: readonly Fields[], decided: ReadonlySet<string>): readonly Issue[] {
  const byId = new Map<RowId, Fields>(people.map((person) => [person.id, person]))
  const isApart = (a: RowId, b: RowId): boolean => decided.has(issueId('duplicate', [a, b]))
  return findDuplicates(people, isApart).map(({ ids, rule, reason }) => ({
    id: issueId('duplicate', ids),
    rule: 'duplicate',
    table: 'person',
    subjects: ids,
    person: ids[0] ?? '',
    title: [...new Set(ids.map((id) => String(byId.get(id)?.['name'] ?? '')))].join('、'),
    sentence: `${ids.length} 份档案${reason}，可能是同一人。`,
    code: `duplicate.${rule}`,
  }))
}
