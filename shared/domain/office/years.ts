// 业务年度: closing binds what is entered, never what other PCs wrote meanwhile (decisions.md 11); an administrator reopens with a reason.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { TableSpec } from '../field'
import { seedId } from './seed'

const FIRST_YEAR = 1950
const year = z.number().int().min(FIRST_YEAR, '年度不对').max(2200, '年度不对')

/** The row id of a year: 26 characters like every row's, the same on every PC. */
export function yearId(of: number): RowId {
  return seedId('y', of)
}

const close = defineCommand({
  name: 'year.close',
  undo: 'none',
  undoHint: '年度已封账；要改请由管理员在“设置 → 业务年度”解除封账并写明原因。',
  input: z.object({
    year,
    /** What was found unfinished and is carried over, in words, as it was shown to who closed the year. */
    carried: z.string().trim().max(1000).optional(),
  }),
  async plan({ year: of, carried }, context): Promise<Result<Plan>> {
    const today = context.clock.today()
    if (of >= Number(today.slice(0, 4))) return fail('year.running', `${of} 年还没有过完，不能封账。`)
    const known = await context.get('businessYear', yearId(of))
    if (known?.['closed'] === true) return ok({ drafts: [], label: `${of} 年已经封账` })
    const set = {
      year: of,
      closed: true,
      closedOn: today,
      ...(known?.['reason'] === undefined ? {} : { reason: null }),
      ...(carried ? { carried } : known?.['carried'] === undefined ? {} : { carried: null }),
    }
    return ok({ drafts: [{ kind: 'set', table: 'businessYear', row: yearId(of), set }], label: `封账：${of} 年` })
  },
})

const reopen = defineCommand({
  name: 'year.reopen',
  undo: 'none',
  undoHint: '解除封账已经登记；改好后请重新封账。',
  input: z.object({ year, reason: z.string().trim().min(2, '请写明解除封账的原因').max(200) }),
  async plan({ year: of, reason }, context): Promise<Result<Plan>> {
    const known = await context.get('businessYear', yearId(of))
    if (known?.['closed'] !== true) return fail('year.open', `${of} 年没有封账，不用解除。`)
    const set = { closed: null, reason }
    return ok({
      drafts: [{ kind: 'set', table: 'businessYear', row: yearId(of), set }],
      label: `解除封账：${of} 年（${reason}）`,
    })
  },
})

/**
 * Refuses with `year.closed` drafts that would write a row of a closed year, by its date before or after the change. What was not
 * finished when the year was closed is carried over: it stays open until it is, and then belongs to its year (`unfinished`).
 */
export async function inOpenYears(context: CommandContext, drafts: readonly Draft[]): Promise<Result<undefined>> {
  let closed: ReadonlySet<string> | undefined
  for (const draft of drafts) {
    const table = context.catalogue.table(draft.table)
    if (table.datedBy === undefined && table.datedThrough === undefined) continue
    closed ??= await closedYears(context)
    if (closed.size === 0) return ok(undefined)
    const before = await context.get(draft.table, draft.row)
    const years = table.datedThrough
      ? await yearsThrough(context, table, draft, before)
      : yearsBound(table, draft, before)
    const hit = years.find((each) => closed?.has(each))
    if (hit !== undefined)
      return fail(
        'year.closed',
        `${hit} 年已经封账，这一年的${table.label}只能查看，没有保存。确需修改请管理员在“设置 → 业务年度”解除封账。`,
        { year: hit },
      )
  }
  return ok(undefined)
}

/** Years in which a draft writes: that into which it moves the row, and that of the row unless it is still unfinished. */
function yearsBound(table: TableSpec, draft: Draft, before: RowRecord | undefined): readonly string[] {
  const field = String(table.datedBy)
  const written = draft.kind === 'set' ? yearOf(draft.set[field]) : undefined
  const known = before && yearOf(before[field])
  const isBound = before !== undefined && table.unfinished?.(before) !== true
  return [...(written === known ? [] : [written]), ...(isBound ? [known] : [])].flatMap((each) => each ?? [])
}

/** Years of the rows that a row without a date of its own belongs to, before and after the change. */
async function yearsThrough(
  context: CommandContext,
  table: TableSpec,
  draft: Draft,
  before: RowRecord | undefined,
): Promise<readonly string[]> {
  const field = String(table.datedThrough)
  const written = draft.kind === 'set' ? draft.set[field] : undefined
  const owners = context.catalogue.table(table.fields.find(({ name }) => name === field)?.to ?? '')
  const ids = [written, before?.[field]].filter((id): id is RowId => typeof id === 'string')
  const rows = await context.getMany(owners.name, ids)
  return [...rows.values()].flatMap((row) => {
    const of = owners.unfinished?.(row) === true ? undefined : yearOf(row[owners.datedBy ?? ''])
    return of === undefined ? [] : [of]
  })
}

async function closedYears(context: CommandContext): Promise<ReadonlySet<string>> {
  if (!context.catalogue.has('businessYear')) return new Set()
  const rows = await context.all('businessYear')
  return new Set(rows.filter((row) => row['closed'] === true).map((row) => String(row['year'])))
}

/** Of a date, or of a field that holds the year itself. */
function yearOf(date: unknown): string | undefined {
  if (typeof date === 'number') return String(date)
  return typeof date === 'string' && date !== '' ? date.slice(0, 4) : undefined
}

export const yearCommands = [close, reopen]
