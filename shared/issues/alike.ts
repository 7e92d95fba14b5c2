// Before two offices' data are put together: how many people of the one look like somebody of the other (decisions.md 23).
import type { Fields } from '../domain/field'
import { findDuplicates } from '../domain/roster/duplicates'
import type { RowId } from '../oplog/operation'

/** How many people of `there` look like somebody of `here`. Rows that are on both sides already (same id) are one person, not two. */
export function countAlike(here: Iterable<Fields>, there: Iterable<Fields>): number {
  const own = new Map<RowId, Fields>([...here].map((person) => [person.id, person]))
  const theirs = [...there].filter(({ id }) => !own.has(id))
  const isHere = (id: RowId): boolean => own.has(id)
  // Copies on one side are that side's own affair.
  const groups = findDuplicates([...own.values(), ...theirs], (a, b) => isHere(a) === isHere(b))
  return groups.flatMap(({ ids }) => ids.filter((id) => !isHere(id))).length
}
