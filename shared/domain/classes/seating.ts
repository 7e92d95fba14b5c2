// The one place where people get seats of a class: whatever changes (enrolling, leaving, another capacity), the same sum follows —
// exactly min(free, waiting) move up in their order, and a number agreed beyond the capacity shrinks with those who leave.
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext, Draft } from '../command'
import { registersOf, rowWith, type Values } from '../record/values'
import { capacityOf, classList, movingUp } from './queue'

/** What a command does to enrolments of one class, before anybody moves up. */
export interface SeatChange {
  /** The class as it will be. */
  readonly of: RowRecord
  readonly rows: readonly RowRecord[]
  /** New values by enrolment id; ids that are not among the rows are new enrolments. */
  readonly changed: ReadonlyMap<RowId, Values>
  /** More people than seats, because somebody decided so: the number they decided on is kept on the class. */
  readonly agree?: boolean
}

export interface Seating {
  readonly drafts: readonly Draft[]
  /** Those who had waited and now have a seat, in their order. */
  readonly movedUp: readonly RowId[]
  readonly seated: number
  readonly waiting: number
}

export async function enrolmentsOf(context: CommandContext, id: RowId): Promise<readonly RowRecord[]> {
  return context.where('enrolment', 'class', id)
}

/** Drafts of the changes, of who moves up, and of the number agreed on. */
export function seat(context: CommandContext, { of, rows, changed, agree = false }: SeatChange): Seating {
  const known = new Map(rows.map((row) => [row.id, row]))
  const after = new Map(known)
  for (const [id, values] of changed) after.set(id, rowWith(id, known.get(id), values))
  const before = classList([...after.values()])
  const movedUp = movingUp(capacityOf(of), before).map(({ id }) => id)
  const final = new Map(changed)
  for (const id of movedUp) final.set(id, { ...final.get(id), state: 'in' })
  const seated = before.seated.length + movedUp.length
  return {
    drafts: [...enrolmentDrafts(context, known, final), ...agreedDraft(of, seated, agree)],
    movedUp,
    seated,
    waiting: before.waiting.length - movedUp.length,
  }
}

function enrolmentDrafts(
  context: CommandContext,
  known: ReadonlyMap<RowId, RowRecord>,
  changed: ReadonlyMap<RowId, Values>,
): readonly Draft[] {
  const table = context.catalogue.table('enrolment')
  return [...changed].flatMap(([row, values]): readonly Draft[] => {
    const set = registersOf(table, values, known.get(row))
    return Object.keys(set).length === 0 ? [] : [{ kind: 'set', table: 'enrolment', row, set }]
  })
}

function agreedDraft(of: RowRecord, seated: number, agree: boolean): readonly Draft[] {
  const then = typeof of['seatsAgreed'] === 'number' ? of['seatsAgreed'] : undefined
  const beyond = seated > capacityOf(of)
  const now = !beyond ? undefined : agree ? seated : then === undefined ? undefined : Math.min(then, seated)
  return now === then ? [] : [{ kind: 'set', table: 'trainingClass', row: of.id, set: { seatsAgreed: now ?? null } }]
}
