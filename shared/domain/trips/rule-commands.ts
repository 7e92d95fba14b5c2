// 疗休养规定 as dated rows: two of one kind never stand at once, and published rules of other places come in only as 示例.
import { z } from 'zod'
import { ok, type Result } from '../../kernel/result'
import type { Value } from '../../oplog/operation'
import { defineCommand, type Draft, type Plan } from '../command'
import { seedId, type SeedRow } from '../office/seed'
import { draftsToSave, rowToSave, saveInput } from '../record/save'
import { rowWith } from '../record/values'
import { ruleKinds } from './picklists'
import { mayStand } from './rules'

const save = defineCommand({
  name: 'trip-rule.save',
  undo: 'inverse',
  input: z.object(saveInput),
  async plan(given, context): Promise<Result<Plan>> {
    const to = await rowToSave(context, 'tripRule', given)
    if (!to.ok) return to
    const { id, before, values } = to.value
    const cleared = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]),
    )
    const after = rowWith(id, before, cleared)
    const plain = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null)) as typeof after
    const stands = mayStand(
      plain,
      (await context.all('tripRule')).filter((other) => other.id !== id),
    )
    if (!stands.ok) return stands
    const drafts = await draftsToSave(context, to.value)
    if (!drafts.ok) return drafts
    const label = ruleKinds.find(({ value }) => value === after['kind'])?.label ?? ''
    return ok({ drafts: drafts.value, label: `保存疗休养规定：${label}`, answer: { id } })
  },
})

const yuan = (amount: number): number => amount * 100
const national = '总工办发〔2019〕21号（天津经开区 2024 年通知引用）'
const quzhou = '衢州市 2021 年职工疗休养规定（《浙江工人日报》2021-05-11）'
const anhui = '皖教工〔2018〕56号'

/** Other places' published rules (domain.md §1.5), in the order of their numbers, which are never reused. */
// prettier-ignore
const lines: readonly Readonly<Record<string, Value>>[] = [
  { kind: 'per-year', number: 1, effect: 'block', from: '2019', source: national },
  { kind: 'age-most', number: 65, effect: 'block', from: '2019', source: national },
  { kind: 'interval', number: 3, effect: 'block', from: '2018', source: anhui },
  { kind: 'days', area: '省内', number: 5, effect: 'block', from: '2021', source: quzhou },
  { kind: 'days', area: '市内', number: 5, effect: 'block', from: '2021', source: quzhou },
  { kind: 'days', area: '对口支援', number: 7, effect: 'block', from: '2021', source: quzhou },
  { kind: 'cost-day', amount: yuan(600), effect: 'warn', from: '2021', source: quzhou },
  { kind: 'cost-trip', amount: yuan(3000), effect: 'warn', from: '2021', source: quzhou },
]

const exampleRules: readonly SeedRow[] = lines.map((values, at) => ({
  id: seedId('t', at + 1),
  values: { ...values, example: true },
}))

const examples = defineCommand({
  name: 'trip-rule.examples',
  undo: 'inverse',
  input: z.object({}),
  async plan(_input, context): Promise<Result<Plan>> {
    const there = new Set((await context.all('tripRule')).map((row) => row.id))
    const drafts = exampleRules
      .filter(({ id }) => !there.has(id))
      .map(({ id, values }): Draft => ({ kind: 'set', table: 'tripRule', row: id, set: values }))
    return ok({ drafts, label: `加入外地规定 ${drafts.length} 条（示例）`, answer: { added: drafts.length } })
  },
})

export const ruleCommands = [save, examples]
