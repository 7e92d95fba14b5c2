// What counties reported and nobody has registered yet: proposals of 动态变更, each with the row of the 核对表 that says so.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { standingOf } from '../roster/status'
import { reportedChanges } from './picklists'

export interface Proposal {
  readonly check: Fields
  readonly person: RowId
  /** Kind of the status event to register. */
  readonly kind: string
  /** When it happened, as far as the county said. */
  readonly date: string | undefined
}

/**
 * Proposals among the checks of some sheets. One is met by an event of its kind in the year it names or later, and dropped by 不登记 with its
 * reason; nothing is ever registered by itself.
 */
export function proposalsOf(
  checks: readonly Fields[],
  events: (person: RowId) => readonly Fields[],
): readonly Proposal[] {
  return checks
    .filter((check) => check['sheet'] !== undefined && !check['setAside'])
    .flatMap((check) => {
      const person = String(check['person'])
      const date = typeof check['changedOn'] === 'string' ? check['changedOn'] : undefined
      const own = events(person)
      return [...changeOf(check, own, date), ...hardshipOf(check, own)].map((kind) => ({ check, person, kind, date }))
    })
}

function changeOf(check: Fields, events: readonly Fields[], date: string | undefined): readonly string[] {
  const kind = reportedChanges.find(({ value }) => value === check['change'])?.event
  if (kind === undefined) return []
  const year = (date ?? String(check['date'] ?? '')).slice(0, 4)
  const met = events.some(
    (event) => event['kind'] === kind && (kind === 'died' || String(event['date'] ?? '').slice(0, 4) >= year),
  )
  return met ? [] : [kind]
}

/** Only an answer that differs from what stands in the roster proposes anything; the dead are in no hardship. */
function hardshipOf(check: Fields, events: readonly Fields[]): readonly string[] {
  const said = check['hardship']
  const { hardship, status } = standingOf(events)
  if (typeof said !== 'boolean' || status === 'died' || said === (hardship === true)) return []
  return [said ? 'hardship' : 'hardship-over']
}
