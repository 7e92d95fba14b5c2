// Verified segments into the log, in batches that the writer applies in one strict transaction each with their names.
import type { Arrival } from '../../shared/ipc/replication'
import { packPath } from '../../shared/vault-format/names'
import { noteKnown } from './publish'
import { tidyMirror } from './tidy'
import type { Station } from './station'

/** Operations of one delivery. */
const BATCH_OPS = 5_000

/** Lines of arrivals longer than this are delivered before more is fetched, so that memory stays bounded. */
export function isLineLong(station: Station): boolean {
  return station.arrivals.reduce((sum, { bundle }) => sum + bundle.count, 0) >= BATCH_OPS
}

/** Delivers everything in line, then keeps the packs whose segments are all known now. */
export async function deliverAll(station: Station): Promise<void> {
  while (station.arrivals.length > 0) await deliverBatch(station, nextBatch(station.arrivals))
  for (const [pack, bytes] of station.packsToKeep) {
    await station.mirror.put(packPath(pack), bytes)
    await tidyMirror(station, pack)
    station.packsToKeep.delete(pack)
  }
}

async function deliverBatch(station: Station, batch: readonly Arrival[]): Promise<void> {
  const { refused } = await station.ports.log.deliver(batch)
  station.arrivals.splice(0, batch.length)
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
