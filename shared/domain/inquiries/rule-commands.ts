// 信访期限规定 as dated rows: two never stand on one day.
import { z } from 'zod'
import { ok, type Result } from '../../kernel/result'
import { defineCommand, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { rowWith } from '../record/values'
import { mayHold } from './rules'

const save = defineCommand({
  name: 'inquiry-rule.save',
  undo: 'inverse',
  input: z.object({ row: input.rowId.optional(), values: input.values, seen: input.seen.optional() }),
  async plan({ row, values, seen }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('inquiryRule')
    const before = row === undefined ? undefined : await context.get('inquiryRule', row)
    if (row !== undefined && !before) return gone(table)
    const id = row ?? context.newId()
    const others = (await context.all('inquiryRule')).filter((other) => other.id !== id)
    const stands = mayHold(rowWith(id, before, values), others)
    if (!stands.ok) return stands
    const draft = before
      ? await editDraft(context, table, before, values, seen)
      : await createDraft(context, table, id, values)
    if (!draft.ok) return draft
    return ok({ drafts: draft.value ? [draft.value] : [], label: '保存信访期限规定', answer: { id } })
  },
})

export const ruleCommands = [save]
