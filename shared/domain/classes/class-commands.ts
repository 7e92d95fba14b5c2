// 培训班 as a whole: saved (a new capacity lets those who wait move up), and moved from 筹备 to 结业.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { draftsToSave, rowToSave, saveInput } from '../record/save'
import { stepBetween } from '../record/steps'
import { rowWith } from '../record/values'
import { classStates, classSteps, enrolling, standing, wordOf } from './picklists'
import { capacityOf } from './queue'
import { enrolmentsOf, seat, type Seating } from './seating'

const save = defineCommand({
  name: 'class.save',
  undo: 'inverse',
  input: z.object(saveInput),
  async plan(given, context): Promise<Result<Plan>> {
    const to = await rowToSave(context, 'trainingClass', given)
    if (!to.ok) return to
    const { id, before, values } = to.value
    if ('state' in values || 'seatsAgreed' in values)
      return fail('class.own', '状态用“开始报名”“开班”等按钮改，不在表里直接填。')
    const saved = await draftsToSave(context, to.value, before ? values : { ...values, state: 'draft' })
    if (!saved.ok) return saved
    const drafts = saved.value
    const name = String(values['name'] ?? before?.['name'] ?? '')
    if (!before) return ok({ drafts, label: `新增培训班：${name}`, answer: { id, movedUp: 0, beyond: 0 } })
    const after = rowWith(id, before, values)
    const seats = capacityOf(after) === capacityOf(before) ? undefined : await reseated(context, after)
    return ok({
      drafts: merged([...drafts, ...(seats?.drafts ?? [])]),
      label: `修改培训班：${name}${movedWords(seats)}`,
      answer: { id, movedUp: seats?.movedUp.length ?? 0, beyond: seats ? beyondOf(after, seats.seated) : 0 },
    })
  },
})

/** How many have a seat although the class holds fewer: they keep it. */
function beyondOf(of: RowRecord, seated: number): number {
  return Math.max(0, seated - capacityOf(of))
}

/** Fewer seats than people: those who have one keep it, and whoever lowered the number has decided so. */
async function reseated(context: CommandContext, of: RowRecord): Promise<Seating | undefined> {
  if (!enrolling.has(of['state'])) return undefined
  return seat(context, { of, rows: await enrolmentsOf(context, of.id), changed: new Map(), agree: true })
}

/** Two `set` of one row in one command are one operation. */
function merged(drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = drafts
  const own = rest.find((draft) => draft.row === first?.row && draft.table === first.table)
  if (first?.kind !== 'set' || own?.kind !== 'set') return drafts
  return [{ ...first, set: { ...first.set, ...own.set } }, ...rest.filter((draft) => draft !== own)]
}

/** （候补递补 2 人）, or nothing where nobody moved up. */
export function movedWords(seats: Seating | undefined): string {
  return seats && seats.movedUp.length > 0 ? `（候补递补 ${seats.movedUp.length} 人）` : ''
}

const move = defineCommand({
  name: 'class.move',
  undo: 'inverse',
  input: z.object({
    class: input.rowId,
    to: z.enum(['draft', 'open', 'running', 'done', 'void']),
    /** Why it is called off, where people have enrolled. */
    reason: z.string().trim().min(2, '请写明原因').max(120).optional(),
  }),
  async plan({ class: id, to, reason }, context): Promise<Result<Plan>> {
    const of = await context.get('trainingClass', id)
    if (!of) return gone(context.catalogue.table('trainingClass'))
    const from = String(of['state'] ?? 'draft')
    const step = stepBetween(classSteps, from, to)
    if (!step) return fail('class.move', `培训班现在是“${stateWord(from)}”，不能直接改为“${stateWord(to)}”。`)
    const ready = step === 'forward' ? await readyFor(context, of, to) : ok(undefined)
    if (!ready.ok) return ready
    const waits =
      to === 'void' ? (await enrolmentsOf(context, id)).filter((row) => standing.has(row['state'])).length : 0
    if (waits > 0 && reason === undefined)
      return fail('class.people', `已有 ${waits} 人报名，取消要写明原因，并逐一通知本人。`)
    const why = to === 'void' ? (reason ?? null) : null
    const set = { state: to, ...(why === (of['voidReason'] ?? null) ? {} : { voidReason: why }) }
    return ok({
      drafts: [{ kind: 'set', table: 'trainingClass', row: id, set }],
      label: `培训班“${String(of['name'])}”：${stateWord(to)}`,
    })
  },
})

function stateWord(state: string): string {
  return wordOf(classStates, state)
}

/** What a step needs: sessions before 开班, nobody undecided before 开班 and 结业. Codes `class.sessions`, `class.pending`, `class.few`, `class.results`. */
async function readyFor(context: CommandContext, of: RowRecord, to: string): Promise<Result<undefined>> {
  if (to === 'open') return ok(undefined)
  const rows = await enrolmentsOf(context, of.id)
  const count = (state: string): number => rows.filter((row) => row['state'] === state).length
  if (count('pending') > 0) return fail('class.pending', `还有 ${count('pending')} 人待审核，请先审核。`)
  if (to === 'done') {
    const open = rows.filter((row) => row['state'] === 'in' && !row['result']).length
    return open > 0
      ? fail('class.results', `还有 ${open} 名正式学员没有登记结业或未结业，请先办理结业。`)
      : ok(undefined)
  }
  const sessions = await context.where('classSession', 'class', of.id)
  if (!sessions.some((row) => row['state'] === 'planned'))
    return fail('class.sessions', '还没有排课，不能开班。请先排课。')
  const least = Number(of['least'] ?? 0)
  return count('in') < least
    ? fail('class.few', `正式学员 ${count('in')} 人，不到开班人数 ${least} 人。确需开班的请先修改开班人数。`)
    : ok(undefined)
}

export const classCommands = [save, move]
