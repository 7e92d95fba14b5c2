// Everybody with the rows that decide what they are due, read in slices so that no edit waits for a question about the whole roster.
import type { Beneficiary } from '../../../shared/domain/payments/person-facts'
import { isVisible } from '../../../shared/oplog/row'
import type { RowId, RowRecord } from '../../../shared/oplog/operation'
import { rowsWhere } from '../asking'
import { isUnfinished, type Session } from '../session'

/** People read between two turns of the event loop. */
const SLICE = 250

/**
 * People in the order of registration, some at a time. Rows of people merged into somebody are theirs; the copies themselves are left
 * out, as are rows of an import that is not complete.
 */
export async function* beneficiaries(session: Session): AsyncGenerator<readonly Beneficiary[]> {
  const people = session.database.rows('person')
  const members = membersBySurvivor(session)
  for (let after = ''; ;) {
    const slice = await people.where(':id').above(after).limit(SLICE).toArray()
    const last = slice.at(-1)?.id
    if (last === undefined) return
    after = last
    const shown = slice.filter((row) => shows(session, 'person', row) && !isCopy(session, row.id))
    yield await withRows(session, shown, members)
  }
}

async function withRows(
  session: Session,
  people: readonly RowRecord[],
  members: ReadonlyMap<RowId, readonly RowId[]>,
): Promise<readonly Beneficiary[]> {
  const owner = new Map(people.flatMap(({ id }) => [id, ...(members.get(id) ?? [])].map((each) => [each, id] as const)))
  const [honours, events] = await Promise.all(
    ['honour', 'statusEvent'].map(async (table) => {
      const rows = await rowsWhere(session.database.rows(table), 'person', owner.keys())
      return byOwner(
        rows.filter((row) => shows(session, table, row)),
        owner,
      )
    }),
  )
  return people.map((person) => ({
    person,
    honours: honours?.get(person.id) ?? [],
    events: events?.get(person.id) ?? [],
  }))
}

function byOwner(
  rows: readonly RowRecord[],
  owner: ReadonlyMap<RowId, RowId>,
): ReadonlyMap<RowId, readonly RowRecord[]> {
  const found = new Map<RowId, RowRecord[]>()
  for (const row of rows) {
    const id = owner.get(String(row['person'])) ?? ''
    const known = found.get(id)
    if (known) known.push(row)
    else found.set(id, [row])
  }
  return found
}

function shows(session: Session, table: string, row: RowRecord): boolean {
  return isVisible(row) && !isUnfinished(session, table, row.id)
}

function isCopy({ survivors }: Session, id: RowId): boolean {
  const survivor = survivors.get(id)
  return survivor !== undefined && survivor !== id
}

function membersBySurvivor({ survivors }: Session): ReadonlyMap<RowId, readonly RowId[]> {
  const members = new Map<RowId, RowId[]>()
  for (const [member, survivor] of survivors)
    if (member !== survivor) members.set(survivor, [...(members.get(survivor) ?? []), member])
  return members
}
