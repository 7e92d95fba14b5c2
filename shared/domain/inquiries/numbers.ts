// 登记号 and 转办单 numbers: minted per PC without asking any other, never used twice (decisions.md 19).
import type { CommandContext } from '../command'
import { markOf } from '../office/paper-mark'

export interface PaperNumber {
  readonly number: string
  /** All numbers of a year and a PC. */
  readonly series: string
}

/** 2026-K3-007 of the year of `date` (YYYY-MM-DD), before it a word that tells the kind of paper. */
export async function nextNumber(
  context: CommandContext,
  table: 'inquiry' | 'inquiryTransfer',
  date: string,
): Promise<PaperNumber> {
  const series = `${date.slice(0, 4)}-${markOf(context.incarnation)}`
  const used = (await context.where(table, 'series', series)).map((row) =>
    Number(/-(\d+)$/u.exec(String(row['number']))?.[1] ?? 0),
  )
  const next = String(Math.max(0, ...used) + 1).padStart(3, '0')
  return { number: `${table === 'inquiry' ? '' : '转'}${series}-${next}`, series }
}
