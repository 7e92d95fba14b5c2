// What can go wrong at one call of a folder, when it does, and how often it did: plans for chance (simulation) and for
// exhaustion (crash enumeration).
import { numberBelow, type Random } from '../../../shared/kernel/ports'

export type Method = 'list' | 'read' | 'create' | 'rename' | 'replace' | 'remove'

const WRITES: readonly Method[] = ['create', 'replace']
const CHANGES: readonly Method[] = ['create', 'rename', 'replace', 'remove']
const ALL: readonly Method[] = ['list', 'read', ...CHANGES]

/** Each fault with the methods it can befall. */
const befalls = {
  /** The process ends before the call did anything, or right after it did everything. */
  'crash-before': ALL,
  'crash-after': CHANGES,
  /** The process ends in the middle: this share of the bytes is there. */
  'torn-0': WRITES,
  'torn-1': WRITES,
  'torn-50': WRITES,
  'torn-99': WRITES,
  /** The connection ends in the middle: half of the bytes are there, and the call fails. */
  broken: WRITES,
  /** The file got its length but not its content before the power went: zeros. */
  zeros: WRITES,
  /** Answers success; taken back when the power goes. */
  unsynced: CHANGES,
  /** Answers success and does nothing. */
  lying: CHANGES,
  /** One bit inside is turned, on its way in or out; answers success. */
  flip: [...WRITES, 'read'],
  EPERM: ALL,
  EACCES: ALL,
  EBUSY: ALL,
  ENOSPC: CHANGES,
  EROFS: CHANGES,
  EIO: ALL,
  /** No answer in time: it never happened, it did happen, or it happens after the caller has gone on. */
  'timeout-lost': ALL,
  'timeout-done': CHANGES,
  'timeout-late': CHANGES,
  /** Works, after 30 s. */
  slow: ALL,
} as const satisfies Record<string, readonly Method[]>

export type Fault = keyof typeof befalls
export const FAULTS = Object.keys(befalls) as readonly Fault[]

export function canBefall(fault: Fault, method: Method): boolean {
  return (befalls[fault] as readonly Method[]).includes(method)
}

/** One call of a folder. */
export interface Step {
  readonly method: Method
  readonly path: string
}

/** Decides at each step what befalls it. One plan may serve all folders of a PC, so that their steps count as one row. */
export type Plan = (step: Step) => Fault | undefined

/** Faults that happened, by kind. */
export class FaultTally {
  private readonly counts = new Map<string, number>()

  count(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }

  of(kind: string): number {
    return this.counts.get(kind) ?? 0
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }

  /** `kind count` of each kind, most frequent first, for the line a run prints. */
  toString(): string {
    const rows = [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return rows.map(([kind, count]) => `${kind} ${count}`).join(' · ')
  }
}

/** A fault befalls exactly the k-th step (from 0). `steps` counts on, `hit` says whether there was such a step the fault can befall. */
export class AtStep {
  steps = 0
  hit = false

  constructor(
    private readonly k: number,
    private readonly fault: Fault | undefined,
  ) {}

  readonly plan: Plan = ({ method }) => {
    const here = this.steps++ === this.k && this.fault !== undefined && canBefall(this.fault, method)
    if (!here) return undefined
    this.hit = true
    return this.fault
  }
}

/** Chances per step out of 1,000, by fault. The sum may not be above 1,000. */
export type Rates = Partial<Readonly<Record<Fault, number>>>

/** Faults by chance; the same random gives the same faults. A fault drawn for a method it cannot befall does not happen. */
export function byChance(random: Random, rates: Rates): Plan {
  const chances = Object.entries(rates) as [Fault, number][]
  return ({ method }) => {
    let draw = numberBelow(random, 1_000_000) / 1_000
    for (const [fault, rate] of chances) {
      draw -= rate
      if (draw < 0) return canBefall(fault, method) ? fault : undefined
    }
    return undefined
  }
}
