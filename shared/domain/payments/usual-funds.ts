// 常用出资账户 (office-practice.md 9) and 示例 of 支出科目, taken over with one button. Codes of subjects are finance's own, so none is given.
import { z } from 'zod'
import { ok, type Result } from '../../kernel/result'
import { defineCommand, type Draft, type Plan } from '../command'
import { seedId, type SeedRow } from '../office/seed'
import { accountKinds } from './picklists'

const accounts: readonly SeedRow[] = accountKinds.map(({ value }, at) => ({
  id: seedId('f', at + 1),
  values: { name: value, kind: value },
}))

const subjects: readonly SeedRow[] = ['走访慰问支出', '荣誉津贴支出', '困难劳模补助支出', '疗休养支出', '培训支出'].map(
  (name, at) => ({ id: seedId('s', at + 1), values: { name, example: true } }),
)

/** Adds what is missing; fixed ids, so that two PCs that both take them over hold the same rows. */
const usual = defineCommand({
  name: 'fund.usual',
  undo: 'inverse',
  input: z.object({}),
  async plan(_input, context): Promise<Result<Plan>> {
    const drafts: Draft[] = []
    for (const [table, rows] of [
      ['fundAccount', accounts],
      ['expenseSubject', subjects],
    ] as const) {
      const there = new Set((await context.all(table)).map(({ id }) => id))
      for (const { id, values } of rows) if (!there.has(id)) drafts.push({ kind: 'set', table, row: id, set: values })
    }
    return ok({ drafts, label: '加入常用出资账户和示例科目', answer: { added: drafts.length } })
  },
})

export const fundCommands = [usual]
