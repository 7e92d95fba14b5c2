// import.apply: what the dry run showed, as one change with one undo. The writer checks every row again; a row that has
// become impossible since the preview is left out and named, and never fails the rest (peers.md §8).
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { changedSince, claim, planRow, type PlannedRow, type Taken } from '../record/import-rows'
import { preload, readingFrom, type Coming } from '../record/preload'
import { importInput, type ChildChange, type ImportAnswer, type PersonChange } from './import-input'

export const applyImport = defineCommand({
  name: 'import.apply',
  undo: 'inverse',
  input: importInput,
  async plan({ file, people }, context): Promise<Result<Plan>> {
    const { drafts, answer } = await planPeople(context, people)
    if (drafts.length === 0 && answer.skipped[0])
      return fail('import.nothing', `没有可以导入的行：${answer.skipped[0].message}请重新预检。`)
    return ok({
      drafts,
      label: `导入名册：${file}（新增 ${answer.created} 人，更新 ${answer.changed} 人）`,
      answer,
    })
  },
})

/** Drafts for people with their own rows; whoever became impossible since the dry run is left out and named. */
export async function planPeople(
  context: CommandContext,
  people: readonly PersonChange[],
): Promise<{
  readonly drafts: readonly Draft[]
  readonly answer: ImportAnswer
}> {
  const reading = await preload(context, comingOf(people))
  const taken: Taken = new Map()
  const drafts: Draft[] = []
  const answer = {
    created: 0,
    changed: 0,
    skipped: [] as { index: number; message: string }[],
  }
  for (const [index, person] of people.entries()) {
    const planned = await planPerson(reading, person, taken)
    if (!planned.ok) answer.skipped.push({ index, message: planned.failure.message })
    else {
      answer.skipped.push(...planned.value.problems.map((message) => ({ index, message })))
      if (planned.value.drafts.length === 0) continue
      drafts.push(...planned.value.drafts)
      if (person.row === undefined) answer.created++
      else answer.changed++
    }
  }
  return { drafts, answer }
}

interface PlannedPerson {
  readonly drafts: readonly Draft[]
  /** Child rows and fields that were left out. */
  readonly problems: readonly string[]
}

async function planPerson(context: CommandContext, person: PersonChange, taken: Taken): Promise<Result<PlannedPerson>> {
  const own = await planRow(context, 'person', person.row, person.values, person.seen)
  if (!own.ok) return own
  const { id, draft } = own.value
  const doubled = claim(context.catalogue.table('person'), id, id, person.values, taken)
  if (doubled) return doubled
  const drafts: Draft[] = draft ? [draft] : []
  const problems = own.value.kept.map((field) => `${own.value.name}：${changedSince(field)}`)
  const knowing = person.children.length > 0 ? knowingOf(context, id) : context
  for (const child of person.children) {
    const planned =
      claim(context.catalogue.table(child.table), id, child.row, child.values, taken) ??
      (await planChild(knowing, id, child))
    const label = context.catalogue.table(child.table).label
    if (!planned.ok) problems.push(`${label}：${planned.failure.message}`)
    else {
      problems.push(...planned.value.kept.map((field) => `${own.value.name}的${label}：${changedSince(field)}`))
      if (planned.value.draft) drafts.push(planned.value.draft)
    }
  }
  return ok({ drafts, problems })
}

function planChild(context: CommandContext, person: RowId, child: ChildChange): Promise<Result<PlannedRow>> {
  const parent = context.catalogue.table(child.table).parent
  const values = child.row === undefined && parent ? { ...child.values, [parent.field]: person } : child.values
  return planRow(context, child.table, child.row, values, child.seen)
}

/** The context that knows the person who is created in this very change, and so cannot be looked up yet. */
function knowingOf(context: CommandContext, person: RowId): CommandContext {
  return readingFrom(context, {
    get: async (table, id) => (table === 'person' && id === person ? { id, _s: ['', ''] } : context.get(table, id)),
  })
}

function comingOf(people: readonly PersonChange[]): readonly Coming[] {
  return people.flatMap((person): Coming[] => [
    { table: 'person', row: person.row, values: person.values },
    ...person.children,
  ])
}
