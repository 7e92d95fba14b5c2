// Verified segments into the log, in batches that the writer applies in one strict transaction each with their names.
import type { Arrival } from '../../shared/ipc/replication'
import { packPath } from '../../shared/vault-format/names'
import { gather } from './gather'
import { goOn } from './halt'
import { noteKnown } from './publish'
import { tidyMirror } from './tidy'
import type { Station } from './station'

/** Operations of one delivery. */
const BATCH_OPS = 5_000

/** Lines of arrivals longer than this are delivered before more is fetched, so that memory stays bounded. */
function isLineLong(station: Station): boolean {
  return station.arrivals.reduce((sum, { bundle }) => sum + bundle.count, 0) >= BATCH_OPS
}

/**
 * Hands a long line to the log and answers before it is taken in, so that the next files are fetched meanwhile; one batch is under way
 * at a time, and what went wrong with the one before is thrown here.
 */
export async function deliverAhead(station: Station): Promise<void> {
  if (!isLineLong(station)) return
  await settled(station)
  goOn(station)
  station.delivering = deliverBatch(station, nextBatch(station.arrivals))
  // Whoever asks next hears of a failure; until then it is nobody's unhandled rejection.
  station.delivering.catch(() => undefined)
}

/** Delivers everything in line, then keeps the packs whose segments are all known now. */
export async function deliverAll(station: Station): Promise<void> {
  await settled(station)
  while (station.arrivals.length > 0) {
    goOn(station)
    await deliverBatch(station, nextBatch(station.arrivals))
  }
  for (const [pack, bytes] of station.packsToKeep) {
    await station.mirror.put(packPath(pack), bytes)
    await gather(station, pack)
    await tidyMirror(station, pack)
    station.packsToKeep.delete(pack)
  }
}

/** Resolves when no batch is under way; throws what became of the last one. */
async function settled(station: Station): Promise<void> {
  const { delivering } = station
  station.delivering = undefined
  await delivering
}

/** A batch that did not get in stands at the head of the line again. */
async function deliverBatch(station: Station, batch: readonly Arrival[]): Promise<void> {
  station.arrivals.splice(0, batch.length)
  const { refused } = await station.ports.log.deliver(batch).catch((error: unknown) => {
    station.arrivals.unshift(...batch)
    throw error
  })
  const failed = new Set(refused.map(({ name }) => name))
  for (const { name } of batch) if (!failed.has(name)) noteKnown(station, name)
  if (failed.size === 0) return
  const codes = [...new Set(refused.map(({ code }) => code))].join(' ')
  station.problems.tell({
    code: 'sync.refused',
    message: `有 ${failed.size} 批变更本机还不能显示，原样保存着，升级程序后再用。请导出诊断信息（${codes}）。`,
  })
}

function nextBatch(arrivals: readonly Arrival[]): readonly Arrival[] {
  let ops = 0
  let taken = 0
  for (const { bundle } of arrivals) {
    if (taken > 0 && ops + bundle.count > BATCH_OPS) break
    ops += bundle.count
    taken++
  }
  return arrivals.slice(0, taken)
}
