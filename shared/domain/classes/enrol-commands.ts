// 报名: one row per person and class on every PC; who gets a seat follows from the order of enrolling (seating.ts). Nobody is dropped:
// leaving is a state with its day and reason, and going beyond the capacity is somebody's decision with a reason.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import type { ImportAnswer } from '../roster/import-input'
import { movedWords } from './class-commands'
import { comerOf, entering, readComers, type Asked, type Comer } from './comers'
import { classStates, enrolling, standing, wordOf } from './picklists'
import { capacityOf, classList, overFull } from './queue'
import { enrolmentsOf, seat } from './seating'

const reason = z.string().trim().min(2, '请写明原因').max(120)
const day = z.iso.date('日期请写成 2026-09-05')
const comer = z.object({ person: input.rowId, values: input.values.default({}) })
const MOST = 2000

const enrol = defineCommand({
  name: 'class.enrol',
  undo: 'inverse',
  input: z.object({
    class: input.rowId,
    people: z.array(comer).min(1, '还没有选人').max(MOST),
    /** Why they get a seat although the class is full; they wait otherwise. */
    hand: reason.optional(),
    /** Day on which they enrolled; today where nothing is said. */
    on: day.optional(),
  }),
  async plan({ class: id, people, hand, on }, context): Promise<Result<Plan>> {
    const of = await openClass(context, id)
    if (!of.ok) return of
    const rows = await enrolmentsOf(context, id)
    const comers = await newcomers(context, of.value, rows, people)
    if (!comers.ok) return comers
    const { fresh, known } = comers.value
    const { drafts, answer } = entering(context, of.value, rows, fresh, { hand, on })
    const names = await namesOf(
      context,
      fresh.map(({ person }) => person),
    )
    return ok({
      drafts: fresh.length === 0 ? [] : drafts,
      label: `${String(of.value['name'])}：${names}报名`,
      answer: { ...answer, known },
    })
  },
})

/** Who is new, and the names of those who stand in the class already: they keep their place. One who cannot come refuses all. */
async function newcomers(
  context: CommandContext,
  of: RowRecord,
  rows: readonly RowRecord[],
  people: readonly Asked[],
): Promise<Result<{ readonly fresh: readonly Comer[]; readonly known: readonly string[] }>> {
  const all = await readComers(context, rows, people)
  const fresh = new Map<RowId, Comer>()
  const known: string[] = []
  for (const each of people) {
    const found = comerOf(context, of, all, each)
    if (!found.ok) return found
    if ('stands' in found.value) known.push(found.value.stands)
    else if (fresh.has(found.value.person))
      return fail('class.twice', `名单里${found.value.name}出现了两次，没有保存。请核对后重试。`, {
        person: found.value.person,
      })
    else fresh.set(found.value.person, found.value)
  }
  return ok({ fresh: [...fresh.values()], known })
}

const enrolList = defineCommand({
  name: 'class.enrol-list',
  undo: 'inverse',
  input: z.object({
    class: input.rowId,
    /** Name of the file, for the label. */
    file: z.string().min(1).max(200),
    /** In the order of the sheet, which is their order of enrolling. */
    people: z.array(comer).min(1, '还没有选人').max(MOST),
  }),
  async plan({ class: id, file, people }, context): Promise<Result<Plan>> {
    const of = await openClass(context, id)
    if (!of.ok) return of
    const rows = await enrolmentsOf(context, id)
    const known = await readComers(context, rows, people)
    const fresh = new Map<RowId, Comer>()
    const skipped: { index: number; message: string }[] = []
    for (const [index, each] of people.entries()) {
      const found = comerOf(context, of.value, known, each)
      if (!found.ok) skipped.push({ index, message: found.failure.message })
      else if ('stands' in found.value)
        skipped.push({ index, message: `${found.value.stands}已经报过名，原来的次序不变。` })
      else fresh.set(found.value.person, fresh.get(found.value.person) ?? found.value)
    }
    if (fresh.size === 0) return fail('import.nothing', `没有可以导入的行：${skipped[0]?.message ?? ''}请重新预检。`)
    const entered = entering(context, of.value, rows, [...fresh.values()], {})
    const { seated, waiting, pending } = entered.answer
    const told = pending
      ? `${fresh.size} 人待审核，请在名单里审核。`
      : `正式 ${seated} 人，候补 ${waiting} 人（按表里的次序）。`
    const answer: ImportAnswer = { created: fresh.size, changed: 0, skipped, told }
    return ok({
      drafts: entered.drafts,
      label: `${String(of.value['name'])}：导入报名 ${file}（${fresh.size} 人）`,
      answer,
    })
  },
})

const cancel = defineCommand({
  name: 'class.cancel',
  undo: 'inverse',
  input: z.object({
    class: input.rowId,
    enrolments: z.array(input.rowId).min(1, '还没有选人').max(2000),
    reason,
    on: day.optional(),
  }),
  async plan({ class: id, enrolments, reason: why, on }, context): Promise<Result<Plan>> {
    const given = await chosen(context, id, enrolments, (row) => standing.has(row['state']), '已经退出')
    if (!given.ok) return given
    const { of, rows } = given.value
    const left = { state: 'out', leftOn: on ?? context.clock.today(), leftReason: why }
    const seats = seat(context, { of, rows, changed: new Map(enrolments.map((row) => [row, left])) })
    const people = given.value.chosen.map((row) => String(row['person']))
    return ok({
      drafts: seats.drafts,
      label: `${String(of['name'])}：${await namesOf(context, people)}退出${movedWords(seats)}`,
      answer: { movedUp: seats.movedUp },
    })
  },
})

const approve = defineCommand({
  name: 'class.approve',
  undo: 'inverse',
  input: z.object({ class: input.rowId, enrolments: z.array(input.rowId).min(1, '还没有选人').max(2000) }),
  async plan({ class: id, enrolments }, context): Promise<Result<Plan>> {
    const given = await chosen(context, id, enrolments, (row) => row['state'] === 'pending', '不是待审核')
    if (!given.ok) return given
    const { of, rows } = given.value
    const seats = seat(context, { of, rows, changed: new Map(enrolments.map((row) => [row, { state: 'waiting' }])) })
    const people = given.value.chosen.map((row) => String(row['person']))
    return ok({
      drafts: seats.drafts,
      label: `${String(of['name'])}：${await namesOf(context, people)}审核通过`,
      answer: { movedUp: seats.movedUp },
    })
  },
})

/** After two PCs wrote apart seats may be free while people wait: the same sum as everywhere, asked for by a person. */
const promote = defineCommand({
  name: 'class.promote',
  undo: 'inverse',
  input: z.object({ class: input.rowId }),
  async plan({ class: id }, context): Promise<Result<Plan>> {
    const of = await openClass(context, id)
    if (!of.ok) return of
    const seats = seat(context, { of: of.value, rows: await enrolmentsOf(context, id), changed: new Map() })
    return seats.movedUp.length === 0
      ? fail('class.nobody', '没有空名额，或者没有人候补，不用递补。')
      : ok({
          drafts: seats.drafts,
          label: `${String(of.value['name'])}：候补递补 ${seats.movedUp.length} 人`,
          answer: { movedUp: seats.movedUp },
        })
  },
})

/** Only where a class is over-full: those who are told to wait again keep their place in the order. */
const requeue = defineCommand({
  name: 'class.requeue',
  undo: 'inverse',
  input: z.object({ class: input.rowId, enrolments: z.array(input.rowId).min(1, '还没有选人').max(2000) }),
  async plan({ class: id, enrolments }, context): Promise<Result<Plan>> {
    const given = await chosen(context, id, enrolments, (row) => row['state'] === 'in', '不是正式学员')
    if (!given.ok) return given
    const { of, rows } = given.value
    const beyond = classList(rows).seated.length - capacityOf(of)
    if (enrolments.length > beyond)
      return fail(
        'class.requeue',
        beyond > 0
          ? `超出名额的只有 ${beyond} 人，最多改 ${beyond} 人为候补。`
          : '正式学员没有超出名额，不用改为候补。本人不来的请登记“退出”。',
      )
    const seats = seat(context, {
      of,
      rows,
      changed: new Map(enrolments.map((row) => [row, { state: 'waiting', hand: null }])),
    })
    const people = given.value.chosen.map((row) => String(row['person']))
    return ok({ drafts: seats.drafts, label: `${String(of['name'])}：${await namesOf(context, people)}改为候补` })
  },
})

/** 同意超员: what two PCs brought together is left as it is, by decision. */
const agree = defineCommand({
  name: 'class.agree',
  undo: 'inverse',
  input: z.object({ class: input.rowId }),
  async plan({ class: id }, context): Promise<Result<Plan>> {
    const of = await context.get('trainingClass', id)
    if (!of) return gone(context.catalogue.table('trainingClass'))
    const seated = classList(await enrolmentsOf(context, id)).seated.length
    if (overFull(of, seated) === 0) return fail('class.fits', '正式学员没有超出名额，不用同意超员。')
    return ok({
      drafts: [{ kind: 'set', table: 'trainingClass', row: id, set: { seatsAgreed: seated } }],
      label: `${String(of['name'])}：同意超员，正式 ${seated} 人`,
    })
  },
})

async function openClass(context: CommandContext, id: RowId): Promise<Result<RowRecord>> {
  const of = await context.get('trainingClass', id)
  if (!of) return gone(context.catalogue.table('trainingClass'))
  return enrolling.has(of['state'])
    ? ok(of)
    : fail(
        'class.closed',
        `${String(of['name'])}现在是“${wordOf(classStates, of['state'])}”，只有“报名中”和“已开班”时可以办理报名。`,
      )
}

interface Chosen {
  readonly of: RowRecord
  readonly rows: readonly RowRecord[]
  readonly chosen: readonly RowRecord[]
}

/** The ticked rows of one class, where all of them are as the step wants. Errors: `class.closed`, `class.mixed`, `class.state`. */
async function chosen(
  context: CommandContext,
  id: RowId,
  enrolments: readonly RowId[],
  fits: (row: RowRecord) => boolean,
  unfit: string,
): Promise<Result<Chosen>> {
  const of = await openClass(context, id)
  if (!of.ok) return of
  const rows = await enrolmentsOf(context, id)
  const picked = rows.filter((row) => enrolments.includes(row.id))
  if (picked.length !== new Set(enrolments).size)
    return fail('class.mixed', '所选的人里有不在这个班的，没有保存。请重新选。')
  const other = picked.find((row) => !fits(row))
  if (other)
    return fail('class.state', `${await namesOf(context, [String(other['person'])])}${unfit}，没有保存。请重新选。`)
  return ok({ of: of.value, rows, chosen: picked })
}

/** 张三 · 张三、李四等 5 人 */
async function namesOf(context: CommandContext, people: readonly RowId[]): Promise<string> {
  const ids = people.slice(0, 3).map((person) => context.group('person', person)[0] as RowId)
  const rows = await context.getMany('person', ids)
  const names = ids.map((id) => String(rows.get(id)?.['name'] ?? ''))
  return people.length > 3 ? `${names.slice(0, 2).join('、')}等 ${people.length} 人` : names.join('、')
}

export const enrolCommands = [enrol, enrolList, cancel, approve, promote, requeue, agree]
