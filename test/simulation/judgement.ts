// The end of a script: every fault stops, everybody meets, and then nothing may be lost and nobody may differ.
import { conflictsOf } from '../../shared/oplog/conflicts'
import { officeFingerprint } from '../../shared/oplog/fingerprint'
import { headsWithValues, isVisible, registersOf } from '../../shared/oplog/row'
import { hashName, parsePath } from '../../shared/vault-format/names'
import { byRow } from '../support/histories'
import { naiveRow } from '../support/naive-log'
import { judgeKeys } from './keys'
import type { Scene } from './script'
import { photosOf } from './photos'
import { judgeRetired } from './retiring'
import { Broken } from './universe'

const MOST_ROUNDS = 12
const BETWEEN_MS = 11 * 60_000
const DAY_MS = 86_400_000

/** Cables in, faults off, and rounds until every invariant holds; throws the first that never does. */
export async function settle(scene: Scene): Promise<void> {
  const { world, pcs } = scene
  world.faults = () => undefined
  for (const pc of pcs) {
    pc.mount(world.share)
    pc.disk.log.dropUnfinished()
  }
  for (let n = 0; n < MOST_ROUNDS; n++) {
    // Once the day of everybody's own check comes round.
    world.time.now += n === 1 ? DAY_MS : BETWEEN_MS
    for (const pc of pcs) {
      pc.view.forget()
      await pc.round(true)
    }
    if (n > 0 && verdict(scene) === undefined) return
  }
  const broken = verdict(scene)
  if (broken) throw broken
}

/** The invariant that does not hold, if any. */
function verdict(scene: Scene): Broken | undefined {
  try {
    judge(scene)
    return undefined
  } catch (error) {
    if (error instanceof Broken) return error
    throw error
  }
}

function judge(scene: Scene): void {
  const { pcs, world } = scene
  for (const pc of pcs) {
    const lost = [...world.universe.expected].filter((id) => !pc.disk.log.stamps.has(id))
    if (lost.length > 0) throw new Broken(`I1: ${pc.name} lacks ${lost.length} operations, ${lost[0]}`)
    if (pc.disk.log.replica.incomplete().length > 0) throw new Broken(`I6: ${pc.name} waits for parts for ever`)
  }
  const states = new Set(pcs.map((pc) => officeFingerprint(pc.disk.log.replica.fingerprints())))
  if (states.size > 1) throw new Broken(`I2: ${states.size} different states`)
  for (const { name, disk } of pcs)
    if (disk.log.differing.length > 0) throw new Broken(`I2: ${name} says that data differs, and it does not`)
  const names = pcs.map((pc) => pc.disk.identity.device)
  if (new Set(names).size < names.length) throw new Broken(`I11: two PCs are called ${names.join(', ')}`)
  judgeShare(scene)
  judgePhotos(scene)
  judgeKeys(scene)
  judgeProjection(scene)
  judgeRetired(scene)
}

/** Every attachment that somebody's change names is whole on every PC. */
function judgePhotos({ pcs, world }: Scene): void {
  const { photos, expected } = world.universe
  const named = [...photos].filter(([, op]) => expected.has(op)).map(([id]) => id)
  for (const pc of pcs) {
    const here = photosOf(pc)
    const lost = named.filter((id) => !here.has(id))
    if (lost.length > 0) throw new Broken(`${pc.name} lacks ${lost.length} attachments, ${lost[0]}`)
  }
}

/** I10: what any PC holds lies on the share again, whole. */
function judgeShare({ pcs, world }: Scene): void {
  const files = world.share.files()
  const packs = [...files.keys()].flatMap((path) => {
    const place = parsePath(path)
    return place?.kind === 'pack' ? [{ path, ...place }] : []
  })
  const wanted = new Set(pcs.flatMap((pc) => [...(pc.station?.mirror.paths() ?? [])]))
  for (const path of wanted) {
    const place = parsePath(path)
    if (place?.kind !== 'segment' && place?.kind !== 'pack') continue
    const there = files.get(path)
    if (there && hashName(there) === place.hash) continue
    const [from, to] = place.kind === 'pack' ? [place.from, place.to] : [place.seq, place.seq]
    const isPacked = packs.some(
      (pack) => path !== pack.path && pack.device === place.device && pack.from <= from && to <= pack.to,
    )
    if (!isPacked) throw new Broken(`I10: ${path} was not mended`)
  }
}

/** I5, I15: what is shown is what the plainest reader computes from everything that was written. */
function judgeProjection({ pcs, world }: Scene): void {
  const log = pcs[0]?.disk.log
  if (!log) return
  const ops = [...world.universe.ops.values()].filter((op) => log.stamps.has(op.id))
  for (const [place, own] of byRow(ops)) {
    const [table = '', id = ''] = place.split(' ')
    const row = log.replica.row(table, id)
    const naive = naiveRow(own)
    if (!row || isVisible(row) !== naive.visible)
      throw new Broken(`I15: ${place} is ${row ? 'shown wrongly' : 'absent'}`)
    const shown = registersOf(row).map((key) => [key, headsWithValues(row, key)])
    const same = JSON.stringify(shown.sort()) === JSON.stringify([...naive.heads].sort())
    if (!same) throw new Broken(`I15: ${place} differs from the naive reading`)
  }
}

/** Conflicts that wait for a person, on any PC. */
export function conflictsAt({ pcs }: Scene): number {
  const open = new Set<string>()
  for (const { disk } of pcs)
    for (const row of disk.log.replica.rows('person').values())
      for (const conflict of conflictsOf(row)) open.add(`${row.id} ${JSON.stringify(conflict)}`)
  return open.size
}
