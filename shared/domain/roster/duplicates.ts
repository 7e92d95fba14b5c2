// 疑似重复人员: the same ID number, else the same name with the same birth, else the same name with the same phone. Never the
// name alone: equal names are normal (domain.md §5.2). Work grows with the number of people, not of pairs.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { readIdCard } from './id-card'
import { matchName } from './names'
import { phoneDigits } from './phone'

export type DuplicateRule = 'id' | 'name-birth' | 'name-phone'

export interface DuplicateGroup {
  /** Sorted; two or more. */
  readonly ids: readonly RowId[]
  /** The strongest rule that joined any two of them. */
  readonly rule: DuplicateRule
  /** 身份证号相同… */
  readonly reason: string
}

const rules: readonly DuplicateRule[] = ['id', 'name-birth', 'name-phone']
const reasons: Readonly<Record<DuplicateRule, string>> = {
  id: '身份证号相同',
  'name-birth': '姓名和出生日期相同',
  'name-phone': '姓名和电话相同',
}

/** Above this many alike, neighbours are compared instead of all pairs: one placeholder number typed for everybody must not cost a minute. */
const ALL_PAIRS = 40

/**
 * Groups of records that may be one person, by the lowest id of the group. A pair that `isApart` (a remembered 不是同一人) is not joined
 * directly; it may still meet through a third copy that nobody has judged. `people`: visible, already merged ones left out.
 */
export function findDuplicates(
  people: Iterable<Fields>,
  isApart: (a: RowId, b: RowId) => boolean,
): readonly DuplicateGroup[] {
  const byId = new Map<RowId, Fields>()
  const buckets: Record<DuplicateRule, Map<string, RowId[]>> = {
    id: new Map(),
    'name-birth': new Map(),
    'name-phone': new Map(),
  }
  for (const person of people) {
    byId.set(person.id, person)
    for (const rule of rules) for (const key of keysOf[rule](person)) put(buckets[rule], key, person.id)
  }
  const groups = new Groups()
  for (const rule of rules) {
    for (const ids of buckets[rule].values()) {
      for (const [a, b] of candidates(ids)) {
        if (isApart(a, b) || !agree[rule](byId.get(a) as Fields, byId.get(b) as Fields)) continue
        groups.join(a, b, rule)
      }
    }
  }
  return groups.list()
}

const keysOf: Readonly<Record<DuplicateRule, (person: Fields) => readonly string[]>> = {
  id: (person) => (filled(person['idNumber']) ? [String(person['idNumber'])] : []),
  // By month, so that 1962-03 meets 1962-03-05; a birth known only to the year proves nothing.
  'name-birth': (person) =>
    nameOf(person) !== '' && filled(person['birth']) && String(person['birth']).length >= 7
      ? [`${nameOf(person)} ${String(person['birth']).slice(0, 7)}`]
      : [],
  'name-phone': (person) => {
    const phones = new Set([...phoneDigits(person['phone']), ...phoneDigits(person['otherPhone'])])
    return nameOf(person) === '' ? [] : [...phones].map((phone) => `${nameOf(person)} ${phone}`)
  },
}

const agree: Readonly<Record<DuplicateRule, (a: Fields, b: Fields) => boolean>> = {
  id: () => true,
  'name-birth': (a, b) => !differentCards(a, b) && oneBirth(String(a['birth']), String(b['birth'])),
  'name-phone': (a, b) => !differentCards(a, b),
}

/** Two sound, different ID numbers are two people whatever else agrees: twins in one village share name sound, birth and phone. */
function differentCards(a: Fields, b: Fields): boolean {
  const [one, other] = [a['idNumber'], b['idNumber']]
  return (
    typeof one === 'string' &&
    typeof other === 'string' &&
    one !== other &&
    readIdCard(one) !== undefined &&
    readIdCard(other) !== undefined
  )
}

const oneBirth = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

const filled = (value: unknown): boolean => typeof value === 'string' && value !== ''

const nameOf = (person: Fields): string => (typeof person['name'] === 'string' ? matchName(person['name']) : '')

function* candidates(ids: readonly RowId[]): Generator<readonly [RowId, RowId]> {
  const reach = ids.length <= ALL_PAIRS ? ids.length : 1
  for (let at = 0; at < ids.length; at++) {
    for (let next = at + 1; next < ids.length && next <= at + reach; next++)
      yield [ids[at] as RowId, ids[next] as RowId]
  }
}

function put(bucket: Map<string, RowId[]>, key: string, id: RowId): void {
  const ids = bucket.get(key)
  if (!ids) bucket.set(key, [id])
  else if (ids.at(-1) !== id) ids.push(id)
}

/** Union-find whose roots remember the strongest rule. */
class Groups {
  private readonly parents = new Map<RowId, RowId>()
  private readonly strongest = new Map<RowId, DuplicateRule>()

  join(a: RowId, b: RowId, rule: DuplicateRule): void {
    const [one, other] = [this.root(a), this.root(b)]
    const known = [rule, this.strongest.get(one), this.strongest.get(other)]
    if (one !== other) this.parents.set(other, one)
    this.strongest.set(one, rules.find((each) => known.includes(each)) ?? rule)
  }

  list(): readonly DuplicateGroup[] {
    const members = new Map<RowId, RowId[]>()
    for (const id of this.parents.keys()) {
      const root = this.root(id)
      const known = members.get(root)
      if (known) known.push(id)
      else members.set(root, [id])
    }
    const groups = [...members].filter(([, ids]) => ids.length > 1).map(([root, ids]) => this.group(root, ids))
    return groups.sort((a, b) => ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1))
  }

  private group(root: RowId, ids: RowId[]): DuplicateGroup {
    const rule = this.strongest.get(root) ?? 'name-phone'
    return { ids: ids.sort(), rule, reason: reasons[rule] }
  }

  private root(id: RowId): RowId {
    let at = id
    for (let up = this.parents.get(at); up !== undefined && up !== at; up = this.parents.get(at)) at = up
    this.parents.set(id, at)
    return at
  }
}
