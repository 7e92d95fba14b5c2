// Everything that may happen in an office, with how often it does.
import { numberBelow, type Random } from '../../shared/kernel/ports'
import { damage, flipped, type Damage } from '../support/folder/damage'
import { commitEdit, commitImport } from './edits'
import { addPassphrase } from './keys'
import { addPhoto, survivingPhotos } from './photos'
import { MemoryLog } from './office-log'
import { Pc, type Disk } from './pc'
import { retireOrReturn } from './retiring'
import { vaultJson, type Scene } from './script'
import { survivors } from './survivors'
import { Broken } from './universe'

export interface Moment {
  readonly scene: Scene
  readonly random: Random
  readonly pc: Pc
}

type Act = (moment: Moment) => unknown

export interface Action {
  readonly name: string
  readonly weight: number
  readonly act: Act
}

const MINUTE = 60_000
const DAY = 86_400_000
const MOST_PCS = 8

/** A clerk's action; now and then the journal follows before anything else happens. */
const edit = (kind: string, weight: number): Action => ({
  name: kind,
  weight,
  act: ({ pc, random }) => {
    commitEdit(pc, kind, random)
    return numberBelow(random, 3) > 0 ? undefined : pc.journalNow()
  },
})

export const actions: readonly Action[] = [
  edit('edit', 300),
  edit('transaction', 80),
  edit('remove', 40),
  edit('restore', 20),
  edit('merge', 30),
  edit('resolve', 40),
  edit('decide', 12),
  { name: 'retire', weight: 8, act: ({ scene, pc, random }) => retireOrReturn(scene, pc, random) },
  { name: 'photo', weight: 40, act: ({ pc, random }) => addPhoto(pc, random) },
  { name: 'import', weight: 30, act: ({ pc, random }) => commitImport(pc, random) },
  {
    name: 'import-killed',
    weight: 8,
    act: ({ pc, random }) => (commitImport(pc, random, 1 + numberBelow(random, 2)), pc.crash(false)),
  },
  { name: 'round', weight: 300, act: ({ pc }) => pc.round(false) },
  { name: 'full-round', weight: 90, act: ({ pc }) => pc.round(true) },
  { name: 'journal', weight: 60, act: ({ pc }) => pc.journalNow() },
  {
    name: 'seconds',
    weight: 40,
    act: ({ scene, random }) => void (scene.world.time.now += numberBelow(random, 30_000)),
  },
  {
    name: 'minutes',
    weight: 40,
    act: ({ scene, random }) => void (scene.world.time.now += numberBelow(random, 20 * MINUTE)),
  },
  { name: 'days', weight: 20, act: ({ scene, random }) => void (scene.world.time.now += numberBelow(random, 3 * DAY)) },
  { name: 'months', weight: 8, act: ({ scene }) => void (scene.world.time.now += 31 * DAY) },
  {
    name: 'partition',
    weight: 20,
    act: ({ pc, random }) => pc.mount((['away', 'hanging', 'renamed'] as const)[numberBelow(random, 3)] ?? 'away'),
  },
  { name: 'reconnect', weight: 30, act: ({ scene, pc }) => pc.mount(scene.world.share) },
  { name: 'crash', weight: 30, act: ({ pc }) => pc.crash(false) },
  {
    name: 'power',
    weight: 20,
    act: ({ scene, pc }) => ((scene.damaged = true), destructive(scene, () => pc.crash(true))),
  },
  { name: 'backup', weight: 20, act: ({ scene, pc }) => void scene.backups.set(pc, copyOf(pc.disk)) },
  { name: 'restore-backup', weight: 15, act: ({ scene, pc }) => restoreBackup(scene, pc) },
  { name: 'clone', weight: 12, act: ({ scene, pc, random }) => clone(scene, pc, random) },
  {
    name: 'clock-jump',
    weight: 20,
    act: ({ pc, random }) => void (pc.clockOff = numberBelow(random, 14 * DAY) - 7 * DAY),
  },
  { name: 'lose-database', weight: 14, act: ({ scene, pc }) => loseDatabase(scene, pc) },
  { name: 'lose-mirror', weight: 6, act: ({ scene, pc }) => loseMirror(scene, pc) },
  { name: 'lose-attachments', weight: 6, act: ({ scene, pc }) => loseAttachments(scene, pc) },
  { name: 'wrong-folder', weight: 8, act: ({ scene, pc, random }) => wrongFolder(scene, pc, random) },
  { name: 'rot', weight: 50, act: ({ scene, random }) => rot(scene, random) },
  { name: 'rot-mirror', weight: 12, act: ({ scene, pc, random }) => rotMirror(scene, pc, random) },
  { name: 'passphrase', weight: 10, act: ({ pc, random }) => addPassphrase(pc, random) },
  { name: 'newer-program', weight: 20, act: ({ scene, pc, random }) => newerProgram(scene, pc, random) },
  { name: 'new-machine', weight: 4, act: ({ pc }) => void (pc.machine = `${pc.machine}+`) },
]

export const weightOfAll = actions.reduce((sum, { weight }) => sum + weight, 0)

/** Does it, and lets go of what no longer exists anywhere. */
async function destructive(scene: Scene, act: () => unknown): Promise<void> {
  await act()
  scene.destroyed += scene.world.universe.survives(survivors(scene))
  scene.world.universe.photosSurvive(survivingPhotos(scene))
}

/** The disk of a PC as a backup or an image takes it, in the middle of whatever its program does. */
function copyOf(disk: Disk): Disk {
  const { log, mirror, journal, attachments, identity } = disk
  return {
    log: log.copy(),
    mirror: mirror.copy(),
    journal: journal.copy(),
    attachments: attachments.copy(),
    identity,
  }
}

async function restoreBackup(scene: Scene, pc: Pc): Promise<void> {
  scene.damaged = true
  const backup = scene.backups.get(pc)
  if (!backup) return
  scene.world.tally.count('backup-restored')
  await pc.crash(false)
  await destructive(scene, () => {
    pc.disk = copyOf(backup)
    pc.disk.log.dropUnfinished()
  })
}

/** Sometimes the twin looks like its original to every test there is. */
async function clone(scene: Scene, pc: Pc, random: Random): Promise<void> {
  if (scene.pcs.length >= MOST_PCS) return
  scene.clones++
  const name = `pc${scene.named++}`
  const twin = new Pc(name, scene.world, copyOf(pc.disk), numberBelow(random, 3) === 0 ? name : pc.machine)
  twin.disk.log.dropUnfinished()
  scene.pcs.push(twin)
  if (numberBelow(random, 2) === 0) await apart(scene, pc, twin, random)
}

/**
 * The twin works for a while on a copy of the share (a stick, a folder of offline files) and both publish under one name, the same
 * numbers; then the copy's files are put beside the others.
 */
async function apart({ world, pcs }: Scene, pc: Pc, twin: Pc, random: Random): Promise<void> {
  const copy = world.share.copy()
  twin.mount(copy)
  for (const one of [pc, twin]) {
    commitEdit(one, 'edit', random)
    await one.round(numberBelow(random, 2) === 0)
  }
  // Somebody else may hear of the one before the other.
  await pcs[numberBelow(random, pcs.length)]?.round(true)
  const there = world.share.files()
  for (const [path, bytes] of copy.files()) if (!there.has(path)) world.share.put(path, bytes)
  twin.mount(world.share)
}

/** The browser's store is gone, device.json, mirror and journal are not. */
async function loseDatabase(scene: Scene, pc: Pc): Promise<void> {
  scene.world.tally.count('database-lost')
  await pc.crash(false)
  const promised = pc.promisedOps()
  const before = new Set(scene.world.universe.expected)
  await destructive(scene, () => {
    pc.disk.log = new MemoryLog(scene.world.universe, pc.disk.identity.device)
  })
  const gone = promised.filter((id) => before.has(id) && !scene.world.universe.expected.has(id))
  if (gone.length > 0 && !scene.damaged)
    throw new Broken(`I6: ${gone.length} journaled operations went with the database`)
}

/** The next version is installed, or taken back; while it is there it writes what the others do not know. */
async function newerProgram({ world }: Scene, pc: Pc, random: Random): Promise<void> {
  const isNewer = pc.version > 1
  if (isNewer && numberBelow(random, 2) === 0) {
    world.tally.count('downgrade')
    return pc.install(1)
  }
  if (!isNewer) {
    world.tally.count('upgrade')
    await pc.install(2)
  }
  commitEdit(pc, 'newer', random)
}

async function loseMirror(scene: Scene, pc: Pc): Promise<void> {
  scene.damaged = true
  scene.world.tally.count('mirror-lost')
  await pc.crash(false)
  await destructive(scene, () => {
    pc.disk.mirror = scene.world.newFolder()
  })
}

async function loseAttachments(scene: Scene, pc: Pc): Promise<void> {
  scene.world.tally.count('attachments-lost')
  await pc.crash(false)
  await destructive(scene, () => {
    pc.disk.attachments = scene.world.newFolder()
  })
}

/** I8: whatever the folder is, while it is not our vault nothing here changes. */
async function wrongFolder({ world }: Scene, pc: Pc, random: Random): Promise<void> {
  const other = world.newFolder()
  const kind = numberBelow(random, 3)
  if (kind === 1) other.put('vault.json', vaultJson('0000000000000000'))
  if (kind === 2) other.put('holiday.jpg', Uint8Array.of(1))
  const files = other.files().size
  // A call of before that has not ended yet ends in the folder it was made in.
  await pc.crash(false)
  pc.mount(other)
  const before = [pc.disk.log.stamps.size, pc.disk.log.known.size]
  const health = await pc.round(true)
  const after = [pc.disk.log.stamps.size, pc.disk.log.known.size]
  if (health?.state === 'ok') throw new Error('I8: a wrong folder was taken for the vault')
  if (other.files().size !== files) throw new Error('I8: something was written into a wrong folder')
  // A start may bring back what journal and mirror hold; nothing may go.
  if (after.some((count, at) => count < (before[at] ?? 0))) throw new Error('I8: a wrong folder took something away')
  if (numberBelow(random, 2) === 0) pc.mount(world.share)
}

const ROTS: readonly Damage[] = ['rot-delete', 'rot-truncate', 'rot-flip', 'conflict-copy', 'stranger']

async function rot(scene: Scene, random: Random): Promise<void> {
  scene.damaged = true
  const kind = ROTS[numberBelow(random, ROTS.length)] as Damage
  await destructive(scene, () =>
    damage(scene.world.share, kind, random, scene.world.tally, (path) => path !== 'vault.json'),
  )
}

async function rotMirror(scene: Scene, pc: Pc, random: Random): Promise<void> {
  scene.damaged = true
  const files = [...pc.disk.mirror.files()]
  const [path, bytes] = files[numberBelow(random, Math.max(1, files.length))] ?? []
  if (path === undefined || bytes === undefined) return
  scene.world.tally.count('mirror-rot')
  await destructive(scene, () => pc.disk.mirror.put(path, flipped(bytes)))
}
