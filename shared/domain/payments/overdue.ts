// 超期未核实 in a batch: whose 健在核实 no longer holds while money is about to go to them, and what was decided about each
// (office-practice.md 2: 照发并注明 · 暂缓发放 · 立即核实; money is never stopped silently).
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { lifeStanding, overdueStates, standingWords, type LifeStanding } from '../checks/life-standing'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import * as input from '../record/input'
import { lineInDraft } from './line-commands'

export interface OverdueLine {
  readonly line: Fields
  readonly standing: LifeStanding
}

export interface LifeReading {
  readonly birth: (person: RowId) => unknown
  readonly checks: (person: RowId) => readonly Fields[]
  readonly rules: readonly Fields[]
  /** YYYY-MM-DD. */
  readonly on: string
}

/** Lines taken in whose person is overdue and about whom nobody has decided yet, one line a person. */
export function overdueLines(
  lines: readonly Fields[],
  { birth, checks, rules, on }: LifeReading,
): readonly OverdueLine[] {
  if (rules.length === 0) return []
  const asked = new Set<unknown>()
  return lines.flatMap((line) => {
    const person = line['person']
    if (line['verdict'] !== 'in' || line['life'] || asked.has(person)) return []
    asked.add(person)
    const standing = lifeStanding(birth(String(person)), checks(String(person)), rules, on)
    return overdueStates.has(standing.state) ? [{ line, standing }] : []
  })
}

/** Refuses with `batch.life` while somebody in the batch is overdue and undecided. A claim pays nobody. */
export async function lifeDecided(
  context: CommandContext,
  batch: Fields,
  lines: readonly Fields[],
): Promise<Result<undefined>> {
  if (batch['direction'] !== 'pay') return ok(undefined)
  const reading = await readLife(context, lines)
  const overdue = overdueLines(lines, reading)
  const [first] = overdue
  if (!first) return ok(undefined)
  return fail(
    'batch.life',
    `${String(first.line['name'])}${overdue.length > 1 ? ` 等 ${overdue.length} 人` : ''}健在核实已超期（${standingWords(first.standing)}）。请在“超期未核实”里逐人选定：照发并注明、暂缓发放或立即核实。`,
    { rows: overdue.map(({ line }) => line.id) },
  )
}

/** What the verdicts on these lines are read from, in the writer's transaction. */
async function readLife(context: CommandContext, lines: readonly Fields[]): Promise<LifeReading> {
  const rules = await context.all('lifeRule')
  const on = context.clock.today()
  if (rules.length === 0) return { birth: () => undefined, checks: () => [], rules, on }
  const ids = [...new Set(lines.map((line) => String(line['person'])))]
  const [people, rows] = await Promise.all([
    context.getMany('person', ids),
    context.whereAny(
      'lifeCheck',
      'person',
      ids.flatMap((id) => context.group('person', id)),
    ),
  ])
  const owner = (id: RowId): RowId => context.group('person', id)[0] ?? id
  const checks = new Map<RowId, RowRecord[]>()
  for (const row of rows) {
    const key = owner(String(row['person']))
    checks.set(key, [...(checks.get(key) ?? []), row])
  }
  return { birth: (id) => people.get(id)?.['birth'], checks: (id) => checks.get(owner(id)) ?? [], rules, on }
}

/** 照发并注明: the line stays and says on the sheet that it was paid although the 核实 is overdue. */
const payAnyway = defineCommand({
  name: 'batch.pay-unchecked',
  undo: 'inverse',
  input: z.object({ lines: z.array(input.rowId).min(1, '请先选人').max(20_000) }),
  async plan({ lines }, context): Promise<Result<Plan>> {
    const found: RowRecord[] = []
    for (const id of lines) {
      const line = await lineInDraft(context, id)
      if (!line.ok) return line
      found.push(line.value)
    }
    const reading = await readLife(context, found)
    const drafts = overdueLines(found, reading).map(({ line, standing }): Draft => {
      const life = `健在核实超期，照发（${standingWords(standing)}）`
      const note = typeof line['note'] === 'string' && line['note'] !== '' ? `${line['note']}；${life}` : life
      return { kind: 'set', table: 'payLine', row: line.id, set: { life, note } }
    })
    const name = String(found[0]?.['name'] ?? '')
    return ok({
      drafts,
      label: `照发并注明：${name}${found.length > 1 ? ` 等 ${found.length} 人` : ''}`,
      answer: { noted: drafts.length },
    })
  },
})

export const overdueCommands = [payAnyway]
