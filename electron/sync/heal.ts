// Mends the share from this PC's mirror (sync-design.md §8.6): any PC that holds the bytes of a missing or damaged file puts them
// back. The name is their hash, so nobody can be fooled and nobody races.
import { numberBelow } from '../../shared/kernel/ports'
import { packPath, parsePath, segmentPath, type PackName } from '../../shared/vault-format/names'
import type { Present } from './collect'
import { Covered, isCovered } from './covered'
import { fetchFile } from './fetch'
import { isThere, putProven } from './put'
import type { Station } from './station'
import { contains } from './tidy'

/** Files looked at or mended in one round, so that healing never holds up what is new. */
const PER_ROUND = 50

/** Puts back what a full listing lacks or shows with another size. A list proves nothing, so each is asked for by name first. */
export async function healMissing(station: Station, present: Present): Promise<number> {
  let healed = 0
  for (const path of station.mirror.paths()) {
    if (healed >= PER_ROUND) break
    if (present.get(path)?.size === station.mirror.sizeOf(path) || (await isTidied(station, path))) continue
    if (await healFile(station, path)) healed++
  }
  return healed
}

/** Looks after what another PC's head says it cannot read. */
export async function healWanted(station: Station): Promise<number> {
  const wanted = [...station.wanted].slice(0, PER_ROUND)
  for (const path of wanted) station.wanted.delete(path)
  return healEach(station, wanted)
}

/**
 * Reads the files of this PC and compares them with the mirror: at its start and daily. What neither the mirror nor the share
 * holds any more is still in the own log; it goes out anew, under a new name, since a number is never used twice.
 */
export async function healOwn(station: Station): Promise<number> {
  const own = new Set([station.device, ...station.former])
  const healed = await healEach(
    station,
    station.mirror.paths().filter((path) => own.has(deviceOf(path))),
  )
  let isLost = false
  for (const device of own) if (await lacksOf(station, device)) isLost = true
  // A loss that was made good before is told from a new one by what lies in other segments now.
  if (isLost && !(await isCovered(station.ports.log, new Covered(station.mirror, station.ports.format))))
    station.alarm = 'mirror'
  return healed
}

/** True where something known of a device lies neither in the mirror nor, after a look, on the share. */
async function lacksOf(station: Station, device: string): Promise<boolean> {
  const { known, mirror } = station
  let isLost = false
  for (const name of known.looseOf(device)) {
    if (await mirror.holds(name)) continue
    await fetchFile(station, segmentPath(name), {})
    if (!(await mirror.holds(name))) isLost = true
  }
  for (const pack of known.packsOf(device)) {
    if (isHere(station, pack)) continue
    await fetchFile(station, packPath(pack), {})
    if (!isHere(station, pack)) isLost = true
  }
  return isLost
}

/** In the mirror, itself or inside a larger one. */
function isHere({ mirror }: Station, pack: PackName): boolean {
  return mirror.has(packPath(pack)) || mirror.packsOf(pack.device).some((other) => contains(other, pack))
}

/** Every PC looks after a hundredth of the others' files a day, chosen by chance: `share` of them now. */
export async function healSome(station: Station, share: number): Promise<number> {
  const { random } = station.ports
  const foreign = station.mirror.paths().filter((path) => deviceOf(path) !== station.device)
  return healEach(
    station,
    foreign.filter(() => numberBelow(random, 1_000_000) < share * 1_000_000),
  )
}

async function healEach(station: Station, paths: readonly string[]): Promise<number> {
  let healed = 0
  for (const path of paths) if (!(await isTidied(station, path)) && (await healFile(station, path))) healed++
  return healed
}

/** True where the file had to be put back. */
async function healFile(station: Station, path: string): Promise<boolean> {
  const bytes = await station.mirror.read(path)
  if (!bytes || (await isThere(station, path, bytes))) return false
  await putProven(station, path, bytes)
  return true
}

/** What lies in a pack, or in a larger one, may have been tidied away by its owner: putting it back would undo that. */
async function isTidied(station: Station, path: string): Promise<boolean> {
  const place = parsePath(path)
  if (place?.kind === 'pack') return station.mirror.packsOf(place.device).some((other) => contains(other, place))
  return place?.kind === 'segment' && (await station.mirror.packHolding(place)) !== undefined
}

function deviceOf(path: string): string {
  return path.split('/')[1] ?? ''
}
