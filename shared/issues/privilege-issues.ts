// What two PCs of the office did to cards and newspapers while apart: two valid cards of one kind for one person, one number on two cards,
// one title ordered twice. Found from the rows, never mended in silence.
import type { Fields } from '../domain/field'
import { isValid } from '../domain/privileges/card-standing'
import { isOrdered } from '../domain/privileges/newspaper-sums'
import { issueId, type Issue } from './issue'

export interface PrivilegeRows {
  readonly cards: readonly Fields[]
  readonly kinds: readonly Fields[]
  /** Orders of the years that are still to be delivered. */
  readonly subscriptions: readonly Fields[]
  readonly titles: readonly Fields[]
  /** Who a person became, where they were merged. */
  readonly survivor: (person: string) => string
  readonly nameOf: (person: string) => string
}

/** Doubled cards, then equal numbers, then doubled orders. */
export function privilegeIssues(rows: PrivilegeRows): readonly Issue[] {
  const valid = rows.cards.filter(isValid)
  return [...doubledCards(rows, valid), ...equalNumbers(rows, valid), ...doubledOrders(rows)]
}

function doubledCards(rows: PrivilegeRows, valid: readonly Fields[]): readonly Issue[] {
  const owner = (card: Fields): string => rows.survivor(String(card['person']))
  return shared(valid, (card) => `${owner(card)} ${String(card['kind'])}`).map((same) => {
    const numbers = same.map((card) => String(card['number'] ?? '没有卡号')).join('、')
    const kind = named(rows.kinds, same[0]?.['kind'])
    const sentence = `有 ${same.length} 张有效的${kind}（${numbers}）。请核对实际使用的是哪一张，其余停用。`
    return issueOf('card', same, 'twice', owner(same[0] as Fields), rows, sentence)
  })
}

function equalNumbers(rows: PrivilegeRows, valid: readonly Fields[]): readonly Issue[] {
  const numbered = valid.filter((card) => typeof card['number'] === 'string' && card['number'] !== '')
  return shared(numbered, (card) => `${String(card['kind'])} ${String(card['number'])}`).map((same) => {
    const kind = named(rows.kinds, same[0]?.['kind'])
    const names = same.map((card) => rows.nameOf(rows.survivor(String(card['person'])))).join('、')
    const sentence = `${kind}卡号 ${String(same[0]?.['number'])} 用在了 ${same.length} 张卡上（${names}）。请对照实物改正卡号。`
    return issueOf('card', same, 'number', rows.survivor(String(same[0]?.['person'])), rows, sentence)
  })
}

function doubledOrders(rows: PrivilegeRows): readonly Issue[] {
  const owner = (row: Fields): string => rows.survivor(String(row['person']))
  const key = (row: Fields): string => `${owner(row)} ${String(row['year'])} ${String(row['periodical'])}`
  return shared(rows.subscriptions.filter(isOrdered), key).map((same) => {
    const title = named(rows.titles, same[0]?.['periodical'])
    const copies = same.map((row) => Number(row['copies'] ?? 0)).join('＋')
    const sentence = `${String(same[0]?.['year'])} 年《${title}》登记了 ${same.length} 次（${copies} 份）。请删除多登的一项，或合并份数。`
    return issueOf('subscription', same, 'twice', owner(same[0] as Fields), rows, sentence)
  })
}

/** Groups of more than one, in the order of their first. */
function shared(rows: readonly Fields[], key: (row: Fields) => string): readonly (readonly Fields[])[] {
  const groups = new Map<string, Fields[]>()
  for (const row of rows) {
    const of = key(row)
    const group = groups.get(of)
    if (group) group.push(row)
    else groups.set(of, [row])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function named(rows: readonly Fields[], id: unknown): string {
  return String(rows.find((row) => row.id === id)?.['name'] ?? '')
}

function issueOf(
  table: 'card' | 'subscription',
  same: readonly Fields[],
  code: string,
  person: string,
  { nameOf }: PrivilegeRows,
  sentence: string,
): Issue {
  const subjects = same.map(({ id }) => id).sort()
  return {
    id: issueId('held', subjects, code),
    rule: 'held',
    table,
    subjects,
    person,
    title: nameOf(person),
    code,
    sentence,
  }
}
