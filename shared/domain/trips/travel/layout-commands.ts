// Rooms, seats and tables: proposed for everybody at once, put otherwise by hand, given back to the proposal. What a hand has put stays
// through every proposal until it is given back.
import { z } from 'zod'
import { pairId } from '../../../kernel/ids'
import { fail, ok, type Result } from '../../../kernel/result'
import type { RowId, RowRecord } from '../../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../../command'
import { gone } from '../../record/commands'
import * as input from '../../record/input'
import { registersOf, type Values } from '../../record/values'
import { fillWords, layouts, layoutWords, type Layout } from './picklists'
import type { Guest } from './party'
import { readParty, type BatchParty } from './read-party'
import { fillRooms, isAsked, type Room } from './rooms'
import { fillSeats, readSeat, seatName } from './seats'
import { fillTables } from './tables'

const what = z.enum(layouts)
const traveller = z.string().min(1).max(64)

const fill = defineCommand({
  name: 'trip-place.fill',
  undo: 'inverse',
  input: z.object({ batch: input.rowId, what }),
  async plan({ batch: id, what: layout }, context): Promise<Result<Plan>> {
    const batch = await context.get('tripBatch', id)
    if (!batch) return gone(context.catalogue.table('tripBatch'))
    const party = await readParty(context, batch)
    if (party.guests.length === 0)
      return fail('trip-place.nobody', '这个批次还没有安排任何人，也没有工作人员。请先在推荐名单里安排。')
    const drafts = await proposers[layout](context, batch, party)
    if (!drafts.ok) return drafts
    const label = `${fillWords[layout]}：${String(batch['name'])}`
    return ok({ drafts: drafts.value, label, answer: { people: party.guests.length } })
  },
})

type Proposer = (context: CommandContext, batch: RowRecord, party: BatchParty) => Promise<Result<readonly Draft[]>>

const proposers: Readonly<Record<Layout, Proposer>> = {
  async room(context, batch, party) {
    const rows = await context.where('tripRoom', 'batch', batch.id)
    const mint = (n: number): RowId => pairId('tripRoom', batch.id, String(n))
    const { rooms, of } = fillRooms(party.guests, rows.map(roomOf), mint)
    const kept = new Set(rooms.map(({ id }) => id))
    return ok([
      ...rooms.flatMap((room) => roomDrafts(context, batch.id, rows, room)),
      ...rows
        .filter((row) => !kept.has(row.id))
        .map((row): Draft => ({ kind: 'remove', table: 'tripRoom', row: row.id })),
      ...placed(context, batch.id, party, (guest) => ({ room: of.get(guest.id) ?? null })),
    ])
  },
  async seat(context, batch, party) {
    const size = Number(batch['coachSeats'] ?? 0)
    if (size < 1) return fail('trip-place.coach', '请先填写每车座位，再排座位。', { field: 'coachSeats' })
    const riding = party.guests.filter(({ drives }) => !drives)
    const of = fillSeats(riding, size)
    return ok(placed(context, batch.id, party, (guest) => ({ seat: of.get(guest.id) ?? null })))
  },
  async table(context, batch, party) {
    const size = Number(batch['tableSize'] ?? 0)
    if (size < 1) return fail('trip-place.table', '请先填写每桌人数，再分桌。', { field: 'tableSize' })
    const of = fillTables(party.guests, size)
    return ok(placed(context, batch.id, party, (guest) => ({ table: of.get(guest.id) ?? null })))
  },
}

/** A room as the rules of filling see it. */
export function roomOf(row: { readonly id: RowId; readonly [field: string]: unknown }): Room {
  return {
    id: row.id,
    name: String(row['name'] ?? ''),
    beds: Number(row['beds'] ?? 0),
    low: row['low'] === true,
  }
}

/** What changes of a room; one that was taken away before comes back out of the bin with its old id. */
function roomDrafts(context: CommandContext, batch: RowId, rows: readonly RowRecord[], room: Room): readonly Draft[] {
  const before = rows.find(({ id }) => id === room.id)
  const values = { name: room.name, beds: room.beds, low: room.low ? true : null }
  if (before && !isAsked(room)) return []
  const changed = registersOf(context.catalogue.table('tripRoom'), before ? values : { batch, ...values }, before)
  if (before) return Object.keys(changed).length === 0 ? [] : [setDraft('tripRoom', room.id, changed)]
  return [setDraft('tripRoom', room.id, { batch, ...values }), { kind: 'restore', table: 'tripRoom', row: room.id }]
}

function setDraft(table: string, row: RowId, values: Values): Draft {
  return { kind: 'set', table, row, set: values }
}

function placed(
  context: CommandContext,
  batch: RowId,
  { guests, places }: BatchParty,
  of: (guest: Guest) => Values,
): readonly Draft[] {
  return guests.flatMap((guest) => placeDraft(context, batch, guest.id, places.get(guest.id), of(guest)))
}

/** The one row of a traveller in a batch, on every PC, with only what changes. */
function placeDraft(
  context: CommandContext,
  batch: RowId,
  id: string,
  before: RowRecord | undefined,
  values: Values,
): readonly Draft[] {
  const own = before ? values : { batch, traveller: id, ...values }
  const changed = registersOf(context.catalogue.table('tripPlace'), own, before)
  const row = before?.id ?? pairId('tripPlace', batch, id)
  return Object.keys(changed).length === 0 ? [] : [setDraft('tripPlace', row, changed)]
}

/** A seat, a room's id or a table's number; null = nowhere, as nobody's decision. */
const target = z.union([z.string().max(64), z.number().int().min(1).max(200), z.null()])

const put = defineCommand({
  name: 'trip-place.put',
  undo: 'inverse',
  input: z.object({ batch: input.rowId, traveller, what, to: target }),
  async plan({ batch: id, traveller: who, what: layout, to }, context): Promise<Result<Plan>> {
    const found = await guestOf(context, id, who)
    if (!found.ok) return found
    const { batch, party, guest } = found.value
    const sound = await soundTarget(context, batch, layout, to)
    if (!sound.ok) return sound
    const fixed = { [layout]: sound.value.to, [`${layout}Fixed`]: sound.value.to === null ? null : true }
    const drafts = placeDraft(context, id, who, party.places.get(who), fixed)
    const other = layout === 'seat' ? party.guests.find((each) => each.id !== who && each.seat === to) : undefined
    if (!other || to === null)
      return ok({ drafts, label: `${layoutWords[layout]}：${guest.name} ${sound.value.words}` })
    // Two people cannot have one seat: they change places, and both were put there by hand.
    const back = { seat: guest.seat ?? null, seatFixed: guest.seat === undefined ? null : true }
    return ok({
      drafts: [...drafts, ...placeDraft(context, id, other.id, party.places.get(other.id), back)],
      label: `座位：${guest.name}和${other.name}互换`,
    })
  },
})

interface FoundGuest {
  readonly batch: RowRecord
  readonly party: BatchParty
  readonly guest: Guest
}

async function guestOf(context: CommandContext, id: RowId, who: string): Promise<Result<FoundGuest>> {
  const batch = await context.get('tripBatch', id)
  if (!batch) return gone(context.catalogue.table('tripBatch'))
  const party = await readParty(context, batch)
  const guest = party.guests.find((each) => each.id === who)
  return guest ? ok({ batch, party, guest }) : fail('trip-place.gone', '这个人已不在这个批次里，没有保存。')
}

async function soundTarget(
  context: CommandContext,
  batch: RowRecord,
  layout: Layout,
  to: string | number | null,
): Promise<Result<{ readonly to: string | number | null; readonly words: string }>> {
  if (to === null) return ok({ to, words: '空出' })
  if (layout === 'table')
    return typeof to === 'number' ? ok({ to, words: `到 ${to} 号桌` }) : fail('trip-place.where', '桌号请填数字。')
  if (layout === 'room') {
    const room = await context.get('tripRoom', String(to))
    if (room?.['batch'] !== batch.id) return fail('trip-place.room', '这个房间已不在这个批次里，没有保存。')
    return ok({ to: room.id, words: `到${String(room['name'])}` })
  }
  const at = readSeat(String(to))
  const size = Number(batch['coachSeats'] ?? 0)
  if (!at || at.number > size) return fail('trip-place.seat', `没有 ${String(to)} 这个座位，每车 ${size} 座。`)
  return ok({ to: seatName(at), words: `到 ${at.coach} 号车 ${at.number} 座` })
}

const free = defineCommand({
  name: 'trip-place.free',
  undo: 'inverse',
  /** Without travellers: everybody of the batch. */
  input: z.object({ batch: input.rowId, what, travellers: z.array(traveller).max(2000).optional() }),
  async plan({ batch: id, what: layout, travellers }, context): Promise<Result<Plan>> {
    const rows = (await context.where('tripPlace', 'batch', id)).filter(
      (row) => row[`${layout}Fixed`] === true && (travellers?.includes(String(row['traveller'])) ?? true),
    )
    const drafts = rows.map((row) => setDraft('tripPlace', row.id, { [`${layout}Fixed`]: null }))
    return ok({ drafts, label: `${layoutWords[layout]}：取消固定 ${rows.length} 人`, answer: { people: rows.length } })
  },
})

const need = defineCommand({
  name: 'trip-place.need',
  undo: 'inverse',
  input: z.object({
    batch: input.rowId,
    traveller,
    low: z.enum(['是', '否']).nullable().optional(),
    front: z.enum(['是', '否']).nullable().optional(),
    diet: z.string().trim().max(20).nullable().optional(),
  }),
  async plan({ batch: id, traveller: who, ...needs }, context): Promise<Result<Plan>> {
    const found = await guestOf(context, id, who)
    if (!found.ok) return found
    const values = Object.fromEntries(
      Object.entries(needs).map(([field, value]) => [field, value === '' ? null : (value ?? null)]),
    )
    const drafts = placeDraft(context, id, who, found.value.party.places.get(who), values)
    return ok({ drafts, label: `住宿用餐需要：${found.value.guest.name}` })
  },
})

export const layoutCommands = [fill, put, free, need]
