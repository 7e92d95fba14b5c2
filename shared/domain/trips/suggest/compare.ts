// A suggestion beside the list that stands: who comes in, who moves, who is out, each with its reason in one sentence. Pure.
import type { RowId } from '../../../oplog/operation'
import type { Fields } from '../../field'
import { listIndex } from '../list-index'
import { holding } from '../picklists'
import { whyNot } from '../why-not'
import type { WholePlan } from '../read-plan'
import { partOf, standingList, wishesOf, type TripList } from './rows'

export type Change = 'in' | 'moved' | 'out' | 'same' | 'left'

export interface CompareLine {
  readonly candidate: Fields
  readonly change: Change
  /** Batches now and by the suggestion. */
  readonly now: RowId | undefined
  readonly then: RowId | undefined
  /** One Chinese sentence without a full stop; looked for when it is asked for, since nobody reads a thousand of them. */
  readonly why: () => string
}

/**
 * Everybody still on the list, in the order of the city, who stands in none last; the withdrawn are left to their own page. While a list
 * still changes every second (`settled` false) whoever is left out gets no reason yet: it would be another one a second later.
 */
export function compareLists(whole: WholePlan, list: TripList, settled = true): readonly CompareLine[] {
  const stands = standingList(whole.candidates)
  const outWords = settled ? reasonsOf(whole, list) : () => '排好后说明'
  const there = whole.candidates.filter((row) => row['state'] !== 'withdrawn')
  return [...there].sort(byRank).map((candidate) => {
    const [now, then] = [stands.get(candidate.id), list.get(candidate.id)]
    const change = changeOf(now, then)
    const why = (): string => (then === undefined ? outWords(candidate) : whyThere(candidate, then, now))
    return { candidate, change, now, then, why }
  })
}

/** 为什么没有我 as it will be once the list is taken over; looked up in one index, made with the first question. */
function reasonsOf(whole: WholePlan, list: TripList): (candidate: Fields) => string {
  let taken: ReturnType<typeof takenOver> | undefined
  return (candidate) => {
    taken ??= takenOver(whole, list)
    return whyNot(taken.row(candidate), taken.after) ?? ''
  }
}

/** The plan as if the list were taken over, and each of its people there. */
function takenOver(whole: WholePlan, list: TripList) {
  const placed = { ...whole, candidates: whole.candidates.map((row) => placedBy(row, list)) }
  const after = { ...placed, index: listIndex(placed) }
  const byId = new Map(after.candidates.map((row) => [row.id, row]))
  return { after, row: (candidate: Fields): Fields => byId.get(candidate.id) ?? candidate }
}

/** 从未参加；… of the order that places somebody, shortened to its first words. */
function whyThere(candidate: Fields, then: RowId, now: RowId | undefined): string {
  if (partOf(candidate) === 'fixed')
    return candidate['hand'] === 'in' ? `固定：${String(candidate['handReason'] ?? '')}` : '已登记出行'
  const wish = wishWords(candidate, then)
  if (now === then) return wish
  if (now !== undefined)
    return `${wishWords(candidate, now)}改为${wish}${isWorse(candidate, then, now) ? '，给只能去原批次的人或凑整房间让出名额' : ''}`
  const rank = typeof candidate['rank'] === 'number' ? `全市次序第 ${candidate['rank']}，` : ''
  return `${rank}${wish}`
}

function wishWords(candidate: Fields, batch: RowId): string {
  const wishes = wishesOf(candidate)
  if (wishes.length === 0) return '没有填意向'
  return ['第一意向', '第二意向', '第三意向'][wishes.indexOf(batch)] ?? '原来安排的批次'
}

function isWorse(candidate: Fields, then: RowId, now: RowId): boolean {
  const wishes = wishesOf(candidate)
  const place = (batch: RowId): number => (wishes.includes(batch) ? wishes.indexOf(batch) : wishes.length)
  return place(then) >= place(now)
}

function changeOf(now: RowId | undefined, then: RowId | undefined): Change {
  if (now === then) return then === undefined ? 'left' : 'same'
  return now === undefined ? 'in' : then === undefined ? 'out' : 'moved'
}

/** The row as it will be once the list is taken over. */
function placedBy(row: Fields, list: TripList): Fields {
  const batch = list.get(row.id)
  if (partOf(row) === 'fixed' || batch === row['batch']) return row
  if (batch !== undefined) return { ...row, state: 'placed', batch }
  return holding.has(row['state']) ? { ...row, state: 'waiting', batch: undefined } : row
}

function byRank(a: Fields, b: Fields): number {
  const rank = (row: Fields): number => (typeof row['rank'] === 'number' ? row['rank'] : Number.MAX_SAFE_INTEGER)
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1)
}
