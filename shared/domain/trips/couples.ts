// Husbands and wives who are both on a plan's list: known from 家属与联系人, where each names the other as 配偶, or one gives the other's ID
// number. A name alone, said by one of them alone, is no proof. Pure.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'

/** Somebody on the list with what their file says of their family. */
export interface Listed {
  readonly candidate: RowId
  readonly person: Fields
  readonly family: readonly Fields[]
}

/** The spouse's candidate of everybody whose spouse stands on the same list; both ways. Whoever could be two people's spouse is nobody's. */
export function couplesOf(people: readonly Listed[]): ReadonlyMap<RowId, RowId> {
  const found = new Map<RowId, RowId[]>()
  const married = people.filter(({ family }) => family.some(isSpouse))
  for (const one of married)
    for (const other of people) {
      if (one.candidate === other.candidate || !areCouple(one, other)) continue
      add(found, one.candidate, other.candidate)
      add(found, other.candidate, one.candidate)
    }
  const only = (id: RowId): RowId | undefined => (found.get(id)?.length === 1 ? found.get(id)?.[0] : undefined)
  return new Map(
    [...found.keys()].flatMap((id): [RowId, RowId][] => {
      const mate = only(id)
      return mate !== undefined && only(mate) === id ? [[id, mate]] : []
    }),
  )
}

function add(found: Map<RowId, RowId[]>, one: RowId, other: RowId): void {
  const known = found.get(one) ?? []
  if (!known.includes(other)) found.set(one, [...known, other])
}

function isSpouse(row: Fields): boolean {
  return row['relation'] === '配偶'
}

function areCouple(one: Listed, other: Listed): boolean {
  const [there, back] = [pointing(one, other), pointing(other, one)]
  return there === 'number' || back === 'number' || (there === 'name' && back === 'name')
}

/** How surely the file of one says that the other is the spouse. */
function pointing({ family }: Listed, { person }: Listed): 'number' | 'name' | undefined {
  const [name, number] = [textOf(person['name']), textOf(person['idNumber']).toUpperCase()]
  const said = family.filter(isSpouse).map((row) => {
    const given = textOf(row['idNumber']).toUpperCase()
    if (given !== '' && number !== '') return given === number ? 'number' : undefined
    return name !== '' && textOf(row['name']) === name ? 'name' : undefined
  })
  return said.find((each) => each === 'number') ?? said.find((each) => each !== undefined)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
