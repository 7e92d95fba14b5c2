// Of whom a line of a list is: by number or ID where it has one, else by name and birth, unit or telephone together. A name alone asks
// (product.md §1: never by name alone).
import { matchName } from '../../../shared/domain/roster/names'
import type { Value } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { namesOf, sameBirth, sharePhone, type Roster } from '../matching/roster'

export type Who =
  | { readonly kind: 'person'; readonly person: Row }
  | { readonly kind: 'ask'; readonly candidates: readonly Row[]; readonly why: string }
  | { readonly kind: 'none'; readonly why: string }

type Values = Readonly<Record<string, Value>>

export function whoIs(told: Values, roster: Roster, byNumber: (number: string) => Row | undefined): Who {
  const { externalNo, idNumber, name } = told
  const numbered = typeof externalNo === 'string' ? byNumber(externalNo) : undefined
  if (numbered) return agrees(numbered, name, '人员编号')
  const holder = typeof idNumber === 'string' ? roster.byId(idNumber) : undefined
  if (holder) return agrees(holder, name, '身份证号')
  if (typeof name !== 'string')
    return { kind: 'none', why: typeof idNumber === 'string' ? '名册中没有这个身份证号' : '没有姓名，也没有身份证号' }
  const namesakes = roster.byName(name).filter((person) => idNumber === undefined || person['idNumber'] === undefined)
  if (namesakes.length === 0)
    return { kind: 'none', why: idNumber === undefined ? `名册中没有“${name}”` : '名册中没有这个身份证号' }
  const sure = namesakes.filter((person) => speaksFor(person, told))
  const [only, ...others] = sure
  if (only && others.length === 0) return { kind: 'person', person: only }
  return {
    kind: 'ask',
    candidates: sure.length > 0 ? sure : namesakes,
    why: `名册中有 ${(sure.length > 0 ? sure : namesakes).length} 个“${name}”，只凭姓名不能认定，请确认是哪一位，或在表中补上身份证号。`,
  }
}

function agrees(person: Row, name: unknown, by: string): Who {
  if (typeof name !== 'string' || namesOf(person).includes(matchName(name))) return { kind: 'person', person }
  return { kind: 'none', why: `${by}登记在“${String(person['name'] ?? '')}”名下，姓名不同` }
}

/** Something besides the name says that it is this person. */
function speaksFor(person: Row, { birth, employer, phone }: Values): boolean {
  return (
    sameBirth(person['birth'], birth) ||
    sharePhone(person['phone'], phone) ||
    (typeof employer === 'string' && employer === person['employer'])
  )
}
