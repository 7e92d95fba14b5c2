// Rows about people with the person each is about, in the office's order of counties and then of names.
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'

export interface Owned {
  readonly row: Row
  readonly person: Row
}

/** Copies merged into somebody stand with who they became; rows of people in the bin are left out. */
export async function peopleOf(rows: readonly Row[]): Promise<readonly Owned[]> {
  const people = await survivorsOf(rows.map((row) => String(row['person'])))
  const key = ({ person, row }: Owned): string =>
    ['_dCountyOrder', '_dPinyin'].map((field) => String(person[field] ?? '')).join(' ') + row.id
  return rows
    .flatMap((row): readonly Owned[] => {
      const person = people.get(String(row['person']))
      return person ? [{ row, person }] : []
    })
    .map((owned) => ({ owned, at: key(owned) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ owned }) => owned)
}

/** People by id; one that was merged into another is who they became. */
export async function survivorsOf(ids: readonly RowId[]): Promise<ReadonlyMap<RowId, Row>> {
  const rows = await office().rows('person', [...new Set(ids)])
  const became = (row: Row): RowId => (typeof row['_dSurvivor'] === 'string' ? row['_dSurvivor'] : row.id)
  const known = new Map(rows.map((row) => [row.id, row]))
  const others = [...new Set(rows.map(became))].filter((id) => !known.has(id))
  for (const row of await office().rows('person', others)) known.set(row.id, row)
  return new Map(rows.map((row) => [row.id, known.get(became(row)) ?? row]))
}
