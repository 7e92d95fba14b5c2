// The roster as the dry run needs it: only the people a file could mean, found by ID, by name and birth, by name and phone.
import { matchName } from '../../../shared/domain/roster/names'
import { phoneDigits } from '../../../shared/domain/roster/phone'
import type { Row } from '../../data/office'
import type { ChildValues } from '../rows/interpret'

export type ChildTable = ChildValues['table']

/** Rows handed to the dry run; `people` may be any superset of those with an ID or a name of the file. */
export interface RosterRows {
  readonly people: readonly Row[]
  readonly children: Readonly<Record<ChildTable, readonly Row[]>>
  /** Whole list tables: `unit`, `honourTitle`. */
  readonly lists: Readonly<Record<string, readonly Row[]>>
}

export interface Roster {
  byId(idNumber: string): Row | undefined
  byName(name: string): readonly Row[]
  children(table: ChildTable, person: string): readonly Row[]
}

export const emptyRoster: RosterRows = { people: [], children: { honour: [], account: [], family: [] }, lists: {} }

/** Indexes the rows. A merged copy is found under its survivor, which must be among the rows. */
export function rosterOf(rows: RosterRows): Roster {
  const ids = new Map<string, Row>()
  const names = new Map<string, Row[]>()
  const people = new Map(rows.people.map((row) => [row.id, row]))
  for (const each of rows.people) {
    const row = people.get(String(each['_dSurvivor'] ?? each.id))
    // A copy whose survivor lies in the bin is as removed as that one: no list shows it, so an import must not write to it.
    if (!row) continue
    if (typeof each['idNumber'] === 'string' && !ids.has(each['idNumber'])) ids.set(each['idNumber'], row)
    for (const name of namesOf(each))
      if (!names.get(name)?.includes(row)) names.set(name, [...(names.get(name) ?? []), row])
  }
  const children = new Map<string, Row[]>()
  for (const [table, list] of Object.entries(rows.children)) {
    for (const row of list) {
      const owner = String(row['person'])
      const key = `${table}:${String(people.get(owner)?.['_dSurvivor'] ?? owner)}`
      const known = children.get(key)
      if (known) known.push(row)
      else children.set(key, [row])
    }
  }
  return {
    byId: (idNumber) => ids.get(idNumber),
    byName: (name) => names.get(matchName(name)) ?? [],
    children: (table, person) => children.get(`${table}:${person}`) ?? [],
  }
}

/** A person's name and their earlier spellings, ready to compare. */
export function namesOf(row: { readonly [field: string]: unknown }): readonly string[] {
  const texts = [String(row['name'] ?? ''), ...String(row['otherNames'] ?? '').split(/[、,，;；/]/)]
  return [...new Set(texts.map(matchName).filter((name) => name !== ''))]
}

/** Two dates that may be the same day, one perhaps known less exactly; a shared year alone is not enough. */
export function sameBirth(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false
  const length = Math.min(one.length, other.length)
  return length >= 7 && one.slice(0, length) === other.slice(0, length)
}

export function sharePhone(one: unknown, other: unknown): boolean {
  const others = new Set(phoneDigits(other))
  return phoneDigits(one).some((digits) => others.has(digits))
}
