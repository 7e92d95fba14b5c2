// What a pack makes superfluous in the mirror: its segments lying loose, and smaller packs inside it.
import { packPath, segmentName, segmentPath, type PackName } from '../../shared/vault-format/names'
import type { Station } from './station'

/** What is in a pack of the mirror need not lie loose beside it. */
export async function tidyMirror(station: Station, pack: PackName): Promise<void> {
  const inside = await station.mirror.namesIn(pack)
  for (const name of station.mirror.looseOf(pack.device))
    if (inside.has(segmentName(name)) && (station.known.has(segmentName(name)) || station.known.hasPack(pack)))
      await station.mirror.drop(segmentPath(name))
  for (const other of station.mirror.packsOf(pack.device)) {
    if (!contains(pack, other)) continue
    const names = await station.mirror.namesIn(other)
    if (names.size > 0 && [...names].every((name) => inside.has(name))) await station.mirror.drop(packPath(other))
  }
}

/** Packs that lie in no larger one. */
export function outermost(packs: readonly PackName[]): readonly PackName[] {
  return packs.filter((pack) => !packs.some((other) => other !== pack && contains(other, pack)))
}

/** True where a larger pack spans a smaller one's numbers. */
export function contains(outer: PackName, inner: PackName): boolean {
  const wider = outer.to - outer.from > inner.to - inner.from
  return wider && outer.from <= inner.from && inner.to <= outer.to
}
