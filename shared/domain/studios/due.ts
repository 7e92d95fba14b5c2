// What of the studios waits for somebody: 年度考核 not made, 复核 that is due, a leader who has died, left or retired. Pure; 工作台 and the page ask alike.
import { formatMoney } from '../../kernel/money'
import type { Fields } from '../field'

/** Still on the register: named and not revoked. */
export function isKept(studio: Fields): boolean {
  return studio['state'] !== 'revoked'
}

/** Studios that stood in a year and have no 年度考核 of it. A studio without a date of naming counts from always. */
export function assessmentsDue(
  studios: readonly Fields[],
  reviews: readonly Fields[],
  year: number,
): readonly Fields[] {
  const done = reviewed(reviews, 'annual', year)
  return studios.filter((studio) => isKept(studio) && namedBy(studio, year) && !done.has(studio.id))
}

/** Studios that failed the 年度考核 of a year and are to mend: they are assessed again once they have. */
export function mendingIn(studios: readonly Fields[], reviews: readonly Fields[], year: number): readonly Fields[] {
  const failed = reviews.filter((row) => row['kind'] === 'annual' && row['year'] === year && row['result'] === 'failed')
  const ids = new Set(failed.map((row) => row['studio']))
  return studios.filter((studio) => studio['state'] === 'mending' && ids.has(studio.id))
}

/** Studios whose 复核年度 has come and that have not been confirmed since. */
export function confirmationsDue(
  studios: readonly Fields[],
  reviews: readonly Fields[],
  year: number,
): readonly Fields[] {
  return studios.filter((studio) => {
    const due = studio['reviewYear']
    if (!isKept(studio) || typeof due !== 'number' || due > year) return false
    return !reviews.some(
      (row) =>
        row['studio'] === studio.id &&
        row['kind'] === 'confirm' &&
        Number(row['year']) >= due &&
        row['result'] !== 'failed',
    )
  })
}

function reviewed(reviews: readonly Fields[], kind: string, year: number): ReadonlySet<unknown> {
  return new Set(reviews.filter((row) => row['kind'] === kind && row['year'] === year).map((row) => row['studio']))
}

function namedBy({ namedOn }: Fields, year: number): boolean {
  return typeof namedOn !== 'string' || namedOn.slice(0, 4) <= String(year)
}

/** Why the leader of a studio should be changed, in words; undefined where nothing speaks for it. `person` is the row they are on the roster. */
export function leaderGone(studio: Fields, person: Fields | undefined, today: string): string | undefined {
  if (!isKept(studio) || !person) return undefined
  if (person['_dStatus'] === 'died') return '领衔人已去世'
  if (person['_dStatus'] === 'revoked') return '领衔人荣誉已撤销'
  if (person['_dStatus'] === 'moved-out') return '领衔人已调出本市'
  const retired = person['retiredOn']
  return typeof retired === 'string' && retired <= today ? '领衔人已退休' : undefined
}

/** How many studios stood on a day, as far as dates tell: named by then and not revoked by then. */
export function studiosOn(studios: readonly Fields[], day: string): readonly Fields[] {
  const by = (date: unknown): boolean => typeof date === 'string' && date <= day.slice(0, date.length)
  return studios.filter(
    (studio) =>
      (studio['namedOn'] === undefined || by(studio['namedOn'])) &&
      !(studio['state'] === 'revoked' && by(studio['revokedOn'])),
  )
}

/** The choice of 变更原因 that a leader's file speaks for; undefined where it speaks for none. */
export function reasonToChange(gone: string | undefined): string | undefined {
  const words = [
    ['去世', '去世'],
    ['荣誉已撤销', '荣誉撤销'],
    ['调出', '调离'],
    ['退休', '退休'],
  ] as const
  return words.find(([part]) => gone?.includes(part))?.[1]
}

export interface OpenGrant {
  readonly grant: Fields
  /** 2026 年新命名补助 50,000.00 元（未拨付） */
  readonly words: string
}

/** Grants that were not paid yet, or paid without a receipt. */
export function openGrants(grants: readonly Fields[]): readonly OpenGrant[] {
  return grants.flatMap((grant) => {
    if (grant['paidOn'] && grant['receipt']) return []
    const lacks = grant['paidOn'] ? '未收到收据' : '未拨付'
    const sum = formatMoney(Number(grant['amount'] ?? 0))
    return [{ grant, words: `${String(grant['year'])} 年${String(grant['kind'])} ${sum} 元（${lacks}）` }]
  })
}

/** A studio's year in words, and what speaks against it: too few people, or no project (domain.md §1.8). */
export function yearWords(members: number, projects: number): string {
  const few = members < LEAST_MEMBERS ? `（不足 ${LEAST_MEMBERS} 人）` : ''
  return `成员 ${members} 人${few}，${projects === 0 ? '没有项目' : `项目 ${projects} 个`}`
}

/** What most offices ask of a team; said, never enforced. */
const LEAST_MEMBERS = 5

/** How many of these rows each studio has. */
export function countByStudio(rows: readonly Fields[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(String(row['studio']), (counts.get(String(row['studio'])) ?? 0) + 1)
  return counts
}

/** Whoever works in a studio now. */
export const stillThere = (member: Fields): boolean => member['to'] === undefined

/** Projects that were not given up. */
export const goesOn = (project: Fields): boolean => project['state'] !== 'stopped'
