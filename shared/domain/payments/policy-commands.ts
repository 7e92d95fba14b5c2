// 设置 → 政策: rows are added and closed, never quietly overwritten; two rows that would contend for the same people are refused.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { draftsToSave, rowToSave, saveInput, type RowToSave } from '../record/save'
import { rowWith, type Values } from '../record/values'
import { mayStand } from './policy'
import { usualExamples, usualSchemes } from './usual-schemes'

const save = defineCommand({
  name: 'policy.save',
  undo: 'inverse',
  input: z.object({
    ...saveInput,
    /** A row that ends on the day before the new one begins: 政策变动时旧的一条填止. */
    closes: z.object({ row: input.rowId, to: z.string().max(10) }).optional(),
  }),
  async plan({ closes, ...given }, context): Promise<Result<Plan>> {
    const to = await rowToSave(context, 'policyRule', given)
    if (!to.ok) return to
    const { id, before, values } = to.value
    const after = rowWith(id, before, cleared(values))
    const scheme = await context.get('scheme', String(after['scheme'] ?? ''))
    if (!scheme) return fail('policy.scheme', '请先选择发放项目。', { field: 'scheme' })
    const sum = neededSum(scheme, after)
    if (!sum.ok) return sum
    const others = (await context.where('policyRule', 'scheme', scheme.id)).filter((other) => other.id !== id)
    const stands = mayStand(
      after,
      others.map((other) => (other.id === closes?.row ? { ...other, to: closes.to } : other)),
    )
    if (!stands.ok) return stands
    const drafts = await draftsOf(context, to.value, closes, others)
    return drafts.ok
      ? ok({ drafts: drafts.value, label: `保存政策标准：${String(scheme['name'])}`, answer: { id } })
      : drafts
  },
})

async function draftsOf(
  context: CommandContext,
  to: RowToSave,
  closes: { readonly row: string; readonly to: string } | undefined,
  others: readonly RowRecord[],
): Promise<Result<readonly Draft[]>> {
  const main = await draftsToSave(context, to)
  if (!main.ok) return main
  const old = closes && others.find((other) => other.id === closes.row)
  if (closes && !old) return gone(to.table)
  const ended = old && closes ? await editDraft(context, to.table, old, { to: closes.to }) : ok(undefined)
  if (!ended.ok) return ended
  return ok([...(ended.value ? [ended.value] : []), ...main.value])
}

/** A row without the sum its scheme computes with would pay nothing and say nothing. */
function neededSum(scheme: RowRecord, rule: Readonly<Record<string, unknown>>): Result<undefined> {
  const field = scheme['formula'] === 'gap' ? 'line' : 'amount'
  if (scheme['formula'] === 'manual' || rule['example'] === true || typeof rule[field] === 'number')
    return ok(undefined)
  const label = field === 'line' ? '标准线' : '标准'
  return fail('policy.sum', `请填写${label}；还没有文件规定的，先不要新增，不要填估计数。`, { field })
}

function cleared(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]))
}

const remove = defineCommand({
  name: 'policy.remove',
  undo: 'inverse',
  input: z.object({ row: input.rowId }),
  async plan({ row }, context): Promise<Result<Plan>> {
    const rule = await context.get('policyRule', row)
    if (!rule) return gone(context.catalogue.table('policyRule'))
    const used = await context.where('payLine', 'rule', row)
    if (used.length > 0)
      return fail(
        'policy.used',
        `已有 ${used.length} 条发放明细按这条标准计算，不能删除。政策变动请给它填“止”，再新增一条。`,
      )
    return ok({
      drafts: [{ kind: 'remove', table: 'policyRule', row }],
      label: `删除政策标准：${String(rule['source'] ?? '')}`,
    })
  },
})

/** 加入常用项目: the schemes that are missing, each with its examples; what the office has is left as it is. */
const usual = defineCommand({
  name: 'policy.usual',
  undo: 'inverse',
  input: z.object({}),
  async plan(_input, context): Promise<Result<Plan>> {
    const there = new Set((await context.all('scheme')).map((row) => row.id))
    const schemes = usualSchemes.filter(({ id }) => !there.has(id))
    const added = new Set(schemes.map(({ id }) => id))
    const examples = usualExamples.filter(({ values }) => added.has(String(values['scheme'])))
    const drafts = [
      ...schemes.map(({ id, values }): Draft => ({ kind: 'set', table: 'scheme', row: id, set: values })),
      ...examples.map(({ id, values }): Draft => ({ kind: 'set', table: 'policyRule', row: id, set: values })),
    ]
    return ok({ drafts, label: `加入常用发放项目 ${schemes.length} 个`, answer: { added: schemes.length } })
  },
})

export const policyCommands = [save, remove, usual]
