// One script: a few PCs, one share, everything that happens to offices, all of it from one seed; then quiet, and judgement.
import { numberBelow, type Clock, type Random } from '../../shared/kernel/ports'
import { vaultFile, writeFile } from '../../shared/vault-format/files'
import { seededRandom } from '../support/random'
import { byChance, FaultTally, type Plan, type Rates } from '../support/folder/faults'
import type { Inspected } from '../support/folder/inspected'
import { MemoryFolder } from '../support/folder/memory-folder'
import { deviceId } from '../../shared/oplog/stamp'
import { actions, weightOfAll, type Action } from './actions'
import { cheapFormat } from './cheap-format'
import { beginEdits } from './edits'
import { conflictsAt, settle } from './judgement'
import { MemoryLog } from './office-log'
import { Pc, type Disk, type World } from './pc'
import { Universe } from './universe'

const VAULT = '0000000000000vt1'

/** Makes empty folders, in which the files bear the times of this clock. */
export type Place = (clock: Pick<Clock, 'now'>) => Inspected

const inMemory: Place = (clock) => new MemoryFolder(clock)

export interface Outcome {
  /** 1 for a script of the large kind. */
  readonly large: number
  readonly actions: number
  readonly edits: number
  readonly crashes: number
  readonly clones: number
  readonly conflicts: number
  /** Operations whose last copy a script destroyed itself (a backup restored over them before anybody else had them). */
  readonly destroyed: number
  readonly tally: FaultTally
}

export interface Scene {
  readonly world: World
  readonly pcs: Pc[]
  readonly random: Random
  readonly backups: Map<Pc, Disk>
  clones: number
  destroyed: number
  /** A file rotted, or a disk was lost or set back: what was promised may be gone with it. */
  damaged: boolean
  /** Numbers names of PCs. */
  named: number
}

/** Runs one script; throws where an invariant does not hold. `drop` leaves out actions by their place (shrinking). */
export async function runScript(
  seed: number,
  drop: ReadonlySet<number> = new Set(),
  trace: (line: string) => void = () => undefined,
  place?: Place,
): Promise<Outcome> {
  const { scene, length, isLarge } = openScene(seed, place)
  for (let at = 0; at < length; at++) {
    // Chance of each action is its own, so that leaving one out changes nothing else.
    const random = seededRandom(seed * 1_000 + at)
    const pc = scene.pcs[numberBelow(random, scene.pcs.length)] as Pc
    const { name, act } = chosen(random)
    if (drop.has(at)) continue
    trace(`${at} ${pc.name} ${pc.disk.identity.device} ${name}`)
    await act({ scene, random, pc })
  }
  const conflicts = conflictsAt(scene)
  await settle(scene)
  const { universe, tally } = scene.world
  const crashes = scene.pcs.reduce((sum, pc) => sum + pc.crashes, 0)
  return {
    large: Number(isLarge),
    actions: length,
    edits: universe.edits,
    crashes,
    clones: scene.clones,
    conflicts,
    destroyed: scene.destroyed,
    tally,
  }
}

/** Faults of the share and the disks per thousand calls: some offices are calm, some are not. */
const CLIMATES: readonly Rates[] = [
  {},
  { EBUSY: 30, EIO: 15, 'timeout-lost': 8, 'timeout-done': 8, 'timeout-late': 8, slow: 5, broken: 5 },
  {
    'crash-before': 10,
    'crash-after': 10,
    'torn-0': 4,
    'torn-1': 4,
    'torn-50': 6,
    'torn-99': 4,
    zeros: 4,
    unsynced: 20,
  },
  { lying: 15, flip: 15, EPERM: 10, ENOSPC: 8, EROFS: 4, 'crash-after': 4, EACCES: 5, 'timeout-late': 5, unsynced: 10 },
]

/** One script in so many is large: more PCs, more that happens. Most faults need little company, and a small script costs a quarter. */
const ONE_LARGE_IN = 5
const LARGE = { pcs: 3, actions: { least: 16, spread: 26 } }
const SMALL = { pcs: 1, actions: { least: 7, spread: 12 } }

interface Opened {
  readonly scene: Scene
  readonly length: number
  readonly isLarge: boolean
}

/** The faults, their rates per call and the actions are the same for both sizes. */
function openScene(seed: number, place?: Place): Opened {
  const random = seededRandom(seed)
  const climate = CLIMATES[numberBelow(random, CLIMATES.length)] as Rates
  const isLarge = numberBelow(random, ONE_LARGE_IN) === 0
  const { pcs, actions } = isLarge ? LARGE : SMALL
  const scene = newScene(random, 2 + numberBelow(random, pcs), byChance(random, climate), place)
  return { scene, length: actions.least + numberBelow(random, actions.spread), isLarge }
}

/** PCs that have never met, and a share with an empty vault. */
export function newScene(random: Random, pcs: number, faults: Plan, place: Place = inMemory): Scene {
  const time = { now: 1_790_000_000_000 + numberBelow(random, 86_400_000) }
  const newFolder = (): Inspected => place({ now: () => time.now })
  const share = newFolder()
  share.put('vault.json', vaultJson(VAULT))
  const scene = sceneOn(share, { vault: VAULT, format: cheapFormat }, { random, faults, time, newFolder })
  for (let n = 0; n < pcs; n++) scene.pcs.push(newPc(scene))
  return scene
}

/** A share that holds a vault, and nobody there yet. */
export function sceneOn(
  share: Inspected,
  { vault, format }: Pick<World, 'vault' | 'format'>,
  { random, faults, time, newFolder }: Pick<World, 'random' | 'faults' | 'time' | 'newFolder'>,
): Scene {
  beginEdits()
  const world: World = {
    vault,
    format,
    share,
    newFolder,
    universe: new Universe(),
    tally: new FaultTally(),
    random,
    time,
    faults,
  }
  return { world, pcs: [], random, backups: new Map(), clones: 0, destroyed: 0, damaged: false, named: 0 }
}

/** A PC that has nothing yet. */
export function newPc(scene: Scene, name = `pc${scene.named++}`): Pc {
  const { world } = scene
  const device = deviceId(world.random.bytes(5))
  const disk: Disk = {
    log: new MemoryLog(world.universe, device),
    mirror: world.newFolder(),
    journal: world.newFolder(),
    attachments: world.newFolder(),
    identity: { device, fingerprint: name, former: [] },
  }
  return new Pc(name, world, disk)
}

export function vaultJson(vault: string): Uint8Array {
  const { keyId } = cheapFormat.sealing
  return writeFile(vaultFile, { format: 1, vault, cipher: 'aes-256-gcm', keyId, createdAt: 1 })
}

function chosen(random: Random): Action {
  let at = numberBelow(random, weightOfAll)
  return actions.find(({ weight }) => (at -= weight) < 0) ?? (actions[0] as Action)
}
