// Founding the office and keeping its small lists: operators, views, templates, import layouts, and the log of what left the office.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { seedOfficeYear } from '../workbench/office-year'
import { profileId, seedTitles, seedTreatmentRules, seedUnits, type SeedRow } from './seed'

const found = defineCommand({
  name: 'office.found',
  undo: 'none',
  input: z.object({
    name: z.string().trim().min(1, '请填写单位名称').max(60),
    operator: z.string().trim().min(1, '请填写您的姓名').max(20),
  }),
  async plan({ name, operator }, context): Promise<Result<Plan>> {
    if (await context.get('profile', profileId)) return fail('office.founded', '单位已经建立，不用再建。')
    const id = context.newId()
    const drafts: Draft[] = [
      { kind: 'set', table: 'profile', row: profileId, set: { name } },
      { kind: 'set', table: 'operator', row: id, set: { name: operator, role: 'admin' } },
      ...seedDrafts('unit', seedUnits),
      ...seedDrafts('honourTitle', seedTitles),
      ...seedDrafts('treatmentRule', seedTreatmentRules),
      ...seedDrafts('officeWork', seedOfficeYear),
    ]
    return ok({ drafts, by: id, label: `新建单位：${name}`, answer: { operator: id } })
  },
})

function seedDrafts(table: string, rows: readonly SeedRow[]): Draft[] {
  return rows.map((row) => ({ kind: 'set', table, row: row.id, set: row.values }))
}

/** A named thing saved over again under its id, or anew: one shape for views, templates and layouts. */
function keeper(name: string, table: string, word: string) {
  return defineCommand({
    name,
    undo: 'inverse',
    input: z.object({ id: input.rowId.optional(), values: input.values }),
    plan: async ({ id, values }, context) => keep(context, table, id, values, word),
  })
}

async function keep(
  context: CommandContext,
  table: string,
  id: RowId | undefined,
  values: Values,
  word: string,
): Promise<Result<Plan>> {
  const spec = context.catalogue.table(table)
  const before = id === undefined ? undefined : await context.get(table, id)
  const row = before?.id ?? id ?? context.newId()
  const draft = before ? await editDraft(context, spec, before, values) : await createDraft(context, spec, row, values)
  if (!draft.ok) return draft
  const title = String(values[spec.title] ?? before?.[spec.title] ?? '')
  return ok({ drafts: draft.value ? [draft.value] : [], label: `${word}：${title}`, answer: { id: row } })
}

const saveView = keeper('view.save', 'savedView', '保存视图')
const saveTemplate = keeper('template.save', 'exportTemplate', '保存外部模板')

/** The layout of a file is known by its header signature: importing the same kind of file again finds its mapping. */
const rememberLayout = defineCommand({
  name: 'layout.remember',
  undo: 'inverse',
  input: z.object({
    name: z.string().max(80),
    signature: z.string().min(1).max(5000),
    mapping: z.string().max(60_000),
  }),
  async plan(values, context): Promise<Result<Plan>> {
    const known = (await context.all('importLayout')).find((row) => row['signature'] === values.signature)
    return keep(context, 'importLayout', known?.id, values, '记住导入版式')
  },
})

/** Every export, print of full data and reveal of a masked number leaves a line (office-practice.md 13a). */
const logDisclosure = defineCommand({
  name: 'disclosure.log',
  everybody: true,
  undo: 'none',
  undoHint: '导出和查看已经登记，登记不能撤销。',
  input: z.object({
    kind: z.string().min(1).max(40),
    what: z.string().max(200),
    purpose: z.string().trim().min(1, '请填写用途').max(200),
    receiver: z.string().max(200).optional(),
    people: z.number().int().nonnegative(),
    fields: z.array(z.string()),
    full: z.boolean(),
    person: input.rowId.optional(),
  }),
  async plan({ fields, receiver, person, ...rest }, context): Promise<Result<Plan>> {
    const row = context.newId()
    const at = new Date(context.clock.now()).toISOString()
    const values: Values = {
      ...rest,
      at,
      fields: fields.join('、'),
      ...(receiver ? { receiver } : {}),
      ...(person ? { person } : {}),
    }
    const draft = await createDraft(context, context.catalogue.table('exportLog'), row, values)
    return draft.ok
      ? ok({ drafts: [draft.value], label: `${rest.kind}登记：${rest.purpose}`, answer: { id: row } })
      : draft
  },
})

export const officeCommands = [found, saveView, saveTemplate, rememberLayout, logDisclosure]
