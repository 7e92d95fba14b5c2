// Who goes first (seed article, domain.md §1.5): never been → longest since → front line or hard post → special contribution → level →
// in service → year of the title → registration. A total order that depends on nothing but the people; its reason is one sentence. Pure.
import type { RowId } from '../../oplog/operation'
import type { PersonFacts } from '../payments/person-facts'
import { levelLabel, levelRank } from '../roster/treatment'
import type { TripHistory } from './history'

export interface Standing {
  /** Person's row id: minted in the order of registration, the last word between equals. */
  readonly person: RowId
  readonly history: TripHistory
  readonly frontLine: boolean
  readonly contribution: boolean
  readonly facts: Pick<PersonFacts, 'level' | 'class' | 'titled'>
}

/** Negative where `a` goes before `b`. 待核实 stands after everybody of whom it is known: it must be cleared up to count. */
export function compareStandings(a: Standing, b: Standing): number {
  return (
    historyRank(a.history) - historyRank(b.history) ||
    compareText(lastOf(a.history), lastOf(b.history)) ||
    Number(b.frontLine) - Number(a.frontLine) ||
    Number(b.contribution) - Number(a.contribution) ||
    levelRank(a.facts.level) - levelRank(b.facts.level) ||
    Number(a.facts.class === 'retired') - Number(b.facts.class === 'retired') ||
    (a.facts.titled ?? 9999) - (b.facts.titled ?? 9999) ||
    compareText(a.person, b.person)
  )
}

function historyRank({ state }: TripHistory): number {
  return state === 'never' ? 0 : state === 'went' ? 1 : 2
}

/** By year only: who went in May is not before who went in September. Been, nobody knows when, counts as lately. */
function lastOf({ state, last }: TripHistory): string {
  return state === 'went' ? (last ?? '9999').slice(0, 4) : ''
}

/** 从未参加；一线或艰苦岗位；省部级；在职；1995 年授予 */
export function rankWords({ history, frontLine, contribution, facts }: Standing): string {
  const been =
    history.state === 'never'
      ? '从未参加'
      : history.state === 'unknown'
        ? '是否参加过待核实，核实前排在后面'
        : history.last === undefined
          ? '参加过（年份不详）'
          : `上次参加 ${history.last.slice(0, 4)} 年`
  return [
    been,
    frontLine ? '一线或艰苦岗位' : '',
    contribution ? '特殊贡献' : '',
    levelLabel(facts.level) || '未定级别',
    facts.class === 'retired' ? '离退休' : facts.class === 'farmer' ? '农民' : '在职',
    facts.titled === undefined ? '' : `${facts.titled} 年授予`,
  ]
    .filter((word) => word !== '')
    .join('；')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
