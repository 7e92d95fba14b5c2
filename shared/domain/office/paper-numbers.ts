// Numbers of papers: minted per PC without asking any other (decisions.md 19), the same way for every kind of paper. Should two papers
// come to carry one number all the same, it is found (shared/issues/number-issues) and one of them gets another here.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { defineCommand, type CommandContext, type Plan } from '../command'
import type { FieldSpec, PaperNumber, TableSpec } from '../field'
import { gone, tableOf } from '../record/commands'
import * as input from '../record/input'
import { subjectOf } from '../record/subject'
import type { Values } from '../record/values'
import { markOf } from './paper-mark'
import { profileId } from './seed'

export type NumberField = FieldSpec & { readonly paperNumber: PaperNumber }

/** The field that holds the number of a table's papers, if it has any. */
export function numberFieldOf({ fields }: TableSpec): NumberField | undefined {
  return fields.find((field): field is NumberField => field.paperNumber !== undefined)
}

/** Gives one new number after another, with its series, for papers of `date` (YYYY-MM-DD). A number given back is never given again. */
export async function minting(context: CommandContext, table: string, date: string): Promise<() => Values> {
  const field = numberFieldOf(context.catalogue.table(table))
  if (!field) throw new Error(`${table} has no numbered papers`)
  const { series, words, withdrawn } = field.paperNumber
  const [year, mark] = [date.slice(0, 4), markOf(context.incarnation)]
  const own = `${year}-${mark}`
  const profile = await context.get('profile', profileId)
  const used = (await context.where(table, series, own)).flatMap((row) =>
    [row[field.name], withdrawn === undefined ? '' : row[withdrawn]].flatMap(running),
  )
  let last = Math.max(0, ...used)
  return () => {
    const nth = String(++last).padStart(3, '0')
    return { [field.name]: words({ year, mark, nth }, profile), [series]: own }
  }
}

/** The running numbers in a text of one or more paper numbers: 培结〔2026〕K3-007号 is 7. */
function running(text: unknown): readonly number[] {
  return [...String(text ?? '').matchAll(/-(\d+)(?=号|、|$)/gu)].map(([, nth]) => Number(nth))
}

/** Another number for a paper that came to carry the same one as another. The paper itself is printed anew by whoever renumbers it. */
const renumber = defineCommand({
  name: 'paper.renumber',
  undo: 'inverse',
  input: z.object({ table: z.string(), row: input.rowId }),
  async plan({ table, row: id }, context): Promise<Result<Plan>> {
    const spec = tableOf(context, table)
    if (!spec.ok) return spec
    const field = numberFieldOf(spec.value)
    if (!field) return fail('paper.unnumbered', `${spec.value.label}没有编号，不能重新编号。`)
    const before = await context.get(table, id)
    if (!before) return gone(spec.value)
    const { series, clears = [] } = field.paperNumber
    const own = String(before[series] ?? '')
    const same = (await context.where(table, series, own)).filter((row) => row[field.name] === before[field.name])
    if (same.length < 2) return fail('paper.single', '这个编号没有重复，不用重新编号。')
    const next = (await minting(context, table, `${own.slice(0, 4)}-01-01`))()
    const set = { ...next, ...Object.fromEntries(clears.map((name) => [name, null])) }
    return ok({
      drafts: [{ kind: 'set', table, row: id, set }],
      label: `${await subjectOf(context, spec.value, before)}重新编号：${String(next[field.name])}`,
      answer: { number: next[field.name] },
    })
  },
})

export const paperCommands = [renumber]
