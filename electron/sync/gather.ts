// Keeps the list of known segments short: what lies in a pack of this PC's mirror is known by the pack (known.ts). The same way brings
// the lists of earlier versions, which name every segment, down.
import { segmentName, type PackName } from '../../shared/vault-format/names'
import type { Station } from './station'
import { segmentsIn } from './stored'
import { outermost } from './tidy'

/** Every pack here, once a day. */
export async function gatherAll(station: Station): Promise<void> {
  for (const device of station.mirror.devices())
    for (const pack of outermost(station.mirror.packsOf(device))) await gather(station, pack)
}

/** In the log first: what is known only here would be taken in once more after a crash, which changes nothing. */
export async function gather(station: Station, pack: PackName): Promise<void> {
  if (!hasLooseWithin(station, pack)) return
  const inside = new Set((await segmentsIn(station.mirror, pack)).map(({ name }) => segmentName(name)))
  const gathered = station.known.gather(pack, inside)
  if (!gathered) return
  await station.ports.log.gathered(gathered.pack, gathered.names)
  station.known.replace(gathered)
}

/** Nothing is read where the pack, or a larger one around it, stands for its numbers already. */
function hasLooseWithin({ known }: Station, pack: PackName): boolean {
  if (!known.hasPack(pack)) return true
  return known.looseOf(pack.device).some(({ seq }) => pack.from <= seq && seq <= pack.to)
}
