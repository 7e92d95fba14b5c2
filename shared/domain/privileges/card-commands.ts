// Cards one by one: issued to many people, lost, found again, replaced by a new one that names the old.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { addMonths, stepDate } from '../../kernel/plain-date'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { cardStateOf, isValid } from './card-standing'
import { cardStates } from './picklists'

export const day = (label: string) => z.iso.date(`${label}要写到日，如 2026-05-20`)
const cardNumber = z.string().trim().max(40)

/** Named, since a bulk change that leaves somebody out must say whom and why. */
export interface LeftOut {
  readonly name: string
  readonly why: string
}

const issue = defineCommand({
  name: 'card.issue',
  undo: 'inverse',
  input: z.object({
    kind: input.rowId,
    on: day('办卡日期'),
    /** Absent = by the kind's months, none where it has none. */
    validUntil: day('有效期').optional(),
    people: z
      .array(z.object({ person: input.rowId, number: cardNumber.optional() }))
      .min(1, '请先勾选要办卡的人')
      .max(5000),
  }),
  async plan({ kind, on, validUntil, people }, context): Promise<Result<Plan>> {
    const of = await context.get('cardKind', kind)
    if (!of) return gone(context.catalogue.table('cardKind'))
    if (of['retired'] === true) return fail('card.retired', `“${String(of['name'])}”已标为不再发，请另选卡种。`)
    const until = validUntil ?? endOf(of, on)
    const held = (await context.where('card', 'kind', kind)).filter(isValid)
    const holders = new Set(held.map((row) => survivor(context, row['person'])))
    const numbers = new Map(held.map((row) => [String(row['number'] ?? ''), survivor(context, row['person'])]))
    const drafts: Draft[] = []
    const leftOut: LeftOut[] = []
    for (const { person, number } of people) {
      const owner = survivor(context, person)
      const why = await whyNoCard(context, owner, number, holders, numbers)
      if (why !== undefined) {
        leftOut.push(why)
        continue
      }
      holders.add(owner)
      if (number) numbers.set(number, owner)
      const values = { person: owner, kind, number: number || null, issuedOn: on, validUntil: until ?? null }
      const made = await createDraft(context, context.catalogue.table('card'), context.newId(), values)
      if (!made.ok) return made
      drafts.push(made.value)
    }
    const label = `办${String(of['name'])} ${drafts.length} 张`
    return ok({ drafts, label, answer: { issued: drafts.length, leftOut } })
  },
})

/** The last day of so many months from the day of issue; undefined where the kind has no term. */
export function endOf(kind: Readonly<Record<string, unknown>>, on: string): string | undefined {
  const months = kind['months']
  return typeof months === 'number' ? stepDate(addMonths(on, months), -1) : undefined
}

async function whyNoCard(
  context: CommandContext,
  person: RowId,
  number: string | undefined,
  holders: ReadonlySet<RowId>,
  numbers: ReadonlyMap<string, RowId>,
): Promise<LeftOut | undefined> {
  const row = await context.get('person', person)
  const name = String(row?.['name'] ?? '（已删除）')
  if (!row || row['_dActive'] === 0) return { name, why: '不在册' }
  if (holders.has(person)) return { name, why: '已有一张有效的卡' }
  return number && numbers.has(number) ? { name, why: `卡号 ${number} 已发给别人` } : undefined
}

const lose = defineCommand({
  name: 'card.lose',
  undo: 'inverse',
  input: z.object({ card: input.rowId, on: day('挂失日期'), note: z.string().trim().max(120).optional() }),
  async plan({ card, on, note }, context): Promise<Result<Plan>> {
    return oneCard(context, card, ['valid'], '挂失', { lostOn: on, lostNote: note || null })
  },
})

/** 解除挂失: the card was found before a new one was made. */
const found = defineCommand({
  name: 'card.found',
  undo: 'inverse',
  input: z.object({ card: input.rowId }),
  async plan({ card }, context): Promise<Result<Plan>> {
    return oneCard(context, card, ['lost'], '解除挂失', { lostOn: null, lostNote: null })
  },
})

const replace = defineCommand({
  name: 'card.replace',
  undo: 'inverse',
  input: z.object({
    card: input.rowId,
    on: day('补办日期'),
    number: cardNumber.optional(),
    fee: z.number().int().nonnegative('工本费不能是负数').optional(),
    validUntil: day('有效期').optional(),
  }),
  async plan({ card, on, number, fee, validUntil }, context): Promise<Result<Plan>> {
    const old = await context.get('card', card)
    if (!old) return gone(context.catalogue.table('card'))
    const state = cardStateOf(old)
    if (state !== 'valid' && state !== 'lost') return refused(old, '补办')
    const taken = await takenNumber(context, old, number)
    if (!taken.ok) return taken
    const id = context.newId()
    const values = {
      person: survivor(context, old['person']),
      kind: String(old['kind']),
      number: number || null,
      issuedOn: on,
      validUntil: validUntil ?? (old['validUntil'] as Value | undefined) ?? null,
      fee: fee ?? null,
      replaces: card,
    }
    const made = await createDraft(context, context.catalogue.table('card'), id, values)
    if (!made.ok) return made
    const link: Draft = { kind: 'set', table: 'card', row: card, set: { replacedBy: id } }
    return ok({ drafts: [made.value, link], label: `补办${await cardWords(context, old)}`, answer: { id } })
  },
})

async function oneCard(
  context: CommandContext,
  id: RowId,
  states: readonly string[],
  words: string,
  values: Readonly<Record<string, Value>>,
): Promise<Result<Plan>> {
  const row = await context.get('card', id)
  if (!row) return gone(context.catalogue.table('card'))
  if (!states.includes(cardStateOf(row))) return refused(row, words)
  const draft = await editDraft(context, context.catalogue.table('card'), row, values)
  if (!draft.ok) return draft
  return ok({ drafts: draft.value ? [draft.value] : [], label: `${words}${await cardWords(context, row)}` })
}

function refused(row: RowRecord, words: string): ReturnType<typeof fail> {
  return fail('card.state', `这张卡${stateWords(row)}，不能${words}。`)
}

export function stateWords(row: RowRecord): string {
  return cardStates.find(({ value }) => value === cardStateOf(row))?.label ?? ''
}

/** Code `card.number`: two valid cards of one kind with one number let two people in by one. */
async function takenNumber(
  context: CommandContext,
  old: RowRecord,
  number: string | undefined,
): Promise<Result<undefined>> {
  if (!number) return ok(undefined)
  const same = (await context.where('card', 'number', number)).filter(
    (row) => row['kind'] === old['kind'] && row.id !== old.id && isValid(row),
  )
  if (same.length === 0 && number !== old['number']) return ok(undefined)
  return fail('card.number', `卡号 ${number} 已用在另一张同种的卡上，请核对新卡的卡号。`, { field: 'number' })
}

async function cardWords(context: CommandContext, row: RowRecord): Promise<string> {
  const [kind, person] = await Promise.all([
    context.get('cardKind', String(row['kind'])),
    context.get('person', survivor(context, row['person'])),
  ])
  return `${String(kind?.['name'] ?? '卡')}：${String(person?.['name'] ?? '')}`
}

export function survivor(context: CommandContext, person: unknown): RowId {
  return context.group('person', String(person))[0] as RowId
}

export const cardCommands = [issue, lose, found, replace]
