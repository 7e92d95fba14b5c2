// The office year's own commands: the usual lines for an office that has none, and those that a later program brings to one that has.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { defineCommand, type Draft, type Plan } from '../command'
import type { SeedRow } from '../office/seed'
import { newLines, seedOfficeYear } from './office-year'

const lineDraft = ({ id, values }: SeedRow): Draft => ({ kind: 'set', table: 'officeWork', row: id, set: values })

const fillYear = defineCommand({
  name: 'office-year.fill',
  undo: 'inverse',
  input: z.object({}),
  async plan(_, context): Promise<Result<Plan>> {
    if ((await context.all('officeWork')).length > 0)
      return fail('office-year.there', '全年工作已经有内容，请直接新增或修改。')
    return ok({ drafts: seedOfficeYear.map(lineDraft), label: `填入常用的全年工作 ${seedOfficeYear.length} 项` })
  },
})

/** What is not wanted becomes a removed line like any other: no PC offers it again, and 回收站 has it. */
const takeNew = defineCommand({
  name: 'office-year.new',
  undo: 'inverse',
  input: z.object({ wanted: z.boolean() }),
  async plan({ wanted }, context): Promise<Result<Plan>> {
    const lines = newLines(
      await context.known(
        'officeWork',
        seedOfficeYear.map(({ id }) => id),
      ),
    )
    const label = `${wanted ? '加入' : '不要'}新增的全年工作 ${lines.length} 项`
    const removed = lines.map(({ id }): Draft => ({ kind: 'remove', table: 'officeWork', row: id }))
    return ok({ drafts: [...lines.map(lineDraft), ...(wanted ? [] : removed)], label })
  },
})

export const workbenchCommands = [fillYear, takeNew]
