// The dry run's plans → the input of import.apply: one change, one undo. Every changed field names the heads it was compared with.
import type { ImportInput, PersonChange } from '../../shared/domain/roster/import-input'
import type { RowRecord, Value } from '../../shared/oplog/operation'
import { headsOf } from '../../shared/oplog/row'
import type { Row } from '../data/office'
import type { PersonPlan } from './matching/verdicts'

/** Leaves out people for whom nothing would change. */
export function importInputOf(file: string, plans: readonly PersonPlan[]): ImportInput {
  const people = plans
    .map(personChange)
    .filter((change) => change.row === undefined || Object.keys(change.values).length > 0 || change.children.length > 0)
  return { file, people }
}

function personChange(plan: PersonPlan): PersonChange {
  const children = plan.children
    .filter((child) => Object.keys(child.values).length > 0)
    .map((child) => ({ table: child.table, values: child.values, ...comparedWith(child.stored, child.values) }))
  return { values: plan.values, children, ...comparedWith(plan.stored, plan.values) }
}

/** A field that was empty has no heads, and says so: whoever filled it since the dry run must not be overwritten either. */
function comparedWith(
  stored: Row | undefined,
  values: Readonly<Record<string, Value>>,
): Pick<PersonChange, 'row' | 'seen'> {
  if (!stored) return {}
  if (!isRecord(stored)) return { row: stored.id }
  return {
    row: stored.id,
    seen: Object.fromEntries(Object.keys(values).map((field) => [field, headsOf(stored, field)])),
  }
}

/** Rows of the wizard carry their marks; a dry run outside the app (npm run check-roster) has none. */
function isRecord(row: Row | RowRecord): row is RowRecord {
  return Array.isArray(row['_s'])
}

/** Whether any field that would be written no longer has the heads the dry run compared, or its row is gone. */
export function movedSince(
  people: ImportInput['people'],
  now: (table: string, row: string) => RowRecord | undefined,
): boolean {
  const changes = people.flatMap((person) => [{ ...person, table: 'person' }, ...person.children])
  return changes.some(({ table, row, seen }) => {
    if (row === undefined || seen === undefined) return false
    const record = now(table, row)
    return !record || !Object.entries(seen).every(([field, heads]) => sameHeads(heads, headsOf(record, field)))
  })
}

function sameHeads(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((stamp) => other.includes(stamp))
}
