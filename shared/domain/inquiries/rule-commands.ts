// 信访期限规定 as dated rows: two never stand on one day.
import { z } from 'zod'
import { ok, type Result } from '../../kernel/result'
import { defineCommand, type Plan } from '../command'
import { draftsToSave, rowToSave, saveInput } from '../record/save'
import { rowWith } from '../record/values'
import { mayHold } from './rules'

const save = defineCommand({
  name: 'inquiry-rule.save',
  undo: 'inverse',
  input: z.object(saveInput),
  async plan(given, context): Promise<Result<Plan>> {
    const to = await rowToSave(context, 'inquiryRule', given)
    if (!to.ok) return to
    const { id, before, values } = to.value
    const others = (await context.all('inquiryRule')).filter((other) => other.id !== id)
    const stands = mayHold(rowWith(id, before, values), others)
    if (!stands.ok) return stands
    const drafts = await draftsToSave(context, to.value)
    if (!drafts.ok) return drafts
    return ok({ drafts: drafts.value, label: '保存信访期限规定', answer: { id } })
  },
})

export const ruleCommands = [save]
