// office-year.fill: the usual office year for an office founded before there was one, or that has removed all its lines.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { defineCommand, type Draft, type Plan } from '../command'
import { seedOfficeYear } from './office-year'

const fillYear = defineCommand({
  name: 'office-year.fill',
  undo: 'inverse',
  input: z.object({}),
  async plan(_, context): Promise<Result<Plan>> {
    if ((await context.all('officeWork')).length > 0)
      return fail('office-year.there', '全年工作已经有内容，请直接新增或修改。')
    const drafts = seedOfficeYear.map(({ id, values }): Draft => ({
      kind: 'set',
      table: 'officeWork',
      row: id,
      set: values,
    }))
    return ok({ drafts, label: `填入常用的全年工作 ${drafts.length} 项` })
  },
})

export const workbenchCommands = [fillYear]
