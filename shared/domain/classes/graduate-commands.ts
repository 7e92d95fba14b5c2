// 结业: results and certificate numbers. Each PC numbers with its own mark, so that none must ask another (decisions.md 19).
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { minting } from '../office/paper-numbers'
import { gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { enrolmentsOf } from './seating'

const chosen = z.array(input.rowId).min(1, '还没有选人').max(2000)

const graduate = defineCommand({
  name: 'class.graduate',
  undo: 'none',
  undoHint: '结业证书已经编号，不能撤销。登记错了的请点“收回结业”，号码留空不再用。',
  input: z.object({
    class: input.rowId,
    enrolments: chosen,
    result: z.enum(['passed', 'failed']),
    on: z.iso.date('日期请写成 2026-12-20').optional(),
  }),
  async plan({ class: id, enrolments, result, on }, context): Promise<Result<Plan>> {
    const given = await seatedOnes(context, id, enrolments)
    if (!given.ok) return given
    const { of, rows } = given.value
    const open = rows.filter((row) => row['result'] !== result)
    const date = on ?? context.clock.today()
    const mint = result === 'passed' ? await minting(context, 'enrolment', date) : undefined
    const drafts = open.map((row): Draft => {
      const own = { result, certifiedOn: date }
      const kept = typeof row['certificate'] === 'string'
      const number = mint === undefined ? givenBack(row) : kept ? {} : mint()
      return { kind: 'set', table: 'enrolment', row: row.id, set: { ...own, ...number } }
    })
    const words = result === 'passed' ? '结业' : '未结业'
    return ok({
      drafts,
      label: `${String(of['name'])}：${drafts.length} 人${words}`,
      answer: { people: drafts.length },
    })
  },
})

const ungraduate = defineCommand({
  name: 'class.ungraduate',
  undo: 'inverse',
  input: z.object({ class: input.rowId, enrolments: chosen }),
  async plan({ class: id, enrolments }, context): Promise<Result<Plan>> {
    const given = await seatedOnes(context, id, enrolments)
    if (!given.ok) return given
    const { of, rows } = given.value
    const drafts = rows
      .filter((row) => row['result'])
      .map((row): Draft => {
        const set = { result: null, certifiedOn: null, ...givenBack(row) }
        return { kind: 'set', table: 'enrolment', row: row.id, set }
      })
    return ok({ drafts, label: `${String(of['name'])}：收回 ${drafts.length} 人的结业登记` })
  },
})

interface Given {
  readonly of: RowRecord
  readonly rows: readonly RowRecord[]
}

/** The ticked rows in the order given, all with a seat in a class under way. Errors: `class.running`, `class.mixed`. */
async function seatedOnes(context: CommandContext, id: string, enrolments: readonly string[]): Promise<Result<Given>> {
  const of = await context.get('trainingClass', id)
  if (!of) return gone(context.catalogue.table('trainingClass'))
  if (of['state'] !== 'running') return fail('class.running', '只有“已开班”的培训班可以办理结业。')
  const rows = new Map((await enrolmentsOf(context, id)).map((row) => [row.id, row]))
  const picked = enrolments.flatMap((each) => rows.get(each) ?? [])
  return picked.length === enrolments.length && picked.every((row) => row['state'] === 'in')
    ? ok({ of, rows: picked })
    : fail('class.mixed', '只有本班的正式学员可以办理结业，没有保存。请重新选。')
}

/** The paper is out with its number: the row keeps the series and what was given back, so that nobody gets that number again. */
function givenBack(row: RowRecord): Values {
  if (typeof row['certificate'] !== 'string') return {}
  const before = typeof row['withdrawn'] === 'string' ? `${row['withdrawn']}、` : ''
  return { certificate: null, withdrawn: `${before}${row['certificate']}` }
}

export const graduateCommands = [graduate, ungraduate]
