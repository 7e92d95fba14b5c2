// 状态 is the fold of 动态变更 in the order of their dates, never typed (product.md §1). Pure, so that two PCs that hold the same
// events agree whatever the order in which they arrived.
import type { Fields } from '../field'

export type RosterStatus = 'active' | 'suspended' | 'lost' | 'emigrated' | 'moved-out' | 'revoked' | 'died'

export interface Standing {
  readonly status: RosterStatus
  /** 困难劳模; undefined where no event ever said so. */
  readonly hardship: boolean | undefined
}

interface Flags {
  died: boolean
  revoked: boolean
  movedOut: boolean
  emigrated: boolean
  lost: boolean
  suspended: boolean
  hardship: boolean | undefined
}

/**
 * Where a person stands after all events. A date known only to the year or month counts from its first day; events of one
 * day stand in the order in which they were entered (row ids grow with time). Death is final: a mistaken death is corrected by
 * removing the event, not by a later one. A revocation that names an honour leaves the person in place while another stays valid.
 */
export function standingOf(events: readonly Fields[], honours: readonly Fields[] = []): Standing {
  const flags: Flags = {
    died: false,
    revoked: false,
    movedOut: false,
    emigrated: false,
    lost: false,
    suspended: false,
    hardship: undefined,
  }
  const ordered = [...events].sort(byDate)
  for (const event of ordered) effects[String(event['kind'])]?.(flags, event, { events: ordered, honours })
  return { status: statusFrom(flags), hardship: flags.died && flags.hardship ? false : flags.hardship }
}

/** Events in the order in which they count. */
export function byDate(a: Fields, b: Fields): number {
  const left = firstDay(a['date'])
  const right = firstDay(b['date'])
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function firstDay(date: unknown): string {
  const text = typeof date === 'string' ? date : ''
  return text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text
}

interface Surroundings {
  readonly events: readonly Fields[]
  readonly honours: readonly Fields[]
}

/** What each kind changes; kinds left out (划转, 单位变更, 退休, 级别变更, 信息更正) change fields, not where the person stands. */
const effects: Readonly<Record<string, (flags: Flags, event: Fields, around: Surroundings) => void>> = {
  added: (flags) => void Object.assign(flags, { movedOut: false, revoked: false }),
  'moved-in': (flags) => void Object.assign(flags, { movedOut: false, emigrated: false }),
  'moved-out': (flags) => void (flags.movedOut = true),
  suspended: (flags) => void (flags.suspended = true),
  resumed: (flags) => void (flags.suspended = false),
  revoked: (flags, event, around) => void (flags.revoked = flags.revoked || leavesNothing(event, around)),
  died: (flags) => void (flags.died = true),
  lost: (flags) => void (flags.lost = true),
  found: (flags) => void (flags.lost = false),
  emigrated: (flags) => void (flags.emigrated = true),
  hardship: (flags) => void (flags.hardship = true),
  'hardship-over': (flags) => void (flags.hardship = false),
}

/** No valid honour remains besides those that revocations name; a revocation that names none means all of them. */
function leavesNothing(event: Fields, { events, honours }: Surroundings): boolean {
  if (typeof event['honour'] !== 'string') return true
  const named = new Set(events.filter((each) => each['kind'] === 'revoked').map((each) => each['honour']))
  return !honours.some((honour) => honour['state'] !== 'revoked' && !named.has(honour.id))
}

/** When several hold at once, the one that says most about whether the person can be served. */
function statusFrom(flags: Flags): RosterStatus {
  if (flags.died) return 'died'
  if (flags.revoked) return 'revoked'
  if (flags.movedOut) return 'moved-out'
  if (flags.emigrated) return 'emigrated'
  if (flags.lost) return 'lost'
  return flags.suspended ? 'suspended' : 'active'
}

/** On the living roster: still served by this office, although perhaps paused or out of reach. */
export function isLiving(status: RosterStatus): boolean {
  return status === 'active' || status === 'suspended' || status === 'lost'
}
