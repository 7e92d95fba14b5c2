// What of the own log already lies in segments, under whatever name they were frozen: a PC that takes a new name publishes only the rest.
import type { OfficeLog, OwnEntry } from '../../shared/ipc/replication'
import type { Source } from '../../shared/oplog/bundle'
import type { Stamp } from '../../shared/oplog/operation'
import { readStamp, sourceOf } from '../../shared/oplog/stamp'
import { openSegment, type OpenedSegment } from '../../shared/vault-format/segment'
import type { FormatPorts } from '../../shared/vault-format/ports'
import type { Mirror } from './mirror'
import { segmentsOf } from './stored'

interface Interval {
  /** Exclusive. */
  readonly after: Stamp
  /** Inclusive. */
  readonly last: Stamp
}

/** Records asked of the log at a time. */
const PAGE_OPS = 5_000

/** Whether everything in the own log lies in segments of the mirror. Reads both whole. */
export async function isCovered(log: Pick<OfficeLog, 'ownAfter'>, covered: Covered): Promise<boolean> {
  for (let at = ''; ;) {
    const entries = await log.ownAfter(at, PAGE_OPS)
    for (const entry of entries) if (!(await covered.holds(entry))) return false
    const last = entries.at(-1)
    if (!last) return true
    at = last.last
  }
}

export class Covered {
  private readonly intervals = new Map<Source, Interval[]>()
  private readonly read = new Set<string>()

  constructor(
    private readonly mirror: Mirror,
    private readonly format: FormatPorts,
  ) {}

  /** True where all operations of the record lie in segments of the PC whose stamps they carry. A record is of one source. */
  async holds({ first, last }: Pick<OwnEntry, 'first' | 'last'>): Promise<boolean> {
    const stamp = readStamp(first)
    if (stamp.ok) await this.readDevice(stamp.value.device)
    const known = this.intervals.get(sourceOf(first)) ?? []
    return known.some((interval) => interval.after < first && last <= interval.last)
  }

  /** Heavy for a long history, and needed only after a loss or a new name. */
  private async readDevice(device: string): Promise<void> {
    if (this.read.has(device)) return
    for await (const { stored } of segmentsOf(this.mirror, device)) {
      const opened = openSegment(stored, this.format)
      if (opened.ok) this.add(opened.value)
    }
    this.read.add(device)
  }

  private add({ bundle, ops }: OpenedSegment): void {
    const lasts = new Map<Source, Stamp>()
    for (const { id } of ops) {
      const source = sourceOf(id)
      if (id > (lasts.get(source) ?? '')) lasts.set(source, id)
    }
    for (const [source, last] of lasts) {
      const known = this.intervals.get(source) ?? []
      known.push({ after: bundle.after[source] ?? '', last })
      this.intervals.set(source, known)
    }
  }
}
