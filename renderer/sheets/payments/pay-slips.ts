// 走访版 of a batch: a slip for each person with nobody else's name or money on it, for cash that is taken to the door (office-practice.md 5, 14).
import { chineseDate } from '../../../shared/kernel/plain-date'
import { totalOf } from '../../../shared/domain/payments/figures'
import type { SheetJob } from '../page-model'
import { slipsJob } from '../visits/slips'
import { onePerPerson, soundLines, type PaySheet } from './pay-sheet'

const words = { title: '发放签收单', money: '金额', by: '发放人（两人）' }

/** One slip a person with all of their lines in one sum, in two copies. Codes: those of `soundLines`. */
export function paySlipsJob({ head, lines, version }: Omit<PaySheet, 'edition'>): SheetJob {
  soundLines(lines)
  const slips = onePerPerson(lines).map((line) => ({
    person: { id: line.person, name: line.name },
    visit: { id: line.id, level: line.level, amount: totalOf(lines.filter(({ person }) => person === line.person)) },
  }))
  const name = `${head.title.replace(/(?:发放|签领)?表$/u, '')}${version === 0 ? '（未定稿）' : ''}`
  const campaign = { id: head.number, name, number: head.number }
  return slipsJob(slips, { office: head.office, date: chineseDate(head.date), campaign }, head.date, 'both', words)
}
