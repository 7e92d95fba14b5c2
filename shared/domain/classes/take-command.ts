// 补录历年培训: who took part in a class that ended before the app came, from one file; the same line twice is one row.
import { z } from 'zod'
import { groupBy } from '../../kernel/group-by'
import { pairId } from '../../kernel/ids'
import { ok, type Result } from '../../kernel/result'
import { isPlainDate } from '../../kernel/plain-date'
import { matchForm } from '../../kernel/text'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { HistoryAnswer } from '../payments/history-command'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { enrolmentId } from './comers'

const taken = z.object({
  person: input.rowId,
  course: z.string().trim().min(1).max(40),
  /** Name of the class; 2019年摄影班 where the file only names the course. */
  class: z.string().trim().max(60).optional(),
  /** YYYY, YYYY-MM or a day: when it was. */
  date: z.string().refine((text) => isPlainDate(text), '日期请写成 2019、2019-05 或 2019-05-20'),
  certificate: z.string().trim().max(60).optional(),
  note: z.string().trim().max(200).optional(),
})

export type TakenClass = z.infer<typeof taken>

const take = defineCommand({
  name: 'class.take',
  undo: 'inverse',
  input: z.object({ file: z.string().max(200), people: z.array(taken).min(1).max(20_000) }),
  async plan({ file, people }, context): Promise<Result<Plan>> {
    const classes = await oldClasses(context, people)
    const ids = people.map((each) => enrolmentId(classes.idOf(each), context.group('person', each.person)[0] as RowId))
    const known = await context.getMany('enrolment', ids)
    const drafts = new Map<RowId, Draft>()
    for (const [i, each] of people.entries()) {
      const id = ids[i] as RowId
      if (known.has(id) || drafts.has(id)) continue
      const set: Values = {
        person: context.group('person', each.person)[0] as RowId,
        class: classes.idOf(each),
        year: yearOf(each),
        state: 'in',
        enrolledOn: each.date,
        entered: '补录',
        ...(each.certificate ? { certificate: each.certificate, result: 'passed' } : {}),
        ...(each.note ? { note: each.note } : {}),
      }
      drafts.set(id, { kind: 'set', table: 'enrolment', row: id, set })
    }
    const answer: HistoryAnswer = { created: drafts.size, same: people.length - drafts.size, skipped: [] }
    return ok({
      drafts: [...classes.drafts, ...drafts.values()],
      label: `补录历年培训：${file}（${drafts.size} 人次）`.slice(0, 200),
      answer,
    })
  },
})

interface OldClasses {
  /** Courses and classes that are not known yet. */
  readonly drafts: readonly Draft[]
  readonly idOf: (each: TakenClass) => RowId
}

/** Classes by their name and year, courses by their name: known ones are met again, unknown ones come into being as 已结业. */
async function oldClasses(context: CommandContext, people: readonly TakenClass[]): Promise<OldClasses> {
  const courses = new Map((await context.all('course')).map((row) => [matchForm(String(row['name'])), row.id]))
  const years = [...new Set(people.map(yearOf))]
  const known = await context.whereAny('trainingClass', 'year', years)
  const classes = new Map(known.map((row) => [`${String(row['year'])} ${matchForm(String(row['name']))}`, row.id]))
  const sizes = groupBy(people, keyOf)
  const drafts: Draft[] = []
  for (const each of people) {
    const [word, key] = [matchForm(each.course), keyOf(each)]
    const course = courses.get(word) ?? pairId('course', 'taken', word)
    if (!courses.has(word)) drafts.push({ kind: 'set', table: 'course', row: course, set: { name: each.course } })
    courses.set(word, course)
    if (classes.has(key)) continue
    const row = pairId('trainingClass', course, key)
    const own = { name: nameOf(each), course, year: yearOf(each), from: each.date, state: 'done' }
    const capacity = sizes.get(key)?.length ?? 1
    drafts.push({ kind: 'set', table: 'trainingClass', row, set: { ...own, capacity, entered: '补录' } })
    classes.set(key, row)
  }
  return { drafts, idOf: (each) => classes.get(keyOf(each)) as RowId }
}

function yearOf({ date }: TakenClass): number {
  return Number(date.slice(0, 4))
}

function nameOf(each: TakenClass): string {
  return each.class || `${yearOf(each)}年${each.course}班`
}

function keyOf(each: TakenClass): string {
  return `${yearOf(each)} ${matchForm(nameOf(each))}`
}

export const takeCommands = [take]
