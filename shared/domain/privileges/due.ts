// What of 优待服务 is due, for 工作台: cards that expire or want their 年审, the season in which newspapers are renewed, cases without an answer. Pure.
import { addDays } from '../../kernel/plain-date'
import type { Fields } from '../field'
import { isValid } from './card-standing'
import { caseStateOf } from './case-standing'

/** Valid cards whose last day is within `days` from today, those past it first. */
export function cardsExpiring(cards: readonly Fields[], today: string, days: number): readonly Fields[] {
  const last = addDays(today, days)
  return cards
    .filter((card) => isValid(card) && typeof card['validUntil'] === 'string' && whole(card['validUntil']) <= last)
    .sort((a, b) => compare(whole(String(a['validUntil'])), whole(String(b['validUntil']))))
}

/** Valid cards of kinds that want a 年审 which have had none in the year of today, issued before it. */
export function cardsToReview(cards: readonly Fields[], kinds: readonly Fields[], today: string): readonly Fields[] {
  const year = today.slice(0, 4)
  const reviewed = new Set(kinds.filter((kind) => kind['reviewed'] === true).map(({ id }) => id))
  const inYear = (card: Fields, field: string): boolean => String(card[field] ?? '').startsWith(year)
  return cards.filter(
    (card) =>
      isValid(card) && reviewed.has(String(card['kind'])) && !inYear(card, 'reviewedOn') && !inYear(card, 'issuedOn'),
  )
}

export interface RenewalSeason {
  /** The year that is ordered now. */
  readonly year: number
  /** Copies of this year, and those ordered for the next. */
  readonly last: number
  readonly ordered: number
}

/** Newspapers are ordered from October to December (office-practice.md, flow of the year). */
export function isRenewalSeason(today: string): boolean {
  return Number(today.slice(5, 7)) >= 10
}

/** Undefined out of season, or where none were taken. */
export function renewalSeason(rows: readonly Fields[], today: string): RenewalSeason | undefined {
  const year = Number(today.slice(0, 4))
  if (!isRenewalSeason(today)) return undefined
  const copies = (of: number): number =>
    rows
      .filter((row) => row['year'] === of && !row['endedFrom'])
      .reduce((sum, row) => sum + Number(row['copies'] ?? 0), 0)
  const season = { year: year + 1, last: copies(year), ordered: copies(year + 1) }
  return season.last > 0 || season.ordered > 0 ? season : undefined
}

/** Cases whose letter is out and whose answer was to be there by now, those that wait longest first. */
export function casesWithoutReply(cases: readonly Fields[], today: string): readonly Fields[] {
  return cases
    .filter((row) => caseStateOf(row) === 'sent' && typeof row['replyBy'] === 'string' && whole(row['replyBy']) < today)
    .sort((a, b) => compare(whole(String(a['replyBy'])), whole(String(b['replyBy']))))
}

/** What is only known to the year or month ends with it. */
function whole(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Policies in force that end within `days` from today. */
export function policiesEnding(policies: readonly Fields[], today: string, days: number): readonly Fields[] {
  const last = addDays(today, days)
  return policies.filter(
    (row) => typeof row['to'] === 'string' && whole(row['to']) >= today && whole(row['to']) <= last,
  )
}
