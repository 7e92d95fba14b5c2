// Defining the office's own fields: added, renamed, arranged, put out of use; never deleted, so that nothing filled in is lost to sight.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { matchForm } from '../../kernel/text'
import type { Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import type { TableSpec } from '../field'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { extensibleTables, OWN_FIELD, ownFieldKinds } from './own-field-schema'
import { choicesIn, ownFieldName, wordsOfFields } from './own-fields'

const kinds = ownFieldKinds.map(({ value }) => value)
const tables = extensibleTables.map(({ value }) => value)
const label = z.string().trim().min(1, '请填写项目名称').max(20, '项目名称最多 20 个字')
const shape = {
  choices: z.string().max(2000).nullable().optional(),
  section: z.string().trim().max(20).nullable().optional(),
  column: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  order: z.string().max(200).optional(),
}

const define = defineCommand({
  name: 'own-field.define',
  undo: 'inverse',
  input: z.object({
    table: z.enum(tables),
    label,
    kind: z.enum(kinds),
    ...shape,
  }),
  async plan(values, context): Promise<Result<Plan>> {
    const sound = checked(context, values.table, values)
    if (!sound.ok) return sound
    const id = context.newId()
    const draft = await createDraft(context, context.catalogue.table(OWN_FIELD), id, sound.value)
    return draft.ok
      ? ok({
          drafts: [draft.value],
          label: `新增本会项目：${values.label}`,
          answer: { id, field: ownFieldName(id) },
        })
      : draft
  },
})

/** Table and kind stay: values that are there would no longer read. */
const change = defineCommand({
  name: 'own-field.change',
  undo: 'inverse',
  input: z.object({
    row: input.rowId,
    label: label.optional(),
    ...shape,
    hidden: z.boolean().optional(),
    seen: input.seen.optional(),
  }),
  async plan({ row, seen, ...changes }, context): Promise<Result<Plan>> {
    const before = await context.get(OWN_FIELD, row)
    const spec = context.catalogue.table(OWN_FIELD)
    if (!before) return gone(spec)
    const { table, kind } = before
    const sound = checked(context, String(table), { ...changes, kind: String(kind) }, ownFieldName(row))
    if (!sound.ok) return sound
    const { kind: _unchanged, ...values } = sound.value
    const draft = await editDraft(context, spec, before, values, seen)
    if (!draft.ok) return draft
    const name = changes.label ?? String(before['label'] ?? '')
    return ok({
      drafts: draft.value ? [draft.value] : [],
      label: `${verb(changes.hidden)}本会项目：${name}`,
    })
  },
})

interface Defined {
  readonly kind: string
  readonly label?: string | undefined
  readonly choices?: string | null | undefined
  readonly [field: string]: Value | undefined
}

/** Values as stored, choices in one spelling. Errors: `own-field.taken` (the name means another field), `own-field.choices`. */
function checked(
  context: CommandContext,
  table: string,
  values: Defined,
  self?: string,
): Result<Readonly<Record<string, Value>> & { readonly kind: string }> {
  const taken = values.label === undefined ? undefined : takenBy(context, table, values.label, self)
  if (taken !== undefined)
    return fail(
      'own-field.taken',
      `“${String(values.label)}”已经是${taken}，没有保存。请换一个名称，如加上“本会”二字。`,
    )
  const choices = values.choices === undefined ? undefined : choicesIn(values.choices)
  if (values.kind === 'choice' && (self === undefined || choices !== undefined) && !choices?.length)
    return fail('own-field.choices', '选项至少要有一个，用顿号隔开，如：一档、二档、三档。')
  const given = Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined)
  const stored = given.map(([field, value]): [string, Value] => [field, value === false ? null : value])
  return ok({
    ...Object.fromEntries(stored),
    ...(choices === undefined ? {} : { choices: choices.join('、') || null }),
    kind: values.kind,
  })
}

/**
 * 劳模的“备注”, where the name means another field; an alias counts. An import reads one header for a person and the person's own rows
 * alike, so the name must be free in all of them.
 */
function takenBy(context: CommandContext, table: string, name: string, self: string | undefined): string | undefined {
  const form = matchForm(name)
  const { catalogue } = context
  const family = tables
    .map((each) => catalogue.table(each))
    .filter((each) => isKin(each, table) || isKin(catalogue.table(table), each.name))
  for (const each of family) {
    const field = each.fields.find((found) => found.name !== self && wordsOfFields([found]).has(form))
    if (field) return `${each.label}的“${field.label}”`
  }
  return undefined
}

/** The table itself or one whose rows belong to it. */
function isKin(each: TableSpec, table: string): boolean {
  return each.name === table || each.parent?.table === table
}

function verb(hidden: boolean | undefined): string {
  return hidden === undefined ? '修改' : hidden ? '停用' : '恢复使用'
}

export const ownFieldCommands = [define, change]
