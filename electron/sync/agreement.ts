// Whether PCs that have taken in the same segments hold the same data (sync-design.md §8.15). Each tells in its head a fingerprint of
// its tables and of which set of segments it was taken; equal sets with unequal fingerprints are somebody's damaged table or a bug of
// ours, and both are said plainly. Nothing is stopped by it.
import type { DifferingPc } from '../../shared/ipc/replication'
import { FailureError } from '../../shared/kernel/result'
import { differSentence } from '../../shared/issues/other-pcs'
import { nameIn, readDeviceFile } from './announce'
import { hasPassed } from './intervals'
import type { Station } from './station'

/** A fingerprint reads every row: only once nothing has come or gone for so long, and not more often than every half hour. */
const QUIET_MS = 2 * 60_000
const AGAIN_MS = 30 * 60_000
/** The same set is looked at again after a day, since rows may be damaged at rest; sooner while PCs differ, so that mending shows. */
const DAILY_MS = 86_400_000
const DIFFERING_MS = 10 * 60_000
/** Sets of which the own fingerprint is remembered: another PC's last may be hours old. */
const REMEMBERED = 64
/** The writer has no answer now: people are working, or it knows of tables that only a newer program shows. */
const NOT_NOW: ReadonlySet<string> = new Set(['log.busy', 'log.newer', 'log.gone', 'office.closed', 'office.sample'])

export class Agreement {
  /** Set of segments → fingerprint of this PC's tables when it held that set. */
  private readonly states = new Map<string, string>()
  private differing = new Map<string, DifferingPc>()
  private quiet: { readonly set: string; readonly since: number } | undefined
  private takenAt: number | undefined
  private told: string | undefined
  private taking = false

  /** Looks whether it is time for a fingerprint, and compares with what the others' heads say. May take long; one at a time. */
  async follow(station: Station): Promise<void> {
    if (this.taking) return
    this.taking = true
    try {
      if (this.isDue(station)) await this.take(station)
      await this.compare(station)
    } finally {
      this.taking = false
    }
  }

  /** The PCs that hold other data than this one, though the same segments. */
  get pcs(): readonly DifferingPc[] {
    return [...this.differing.values()]
  }

  private isDue({ known, frozen, arrivals, ports: { clock } }: Station): boolean {
    const set = known.digest
    if (this.quiet?.set !== set || frozen.length > 0 || arrivals.length > 0) {
      this.quiet = { set, since: clock.now() }
      return false
    }
    if (known.size === 0 || !hasPassed(clock, this.quiet.since, QUIET_MS)) return false
    const again = this.differing.size > 0 ? DIFFERING_MS : this.states.has(set) ? DAILY_MS : AGAIN_MS
    return hasPassed(clock, this.takenAt, again)
  }

  private async take(station: Station): Promise<void> {
    const { known, ports } = station
    const set = known.digest
    const state = await this.stateOf(station)
    // What came or was written meanwhile may be in the rows and not in the set.
    if (state === undefined || known.digest !== set || (await ports.log.ownAfter(station.passed, 1)).length > 0) {
      this.quiet = { set, since: ports.clock.now() }
      return
    }
    this.takenAt = ports.clock.now()
    this.remember(set, state)
    station.fingerprint = { state, known: known.size, set }
  }

  private async stateOf({ ports }: Station): Promise<string | undefined> {
    try {
      return (await ports.log.fingerprint()).state
    } catch (error) {
      if (error instanceof FailureError && NOT_NOW.has(error.failure.code)) return undefined
      throw error
    }
  }

  /** Another fingerprint of the same set: the tables were damaged or mended since, so older ones say nothing any more. */
  private remember(set: string, state: string): void {
    if (this.states.has(set) && this.states.get(set) !== state) this.states.clear()
    this.states.delete(set)
    this.states.set(set, state)
    const oldest = this.states.size > REMEMBERED ? this.states.keys().next().value : undefined
    if (oldest !== undefined) this.states.delete(oldest)
  }

  /** A PC stays among the differing until it is seen to agree, or its fingerprint can no longer be judged. */
  private async compare(station: Station): Promise<void> {
    if (this.states.size === 0) return
    const differing = new Map<string, DifferingPc>()
    for (const [device, { fingerprint, schema }] of station.heads) {
      if (fingerprint?.set === undefined || schema !== station.ports.program.schema) continue
      if (device === station.device || station.former.includes(device)) continue
      const own = this.states.get(fingerprint.set)
      if (own !== undefined && own !== fingerprint.state)
        differing.set(device, this.differing.get(device) ?? (await this.pcOf(station, device)))
    }
    this.differing = differing
    await this.tell(station)
  }

  private async pcOf({ share, ports }: Station, device: string): Promise<DifferingPc> {
    const file = await readDeviceFile(share, device)
    return { device, name: (file && nameIn(file, ports.format)) ?? `电脑 ${device.slice(0, 4)}` }
  }

  /** Once for each change, also that they agree again; 待核对 keeps it between two starts. */
  private async tell({ ports, problems }: Station): Promise<void> {
    const { pcs } = this
    if (pcs.length === 0) problems.clear('sync.differs')
    else problems.tell({ code: 'sync.differs', message: differSentence(pcs) })
    const told = JSON.stringify(pcs)
    if (this.told === told) return
    await ports.log.noteDiffering(pcs)
    this.told = told
  }
}
