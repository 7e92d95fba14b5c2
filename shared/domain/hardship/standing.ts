// Where a 困难档案 stands, and what is still lacking before somebody may be put on the list: proof, three opinions, a 公示 that is over.
import { isPlainDate, wholeDate } from '../../kernel/plain-date'
import type { Fields } from '../field'
import { postingFault, type PostingRule } from '../office/posting'
import { caseStates } from './schema'

/** What stands in the way of 认定 on a day (YYYY-MM-DD), each as a few Chinese words; empty where nothing does. */
export function lackingFor(file: Fields, on: string, rule: PostingRule): readonly string[] {
  const lacks: string[] = []
  const need = (words: string, ...fields: readonly string[]): void => {
    if (fields.some((field) => file[field] === undefined || file[field] === '')) lacks.push(words)
  }
  need('本人月均收入', 'income')
  need('收入证明及其年月', 'incomeProof', 'incomeMonth')
  need('单位（基层工会）意见', 'unitOpinion', 'unitOn')
  need('县（市、区）总工会意见', 'countyOpinion', 'countyOn')
  need('市总工会（协会）意见', 'cityOpinion', 'cityOn')
  need('公示起止日期和地点', 'postFrom', 'postTo', 'postPlace')
  const short = tooShort(file, rule)
  if (short !== undefined) lacks.push(short)
  const end = endOf(file)
  if (end !== undefined && end >= on) lacks.push(`公示期满（公示到 ${String(file['postTo'])}）`)
  else need('公示结果', 'postResult')
  if (file['postResult'] === 'upheld') lacks.push('异议成立，不能认定')
  return lacks
}

/** 申请中 · 公示中（到 2026-05-10） · 已认定（在档）· 复核已到期（应于 2026-05 前）. */
export function caseWords(file: Fields, on: string): string {
  if (isDue(file, on)) return `已认定（在档） · 复核已到期（${String(file['reviewBy'])}）`
  const state = caseStates.find(({ value }) => value === file['state'])?.label
  if (state !== undefined) return state
  const [from, end] = [file['postFrom'], endOf(file)]
  const posted = typeof from === 'string' && wholeDate(from, 'first') <= on && end !== undefined && end >= on
  return posted ? `公示中（到 ${String(file['postTo'])}）` : '申请中'
}

/** Whether the yearly review of a file is due on a day. */
export function isDue(file: Fields, on: string): boolean {
  const by = file['reviewBy']
  return file['state'] === 'approved' && typeof by === 'string' && wholeDate(by, 'last') <= on
}

/** A 公示 known only to the month is longer than any rule. */
function tooShort({ postFrom, postTo }: Fields, rule: PostingRule): string | undefined {
  const whole = (date: unknown): date is string => typeof date === 'string' && date.length === 10 && isPlainDate(date)
  return whole(postFrom) && whole(postTo) ? postingFault(postFrom, postTo, rule) : undefined
}

function endOf(file: Fields): string | undefined {
  return typeof file['postTo'] === 'string' ? wholeDate(file['postTo'], 'last') : undefined
}
