// Who comes to a class: people of the roster as they are named, whether they stand in it already, and the rows that enter them in their
// order, by hand one after another or from a list.
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext, Draft } from '../command'
import { groupedBy } from '../payments/read-beneficiaries'
import { gone } from '../record/commands'
import { blockingMessage, failMessage, readValues, rowWith, type Values } from '../record/values'
import { standingOf } from '../roster/status'
import { saidOnEntry, standing } from './picklists'
import { enrolmentOrder } from './queue'
import { seat } from './seating'

/** The one id of a person's row in a class, the same on every PC. */
export function enrolmentId(of: RowId, person: RowId): RowId {
  return pairId('enrolment', of, person)
}

/** Somebody as a form or a list names them, with what is said of them. */
export interface Asked {
  readonly person: RowId
  readonly values: Values
}

export interface Comer {
  readonly row: RowId
  readonly person: RowId
  readonly name: string
  readonly values: Values
}

/** What must be known of everybody who is named, read once. */
export interface KnownComers {
  readonly here: ReadonlySet<RowId>
  readonly people: ReadonlyMap<RowId, RowRecord>
  readonly dead: ReadonlySet<RowId>
}

/** `rows` are the enrolments of the class. */
export async function readComers(
  context: CommandContext,
  rows: readonly RowRecord[],
  asked: readonly Asked[],
): Promise<KnownComers> {
  const survivors = asked.map(({ person }) => survivorOf(context, person))
  const here = rows.filter((row) => standing.has(row['state'])).map((row) => survivorOf(context, String(row['person'])))
  const people = await context.getMany('person', survivors)
  return { here: new Set(here), people, dead: await deadOf(context, survivors) }
}

function survivorOf(context: CommandContext, person: RowId): RowId {
  return context.group('person', person)[0] as RowId
}

async function deadOf(context: CommandContext, people: readonly RowId[]): Promise<ReadonlySet<RowId>> {
  const members = new Map(people.flatMap((id) => context.group('person', id).map((member) => [member, id] as const)))
  const events = groupedBy(await context.whereAny('statusEvent', 'person', [...members.keys()]), members)
  return new Set(people.filter((id) => standingOf(events.get(id) ?? []).status === 'died'))
}

/** The comer, or the name of one who stands in the class already and keeps their place. Codes `record.gone`, `class.dead`, `class.field`, `value.*`. */
export function comerOf(
  context: CommandContext,
  of: RowRecord,
  known: KnownComers,
  asked: Asked,
): Result<Comer | { readonly stands: string }> {
  const person = survivorOf(context, asked.person)
  const row = known.people.get(person)
  if (!row) return gone(context.catalogue.table('person'))
  const name = String(row['name'] ?? '')
  if (known.dead.has(person)) return fail('class.dead', `${name}已去世，不能报名。`, { person })
  if (known.here.has(person)) return ok({ stands: name })
  const said = sayable(context, of, asked.values, name)
  return said.ok ? ok({ row: enrolmentId(of.id, person), person, name, values: said.value }) : said
}

function sayable(context: CommandContext, of: RowRecord, values: Values, name: string): Result<Values> {
  const table = context.catalogue.table('enrolment')
  const foreign = Object.keys(values).find((field) => !saidOnEntry.includes(field))
  if (foreign !== undefined)
    return fail('class.field', '报名时只填基础、班内职务、材料费、保险和备注，其余由系统登记。', { field: foreign })
  const read = readValues(table, values)
  if (!read.ok) return read
  const blocked = blockingMessage(table, read.value, rowWith(of.id, undefined, read.value))
  return blocked ? failMessage({ ...blocked, message: `${name}：${blocked.message}` }) : read
}

export interface Entered {
  readonly drafts: readonly Draft[]
  readonly answer: { readonly seated: number; readonly waiting: number; readonly pending: boolean }
}

/** Enters comers in their order. `hand` is why they get a seat although the class is full; `on` the day, today where nothing is said. */
export function entering(
  context: CommandContext,
  of: RowRecord,
  rows: readonly RowRecord[],
  comers: readonly Comer[],
  { hand, on }: { readonly hand?: string | undefined; readonly on?: string | undefined },
): Entered {
  const pending = of['approval'] === true && hand === undefined
  const state = hand !== undefined ? 'in' : pending ? 'pending' : 'waiting'
  const own = { class: of.id, year: of['year'] as number, enrolledOn: on ?? context.clock.today(), state }
  const again = { leftOn: null, leftReason: null, hand: hand ?? null }
  const changed = new Map<RowId, Values>()
  for (const [nth, { row, person, values }] of comers.entries()) {
    const order = enrolmentOrder(context.clock.now(), nth)
    changed.set(row, filled(rows, row, { ...own, ...values, ...again, person, order }))
  }
  const seats = seat(context, { of, rows, changed, agree: hand !== undefined })
  const moved = new Set(seats.movedUp)
  const seated = comers.filter(({ row }) => hand !== undefined || moved.has(row)).length
  return { drafts: seats.drafts, answer: { seated, waiting: comers.length - seated, pending } }
}

/** A new row carries nothing that is blank; on a row that is there a blank clears. */
function filled(rows: readonly RowRecord[], id: RowId, values: Values): Values {
  if (rows.some((row) => row.id === id)) return values
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
