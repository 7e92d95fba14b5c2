// 公示 of a batch: where and how long the list hung, what was objected, how it ended. While it hangs nothing goes on (office-practice.md 21).
import { z } from 'zod'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import { defineCommand, type Plan } from '../command'
import type { Fields } from '../field'
import { postingFault, postResults, readPostingRule } from '../office/posting'
import { gone } from '../record/commands'
import * as input from '../record/input'

export const postingFields = ['postFrom', 'postTo', 'postPlace', 'objections', 'postResult'] as const

const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '公示的日期请写成 2026-01-20')
const results = ['', ...postResults.map(({ value }) => value)] as [string, ...string[]]

/** What is final hangs out until it has gone to finance or up; each entry says all of it again. */
export const postBatch = defineCommand({
  name: 'batch.post',
  undo: 'inverse',
  input: z.object({
    batch: input.rowId,
    postFrom: day,
    postTo: day,
    postPlace: z.string().trim().min(1, '请填写公示地点或网址').max(120),
    objections: z.string().trim().max(1000).optional(),
    postResult: z.enum(results).optional(),
  }),
  async plan({ batch: id, objections, postResult, ...dates }, context): Promise<Result<Plan>> {
    const batch = await context.get('batch', id)
    if (!batch) return gone(context.catalogue.table('batch'))
    const number = String(batch['number'])
    if (batch['state'] !== 'final' && batch['state'] !== 'approved')
      return fail('batch.state', `批次 ${number} 不在定稿之后、送出之前，不能登记公示。`)
    if (dates.postTo < dates.postFrom) return fail('batch.posting', '公示止早于公示起，请核对。', { field: 'postTo' })
    const short = postingFault(dates.postFrom, dates.postTo, await readPostingRule(context))
    if (short !== undefined) return fail('batch.posting', `${short}。`, { field: 'postTo' })
    if (postResult && dates.postTo >= context.clock.today())
      return fail('batch.posting', `公示到 ${dates.postTo} 才满，结果请期满以后再填。`, { field: 'postResult' })
    if (postResult && postResult !== 'none' && !objections)
      return fail('batch.posting', '有异议的，请写明异议和处理情况。', { field: 'objections' })
    const set = { ...dates, objections: objections || null, postResult: postResult || null }
    return ok({ drafts: [{ kind: 'set', table: 'batch', row: id, set }], label: `登记公示：批次 ${number}` })
  },
})

/** Refuses with `batch.posted` while the list hangs, or where an objection was upheld. */
export function notBeing(batch: Fields, today: string, word: string): Result<undefined> {
  const last = batch['postTo']
  if (typeof last === 'string' && today <= last)
    return fail('batch.posted', `批次 ${String(batch['number'])} 公示到 ${last} 为止，期满后才能${word}。`)
  if (batch['postResult'] === 'upheld')
    return fail('batch.posted', `批次 ${String(batch['number'])} 的公示异议成立，不能${word}。请重开为下一版改好名单。`)
  return ok(undefined)
}

/** Like `notBeing`, and a 公示 that was begun must have its result. A batch that never hung is not asked: its 缺件清单 says so. */
export function postingOver(batch: Fields, today: string, word: string): Result<undefined> {
  const free = notBeing(batch, today, word)
  if (!free.ok || batch['postTo'] === undefined || batch['postResult']) return free
  return fail('batch.posted', `批次 ${String(batch['number'])} 公示已满，请先用“登记公示”填写公示结果，再${word}。`)
}
