// 补录历年报刊 and 补录历年证卡 (office-practice.md 3): what was sent and which cards were given before this program, from one file each; the
// same line twice is one row.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { ok, type Result } from '../../kernel/result'
import { matchForm } from '../../kernel/text'
import type { RowId, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { HistoryAnswer } from '../payments/history-command'
import * as input from '../record/input'
import { blockingMessage, failMessage, rowWith, type Values } from '../record/values'
import { survivor } from './card-commands'
import { subscriptionId } from './subscription-commands'

const words = (max: number) => z.string().trim().max(max).optional()
const file = z.string().max(200)
const someDate = z.string().refine((text) => isPlainDate(text), '日期请写成 2024、2024-01 或 2024-01-20')

const order = z.object({
  person: input.rowId,
  year: z.number().int().min(1980, '年度请写成 2024').max(2100, '年度请写成 2024'),
  title: z.string().trim().min(1).max(60),
  copies: z.number().int().min(1, '份数至少 1').max(1000),
  /** 分 a copy. */
  price: z.number().int().positive().optional(),
  recipient: words(40),
  address: words(200),
  office: words(40),
  note: words(200),
})

const card = z.object({
  person: input.rowId,
  kind: z.string().trim().min(1).max(30),
  number: words(40),
  issuedOn: someDate,
  validUntil: someDate.optional(),
  receivedOn: someDate.optional(),
  stoppedOn: someDate.optional(),
  stopReason: words(120),
  note: words(200),
})

export type TakenOrder = z.infer<typeof order>
export type TakenCard = z.infer<typeof card>

const takeOrders = defineCommand({
  name: 'subscription.take',
  undo: 'inverse',
  input: z.object({ file, orders: z.array(order).min(1).max(20_000) }),
  async plan({ file: from, orders }, context): Promise<Result<Plan>> {
    const titles = await namedRows(
      context,
      'periodical',
      orders.map(({ title }) => title),
    )
    const rows = orders.map(({ person, title, ...own }) => {
      const [holder, periodical] = [survivor(context, person), titles.idOf(title)]
      return {
        id: subscriptionId(holder, periodical, own.year),
        values: { ...own, person: holder, periodical },
      }
    })
    return taken(context, 'subscription', {
      from,
      what: '报刊',
      rows,
      first: titles.drafts,
    })
  },
})

const takeCards = defineCommand({
  name: 'card.take',
  undo: 'inverse',
  input: z.object({ file, cards: z.array(card).min(1).max(20_000) }),
  async plan({ file: from, cards }, context): Promise<Result<Plan>> {
    const kinds = await namedRows(
      context,
      'cardKind',
      cards.map(({ kind }) => kind),
    )
    const rows = cards.map(({ person, kind: word, ...own }) => {
      const [holder, kind] = [survivor(context, person), kinds.idOf(word)]
      // A card without a number is told from the next by its day.
      const id = pairId('card', holder, `${kind} ${own.number || own.issuedOn}`)
      return { id, values: { ...own, person: holder, kind } }
    })
    return taken(context, 'card', {
      from,
      what: '证卡',
      rows,
      first: kinds.drafts,
    })
  },
})

interface NamedRows {
  /** Those that nobody entered yet. */
  readonly drafts: readonly Draft[]
  readonly idOf: (name: string) => RowId
}

/** Titles and kinds of cards by their names, however they are spaced: known ones are met again, others come into being once. */
async function namedRows(
  context: CommandContext,
  table: 'periodical' | 'cardKind',
  names: readonly string[],
): Promise<NamedRows> {
  const ids = new Map((await context.all(table)).map((row) => [keyOf(String(row['name'])), row.id]))
  const drafts: Draft[] = []
  for (const name of names) {
    const key = keyOf(name)
    if (ids.has(key)) continue
    const row = pairId(table, 'taken', key)
    drafts.push({ kind: 'set', table, row, set: { name } }, { kind: 'restore', table, row })
    ids.set(key, row)
  }
  return { drafts, idOf: (name) => ids.get(keyOf(name)) as RowId }
}

/** 《工人日报》 and 工人日报 are one. */
function keyOf(name: string): string {
  return matchForm(name).replace(/^《(.*)》$/u, '$1')
}

interface Taken {
  readonly from: string
  readonly what: string
  readonly rows: readonly {
    readonly id: RowId
    readonly values: Readonly<Record<string, Value | undefined>>
  }[]
  /** Titles or kinds that come into being with the rows. */
  readonly first: readonly Draft[]
}

async function taken(
  context: CommandContext,
  table: 'subscription' | 'card',
  { from, what, rows, first }: Taken,
): Promise<Result<Plan>> {
  const known = await context.getMany(
    table,
    rows.map(({ id }) => id),
  )
  const drafts = new Map<RowId, readonly Draft[]>()
  for (const { id, values } of rows) {
    if (known.has(id) || drafts.has(id)) continue
    const set = told({ ...values, entered: '补录' })
    const blocked = blockingMessage(context.catalogue.table(table), set, rowWith(id, undefined, set))
    if (blocked) return failMessage(blocked)
    drafts.set(id, [
      { kind: 'set', table, row: id, set },
      { kind: 'restore', table, row: id },
    ])
  }
  const answer: HistoryAnswer = {
    created: drafts.size,
    same: rows.length - drafts.size,
    skipped: [],
  }
  const label = `补录历年${what}：${from}（${drafts.size} 条）`.slice(0, 200)
  return ok({
    drafts: [...first, ...[...drafts.values()].flat()],
    label,
    answer,
  })
}

/** Without what the line leaves open. */
function told(values: Readonly<Record<string, Value | undefined>>): Values {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== ''),
  )
}

export const takeCommands = [takeOrders, takeCards]
