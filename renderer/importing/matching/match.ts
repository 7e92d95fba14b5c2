// Whom a row of the file means. ID first; without one, name and birth or name and phone are only a reason to ask; a name alone
// never says anything (product.md §1, domain.md §5.2).
import type { Value } from '../../../shared/oplog/operation'
import { matchName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import { namesOf, sameBirth, sharePhone, type Roster } from './roster'

export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly person: Row }
  /** A person must decide; `why` is Chinese, `mayBeNew` whether 新建 is among the answers. */
  | {
      readonly kind: 'ask'
      readonly candidates: readonly Row[]
      readonly why: string
      readonly code: string
      readonly mayBeNew: boolean
    }

type Values = Readonly<Record<string, Value>>

/** Matches one row. `covers` says whether a stored person already holds all that the row says. */
export function matchRow(values: Values, roster: Roster, covers: (person: Row) => boolean): Match {
  const id = values['idNumber']
  if (typeof id === 'string') {
    const holder = roster.byId(id)
    if (holder) return sameName(holder, values) ? { kind: 'person', person: holder } : otherName(holder)
  }
  const namesakes = roster.byName(String(values['name'] ?? ''))
  // The second import of a file without IDs: this person, with exactly these facts, is here already.
  const known = typeof id === 'string' ? undefined : namesakes.find(covers)
  if (known) return { kind: 'person', person: known }
  const byBirth = namesakes.filter((person) => sameBirth(person['birth'], values['birth']) && mayBe(person, values))
  if (byBirth.length > 0) return ask(byBirth, '姓名和出生日期相同', 'match.birth')
  const byPhone = namesakes.filter((person) => sharePhone(person['phone'], values['phone']))
  if (byPhone.length > 0) return ask(byPhone, '姓名和电话相同', 'match.phone')
  return { kind: 'none' }
}

/** Two different IDs are two people, unless the birth is the same to the day: then one ID may be a slip. */
function mayBe(person: Row, values: Values): boolean {
  const bothHaveIds = typeof person['idNumber'] === 'string' && typeof values['idNumber'] === 'string'
  return !bothHaveIds || (String(person['birth']).length === 10 && person['birth'] === values['birth'])
}

function sameName(person: Row, values: Values): boolean {
  return namesOf(person).includes(matchName(String(values['name'] ?? '')))
}

function ask(candidates: readonly Row[], why: string, code: string): Match {
  return { kind: 'ask', candidates, why: `与名册中的人员${why}，请确认是否同一人。`, code, mayBeNew: true }
}

/** One ID, another name: renamed, or one of the two is wrong. Never a new person: an ID belongs to one. */
function otherName(holder: Row): Match {
  const why = `身份证号已登记在“${String(holder['name'])}”名下，姓名不同。同一人改名请选此人；否则请核对号码，本行不导入。`
  return { kind: 'ask', candidates: [holder], why, code: 'match.other-name', mayBeNew: false }
}
