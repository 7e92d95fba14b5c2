// Operations that seem to have been here before: what the log holds already is left out, what only seems so is told apart exactly.
import { targetOf } from '../../../shared/oplog/change'
import type { Op, Stamp } from '../../../shared/oplog/operation'
import { pastOf } from '../log'
import type { Session } from '../session'
import type { Sources } from './sources'

export interface Sifted {
  /** In the log already. */
  readonly doubles: ReadonlySet<Stamp>
  /** Inside a stretch counted as seen, but not in the log: a machine cloned while running writes under one source twice. */
  readonly late: ReadonlySet<Stamp>
  /** Everything the log holds of the rows that late operations touch, by `table:row`. */
  readonly histories: ReadonlyMap<string, readonly Op[]>
}

const NOTHING: Sifted = { doubles: new Set(), late: new Set(), histories: new Map() }

/** The log itself is asked only about operations whose stamps count as seen: none of them in an ordinary delivery. */
export async function sift(session: Session, ops: readonly Op[], sources: Sources): Promise<Sifted> {
  const suspects = ops.filter((op) => sources.has(op.id))
  if (suspects.length === 0) return NOTHING
  const { histories } = await pastOf(session.database, [...new Set(suspects.map(placeOf))])
  const logged = new Set([...histories.values()].flat().map((op) => op.id))
  const stamps = suspects.map((op) => op.id)
  return {
    doubles: new Set(stamps.filter((stamp) => logged.has(stamp))),
    late: new Set(stamps.filter((stamp) => !logged.has(stamp))),
    histories,
  }
}

export function placeOf(op: Op): string {
  const { table, row } = targetOf(op)
  return `${table}:${row}`
}
