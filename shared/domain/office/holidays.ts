// Days off and working weekends as the State Council fixes them year by year: an editable table, filled for a year in one step.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type Draft, type Plan } from '../command'
import { seedId } from './seed'

/** One row per day: filling the same year on two PCs gives the same rows. `date` is YYYY-MM-DD. */
export function holidayId(date: string): RowId {
  return seedId('h', Number(date.replaceAll('-', '')))
}

const fill = defineCommand({
  name: 'holiday.fill',
  undo: 'inverse',
  input: z.object({
    year: z.number().int().min(2000).max(2200),
    days: z
      .array(z.object({ date: z.iso.date(), name: z.string().min(1).max(20), work: z.boolean() }))
      .min(1, '这一年的放假安排还没有公布，请公布后手工填写')
      .max(120),
  }),
  async plan({ year, days }, context): Promise<Result<Plan>> {
    if (days.some(({ date }) => !date.startsWith(`${year}-`)))
      return fail('holiday.year', '放假安排与年度不符，没有保存。')
    const there = new Set((await context.all('holiday')).map((row) => String(row['date'])))
    const missing = days.filter(({ date }) => !there.has(date))
    const drafts = missing.map(({ date, name, work }): Draft => ({
      kind: 'set',
      table: 'holiday',
      row: holidayId(date),
      set: { date, name, ...(work ? { work } : {}) },
    }))
    return ok({ drafts, label: `填入 ${year} 年节假日 ${drafts.length} 天`, answer: { added: drafts.length } })
  },
})

export const holidayCommands = [fill]
