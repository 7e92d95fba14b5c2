// One script: a few PCs, one share, everything that happens to offices, all of it from one seed; then quiet, and judgement.
import { numberBelow, type Random } from '../../shared/kernel/ports'
import { vaultFile, writeFile } from '../../shared/vault-format/files'
import { seededRandom } from '../support/random'
import { byChance, FaultTally, type Plan, type Rates } from '../support/folder/faults'
import { MemoryFolder } from '../support/folder/memory-folder'
import { deviceId } from '../../shared/oplog/stamp'
import { actions, weightOfAll, type Action } from './actions'
import { cheapFormat } from './cheap-format'
import { beginEdits } from './edits'
import { conflictsAt, settle } from './judgement'
import { MemoryLog } from './office-log'
import { Pc, VAULT, type Disk, type World } from './pc'
import { Universe } from './universe'

export interface Outcome {
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
): Promise<Outcome> {
  const scene = openScene(seed)
  const length = 12 + numberBelow(scene.random, 30)
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
  return { edits: universe.edits, crashes, clones: scene.clones, conflicts, destroyed: scene.destroyed, tally }
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

function openScene(seed: number): Scene {
  const random = seededRandom(seed)
  const climate = CLIMATES[numberBelow(random, CLIMATES.length)] as Rates
  return newScene(random, 2 + numberBelow(random, 3), byChance(random, climate))
}

/** PCs that have never met, and a share with an empty vault. */
export function newScene(random: Random, pcs: number, faults: Plan): Scene {
  beginEdits()
  const time = { now: 1_790_000_000_000 + numberBelow(random, 86_400_000) }
  const share = new MemoryFolder({ now: () => time.now })
  share.put('vault.json', vaultJson(VAULT))
  const world: World = {
    share,
    universe: new Universe(),
    tally: new FaultTally(),
    random,
    time,
    faults,
  }
  const scene: Scene = { world, pcs: [], random, backups: new Map(), clones: 0, destroyed: 0, damaged: false, named: 0 }
  for (let n = 0; n < pcs; n++) scene.pcs.push(newPc(scene))
  return scene
}

function newPc(scene: Scene): Pc {
  const { world } = scene
  const device = deviceId(world.random.bytes(5))
  const name = `pc${scene.named++}`
  const disk: Disk = {
    log: new MemoryLog(world.universe, device),
    mirror: new MemoryFolder({ now: () => world.time.now }),
    journal: new MemoryFolder({ now: () => world.time.now }),
    attachments: new MemoryFolder({ now: () => world.time.now }),
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
