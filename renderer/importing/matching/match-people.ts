// Whom the rows of somebody else's list mean: ID first; a name alone only where the roster has one person of it, and the unit, where the
// list tells it, must not speak against them. Anything else is said, never guessed (domain.md §5.2).
import { matchName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import type { ListRow } from '../rows/read-list'
import { rosterOf, type Roster } from './roster'

export type PersonMatch = { readonly person: Row } | { readonly problem: string }

export function matchPeople(rows: readonly ListRow[], people: readonly Row[]): readonly PersonMatch[] {
  const roster = rosterOf({ people, children: { honour: [], account: [], family: [] }, lists: {} })
  return rows.map(({ values }) => matchOne(values, roster))
}

function matchOne(values: ListRow['values'], roster: Roster): PersonMatch {
  const [name, id] = [values['name'], values['idNumber']]
  if (typeof id === 'string') {
    const holder = roster.byId(id)
    if (holder) return nameAgrees(holder, name)
  }
  if (typeof name !== 'string') return { problem: '名册中没有这个身份证号' }
  const namesakes = roster.byName(name).filter((person) => typeof id !== 'string' || person['idNumber'] === undefined)
  const [first, ...others] = narrowed(namesakes, values['employer'])
  if (!first) return { problem: typeof id === 'string' ? '名册中没有这个身份证号' : '名册中没有这个人' }
  return others.length === 0
    ? { person: first }
    : { problem: `名册中有 ${others.length + 1} 个“${name}”，请补上身份证号` }
}

function nameAgrees(holder: Row, name: unknown): PersonMatch {
  const known = String(holder['name'] ?? '')
  return typeof name !== 'string' || matchName(name) === matchName(known)
    ? { person: holder }
    : { problem: `身份证号登记在“${known}”名下，姓名不同` }
}

/** Namesakes of the same unit, where the list names one that any of them is of. */
function narrowed(namesakes: readonly Row[], employer: unknown): readonly Row[] {
  if (typeof employer !== 'string') return namesakes
  const same = namesakes.filter((person) => person['employer'] === employer)
  return same.length > 0 ? same : namesakes
}
