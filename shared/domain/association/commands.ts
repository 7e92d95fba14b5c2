// 会费 of a year for many members at once: what everybody owes, and who has paid.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import { againDrafts } from '../record/again'
import { editDraft } from '../record/commands'
import * as input from '../record/input'
import { councilCommands } from './council-commands'
import { isMemberIn } from './due'

const fen = z.number().int().min(0, '会费不能是负数').max(10_000_000_00)

/** One row per member and year on every PC; members who have theirs are left alone, so that it can be asked again after new ones join. */
const raise = defineCommand({
  name: 'due.raise',
  undo: 'inverse',
  input: z.object({
    year: z.number().int().min(1980).max(2100),
    /** 统一标准 in 分, for members without a rate of their own; absent = such members stay out and are counted. */
    person: fen.optional(),
    unit: fen.optional(),
  }),
  async plan({ year, person, unit }, context): Promise<Result<Plan>> {
    const members = await context.all('member')
    const known = new Set((await context.where('due', 'year', year)).map((row) => String(row['member'])))
    const owing = members.filter((member) => isMemberIn(member, year) && !known.has(member.id))
    const rated = owing.flatMap((member) => {
      const amount = amountOf(member, person, unit)
      if (amount === undefined) return []
      return [{ id: pairId('due', member.id, String(year)), values: { member: member.id, year, amount } }]
    })
    const unrated = owing.length - rated.length
    if (rated.length === 0 && unrated > 0)
      return fail('due.rate', `${unrated} 个会员没有会费标准，没有生成。请填写统一标准，或在会员登记里填写年会费标准。`)
    const drafts = await againDrafts(context, context.catalogue.table('due'), rated)
    if (!drafts.ok) return drafts
    const answer = { created: rated.length, known: known.size, unrated }
    return ok({ drafts: drafts.value, label: `生成 ${year} 年会费：${rated.length} 个会员`, answer })
  },
})

function amountOf(member: Fields, person: number | undefined, unit: number | undefined): number | undefined {
  if (typeof member['rate'] === 'number') return member['rate']
  return member['kind'] === 'unit' ? unit : person
}

/** Paid in full on one day: how a list of payers is entered. Whoever paid another sum is entered in their own row. */
const pay = defineCommand({
  name: 'due.pay',
  undo: 'inverse',
  input: z.object({
    dues: z.array(input.rowId).min(1, '还没有选择会员').max(5000),
    on: z.string().refine((text) => isPlainDate(text) && text.length === 10, '缴费日期要写到日，如 2026-03-10'),
    receipt: z.string().trim().max(40).optional(),
  }),
  async plan({ dues, on, receipt }, context): Promise<Result<Plan>> {
    const rows = await context.getMany('due', dues)
    const table = context.catalogue.table('due')
    const drafts: Draft[] = []
    for (const row of rows.values()) {
      if (typeof row['paid'] === 'number' && row['paid'] > 0) continue
      const draft = await editDraft(context, table, row, paidIn(row, on, receipt))
      if (!draft.ok) return draft
      if (draft.value) drafts.push(draft.value)
    }
    const already = rows.size - drafts.length
    return ok({ drafts, label: `登记会费缴纳：${drafts.length} 个会员`, answer: { paid: drafts.length, already } })
  },
})

function paidIn(row: RowRecord, on: string, receipt: string | undefined) {
  return { paid: Number(row['amount'] ?? 0), paidOn: on, ...(receipt ? { receipt } : {}) }
}

export const associationCommands = [raise, pay, ...councilCommands]
