// Fills the sample office through the one log, some hundred people at a time; refused in any other office, so that made-up
// people can never stand in a real roster (decisions.md 17).
import { z } from 'zod'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import { defineCommand, type Draft, type Plan } from '../command'
import { profileId } from '../office/seed'
import { sampleOfficeName, sampleRows } from './sample'

const fill = defineCommand({
  name: 'sample.fill',
  undo: 'none',
  input: z.object({
    seed: z.number().int(),
    from: z.number().int().nonnegative(),
    count: z.number().int().min(1).max(100_000),
  }),
  async plan({ seed, from, count }, context): Promise<Result<Plan>> {
    const profile = await context.get('profile', profileId)
    if (profile?.['name'] !== sampleOfficeName)
      return fail('sample.real-office', '示例人员只能放进示例单位，没有写入。请从首页点“看示例”。')
    const drafts: Draft[] = sampleRows(seed, from, count).map(({ table, id, values }) => ({
      kind: 'set',
      table,
      row: id,
      set: values,
    }))
    return ok({ drafts, label: `写入示例人员 ${count} 人`, answer: { people: count } })
  },
})

/** Every year stands: opening the sample again enters nothing, and one without this mark was interrupted. */
const filled = defineCommand({
  name: 'sample.filled',
  undo: 'none',
  input: z.object({ on: z.string().refine((text) => text.length === 10 && isPlainDate(text)) }),
  async plan({ on }, context): Promise<Result<Plan>> {
    const profile = await context.get('profile', profileId)
    if (profile?.['name'] !== sampleOfficeName)
      return fail('sample.real-office', '示例年份只能填进示例单位，没有写入。')
    return ok({
      drafts: [{ kind: 'set', table: 'profile', row: profileId, set: { sampleFilled: on } }],
      label: '示例单位填入完毕',
    })
  },
})

export const sampleCommands = [fill, filled]
