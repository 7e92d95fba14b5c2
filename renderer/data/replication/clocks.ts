// The clock after hearing from other PCs: stamps up to 24 hours ahead are adopted, further ones applied all the same and reported.
import type { Op } from '../../../shared/oplog/operation'
import { MAX_AHEAD_MS, observeStamp, readStamp, type HybridClock } from '../../../shared/oplog/stamp'
import type { Session } from '../session'
import type { Arrived } from './arriving'

const AHEAD = 'clocksAhead'

/** A PC whose clock ran more than a day ahead when it wrote: device → ms ahead, and when that was heard. */
export type ClocksAhead = Readonly<Record<string, { readonly ahead: number; readonly at: number }>>

/** Inside `writing`: the clock that has heard of all the operations; own ones always count, this PC may never write below itself. */
export async function clockAfter(session: Session, arrived: readonly Arrived[]): Promise<HybridClock> {
  const wall = session.clock.now()
  let hybrid = session.ledger.hybrid
  const ahead = new Map<string, number>()
  for (const { arrival, ops } of arrived) {
    const last = highest(ops)
    const heard = observeStamp(hybrid, last, arrival.own ? Number.MAX_SAFE_INTEGER : wall)
    hybrid = heard.state
    // One stamp far ahead must not hide the sound ones below it.
    if (heard.aheadMs > MAX_AHEAD_MS && !arrival.own)
      for (const op of ops) hybrid = observeStamp(hybrid, op.id, wall).state
    const read = readStamp(last)
    if (read.ok) ahead.set(read.value.device, Math.max(heard.aheadMs, ahead.get(read.value.device) ?? 0))
  }
  await report(session, ahead, wall)
  return hybrid
}

export async function clocksAhead({ database }: Session): Promise<ClocksAhead> {
  return ((await database.meta.get(AHEAD))?.value as ClocksAhead | undefined) ?? {}
}

async function report(session: Session, ahead: ReadonlyMap<string, number>, at: number): Promise<void> {
  const wrong = [...ahead].filter(([, ms]) => ms > MAX_AHEAD_MS)
  if (wrong.length === 0) return
  const known = await clocksAhead(session)
  const value: ClocksAhead = {
    ...known,
    ...Object.fromEntries(wrong.map(([device, ms]) => [device, { ahead: ms, at }])),
  }
  await session.database.meta.put({ key: AHEAD, value })
}

function highest(ops: readonly Op[]): string {
  return ops.reduce((best, { id }) => (id > best ? id : best), '')
}
