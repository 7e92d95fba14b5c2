// Ordering newspapers: for chosen people, or last year's over again; one order for a person, title and year on every PC.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { ok, type Result } from '../../kernel/result'
import type { RowId, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { LeftOut } from './card-commands'
import { firstMonth, lastMonth, priceOf } from './newspaper-sums'
import { orderKey, renewalOf, type RenewalLine } from './renewal'

const year = z.number().int().min(1980, '年度请写成 2026').max(2100, '年度请写成 2026')
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, '起止月请写到月，如 2026-04')

/** The one id of an order, the same on every PC. */
export function subscriptionId(person: RowId, periodical: RowId, of: number): RowId {
  return pairId('subscription', person, `${of} ${periodical}`)
}

const order = defineCommand({
  name: 'subscription.order',
  undo: 'inverse',
  input: z.object({
    year,
    periodical: input.rowId,
    people: z.array(input.rowId).min(1, '请先勾选要订的人').max(20_000),
    copies: z.number().int().min(1, '份数至少 1').max(1000),
    from: month.optional(),
    to: month.optional(),
    office: z.string().trim().max(40).optional(),
    entered: z.literal('补录').optional(),
  }),
  async plan({ year: of, periodical, people, copies, from, to, office, entered }, context): Promise<Result<Plan>> {
    const title = await context.get('periodical', periodical)
    if (!title) return gone(context.catalogue.table('periodical'))
    const price = await priceIn(context, periodical, of, from, to)
    const told: Readonly<Record<string, Value | undefined>> = {
      year: of,
      periodical,
      copies,
      from,
      to,
      price,
      office,
      entered,
    }
    const known = new Set((await context.where('subscription', 'year', of)).map((row) => keyOf(context, row)))
    const { onRoster, leftOut } = await takersOf(context, people, entered !== undefined)
    const fresh = onRoster.filter((person) => !known.has(orderKey(person, { id: '', periodical })))
    const drafts = await drafted(
      context,
      fresh.map((person) => ({ id: subscriptionId(person, periodical, of), values: defined({ person, ...told }) })),
    )
    if (!drafts.ok) return drafts
    const answer = {
      ordered: fresh.length,
      known: onRoster.length - fresh.length,
      copies: fresh.length * copies,
      leftOut,
    }
    return ok({
      drafts: drafts.value,
      label: `订阅${String(title['name'])} ${of} 年：${fresh.length} 人`,
      answer,
    })
  },
})

/** Nobody is sent newspapers who has died or left; in a 补录 they had theirs. */
async function takersOf(
  context: CommandContext,
  people: readonly RowId[],
  past: boolean,
): Promise<{
  readonly onRoster: readonly RowId[]
  readonly leftOut: readonly LeftOut[]
}> {
  const ids = [...new Set(people.map((person) => context.group('person', person)[0] as RowId))]
  const roster = await context.getMany('person', ids)
  const takes = (id: RowId): boolean => roster.has(id) && (past || roster.get(id)?.['_dActive'] !== 0)
  const leftOut = ids
    .filter((id) => !takes(id))
    .map((id) => ({
      name: String(roster.get(id)?.['name'] ?? '（已删除）'),
      why: '不在册',
    }))
  return { onRoster: ids.filter(takes), leftOut }
}

const renew = defineCommand({
  name: 'subscription.renew',
  undo: 'inverse',
  input: z.object({ year }),
  async plan({ year: of }, context): Promise<Result<Plan>> {
    const { lines, fallen, standing } = renewalOf(await rowsOf(context, of))
    const drafts = await drafted(
      context,
      lines.map((line) => ({ id: subscriptionId(line.person, line.periodical, of), values: valuesOf(line, of) })),
    )
    if (!drafts.ok) return drafts
    const copies = lines.reduce((sum, line) => sum + line.copies, 0)
    const answer = { renewed: lines.length, copies, fallen: fallen.length, standing }
    return ok({ drafts: drafts.value, label: `报刊续订 ${of} 年：${lines.length} 项，${copies} 份`, answer })
  },
})

async function rowsOf(context: CommandContext, of: number): Promise<Parameters<typeof renewalOf>[0]> {
  const [last, now, titles, prices] = await Promise.all([
    context.where('subscription', 'year', of - 1),
    context.where('subscription', 'year', of),
    context.all('periodical'),
    context.where('periodicalPrice', 'year', of),
  ])
  const survivor = (id: RowId): RowId => context.group('person', id)[0] as RowId
  const ids = new Set([...last, ...now].map((row) => survivor(String(row['person']))))
  const people = await context.getMany('person', [...ids])
  return { year: of, last, now, titles, prices, personOf: (id) => people.get(survivor(id)) }
}

function valuesOf(
  { person, periodical, copies, price, delivery }: RenewalLine,
  of: number,
): Readonly<Record<string, Value>> {
  return defined({ person, year: of, periodical, copies, price, ...delivery })
}

function keyOf(context: CommandContext, row: Fields): string {
  return orderKey(context.group('person', String(row['person']))[0] as RowId, row)
}

async function priceIn(
  context: CommandContext,
  periodical: RowId,
  of: number,
  from = `${of}-01`,
  to = `${of}-12`,
): Promise<number | undefined> {
  const prices = await context.where('periodicalPrice', 'periodical', periodical)
  return priceOf(
    prices.find((price) => price['year'] === of),
    from,
    to,
  )
}

interface NewRow {
  readonly id: RowId
  readonly values: Readonly<Record<string, Value>>
}

/**
 * The first row is judged whole; the others differ from it in the person only, whom the chosen list names. A row that was taken back
 * lies in the bin and comes out of it with the new values.
 */
async function drafted(context: CommandContext, rows: readonly NewRow[]): Promise<Result<readonly Draft[]>> {
  const [first] = rows
  if (!first) return ok([])
  const judged = await createDraft(context, context.catalogue.table('subscription'), first.id, first.values)
  if (!judged.ok) return judged
  return ok(
    rows.flatMap(({ id, values }): readonly Draft[] => [
      { kind: 'set', table: 'subscription', row: id, set: values },
      { kind: 'restore', table: 'subscription', row: id },
    ]),
  )
}

function defined(values: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

/** Prices come from the post office after the list is made: what has none takes that of the 报刊目录. */
const fillPrices = defineCommand({
  name: 'subscription.price',
  undo: 'inverse',
  input: z.object({ year }),
  async plan({ year: of }, context): Promise<Result<Plan>> {
    const prices = await context.where('periodicalPrice', 'year', of)
    const open = (await context.where('subscription', 'year', of)).filter((row) => typeof row['price'] !== 'number')
    const drafts = open.flatMap((row): readonly Draft[] => {
      const own = prices.find((price) => price['periodical'] === row['periodical'])
      const price = priceOf(own, firstMonth(row), lastMonth(row))
      return price === undefined ? [] : [{ kind: 'set', table: 'subscription', row: row.id, set: { price } }]
    })
    const answer = { priced: drafts.length, open: open.length - drafts.length }
    return ok({ drafts, label: `按目录补单价 ${of} 年：${drafts.length} 项`, answer })
  },
})

export const subscriptionCommands = [order, renew, fillPrices]
