// Which operations this database has seen, asked and noted inside the writer's transaction (stretches per source, `_sources`).
import type { Source } from '../../../shared/ipc/replication'
import type { Op, Stamp } from '../../../shared/oplog/operation'
import { addSpan, hasSeen, NO_SPANS, type Spans } from '../../../shared/oplog/spans'
import { sourceOf } from '../../../shared/oplog/stamp'
import type { Database } from '../database'
import type { Ledger, Session } from '../session'

export class Sources {
  private readonly spans = new Map<Source, Spans>()
  private readonly changed = new Set<Source>()

  private constructor(private readonly database: Database) {}

  /** What is known of every source that the operations come from or name. */
  static async of(session: Session, ops: readonly Op[]): Promise<Sources> {
    const { database, ledger } = session
    const found = new Sources(database)
    const names = [...sourcesNamed(ops)]
    const known = await database.sources.bulkGet(names)
    for (const each of known) if (each) found.spans.set(each.source, each.spans)
    const { written } = ledger
    if (written) found.spans.set(written.source, addSpan(found.of(written.source), { after: '', last: written.last }))
    return found
  }

  has(stamp: Stamp): boolean {
    return hasSeen(this.of(sourceOf(stamp)), stamp)
  }

  add(source: Source, spans: Spans): void {
    if (spans.length === 0) return
    this.spans.set(source, spans.reduce(addSpan, this.of(source)))
    this.changed.add(source)
  }

  async store(): Promise<void> {
    const changed = [...this.changed].map((source) => ({ source, spans: this.of(source) }))
    if (changed.length > 0) await this.database.sources.bulkPut(changed)
  }

  private of(source: Source): Spans {
    return this.spans.get(source) ?? NO_SPANS
  }
}

/** Lists of heads are shared between the registers of an operation, so each is looked at once. */
function sourcesNamed(ops: readonly Op[]): Set<Source> {
  const lists = new Set<readonly Stamp[]>()
  const names = new Set<Source>()
  for (const { id, pred } of ops) {
    names.add(sourceOf(id))
    for (const key in pred) lists.add(pred[key] ?? [])
  }
  for (const list of lists) for (const stamp of list) names.add(sourceOf(stamp))
  return names
}

/**
 * The ledger's word on this run's own stamps after a commit that ended with `last`. The first commit of a run puts what the run
 * before it had written with the other sources.
 */
export async function writtenThrough(session: Session, last: Stamp): Promise<Ledger['written']> {
  const { database, ledger } = session
  const source = sourceOf(last)
  const before = ledger.written
  if (before && before.source !== source) {
    const known = await database.sources.get(before.source)
    const spans = addSpan(known?.spans ?? NO_SPANS, { after: '', last: before.last })
    await database.sources.put({ source: before.source, spans })
  }
  return { source, last }
}
