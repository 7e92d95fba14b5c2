// A whole life of a share under the shipped cipher, compression and key slots: everything that is ever written to it is kept, whoever
// wrote it and however short it lay there.
import { backUp } from '../../../electron/backup/write'
import { addPassphrase, createVault } from '../../../electron/vault/vault'
import { newRecoveryKey } from '../../../electron/vault/recovery-key'
import { sealingWith } from '../../../electron/vault/sealing'
import { zip } from '../../../electron/vault/zip'
import { formerName } from '../../../electron/vault/former-name'
import { clockFrom } from '../../../shared/kernel/ports'
import { parsePath } from '../../../shared/vault-format/names'
import { flipped } from '../../support/folder/damage'
import { MemoryFolder } from '../../support/folder/memory-folder'
import { seededRandom } from '../../support/random'
import { commitEdit, commitImport, commitPerson, commitText } from '../edits'
import { settle } from '../judgement'
import { addThis } from '../photos'
import type { Pc } from '../pc'
import { newPc, sceneOn, type Scene } from '../script'
import { SECRETS } from './secrets'

const DAY = 86_400_000

/** Everything that was put anywhere in it, by path; one path may have borne several contents. */
export class RecordingFolder extends MemoryFolder {
  readonly written: [string, Uint8Array][] = []

  override put(path: string, bytes: Uint8Array): void {
    this.written.push([path, bytes.slice()])
    super.put(path, bytes)
  }

  override async rename(from: string, to: string): Promise<void> {
    this.written.push([to, new Uint8Array()])
    await super.rename(from, to)
  }
}

export interface Life {
  readonly written: readonly (readonly [string, Uint8Array])[]
  /** The secrets of the office, and those that came with the vault: recovery key and names of attachments. */
  readonly secrets: Readonly<Record<string, string>>
}

/** Lives it; throws where an invariant does not hold. */
export async function liveOnShare(seed: number): Promise<Life> {
  const random = seededRandom(seed)
  const time = { now: 1_790_000_000_000 }
  const clock = clockFrom(() => time.now)
  const share = new RecordingFolder(clock)
  const recovery = newRecoveryKey(random)
  const wanted = { passphrase: SECRETS.passphrase, recovery, typedBack: recovery }
  const opened = await createVault(share, wanted, { random, clock })
  const format = { sealing: sealingWith(opened.key), zip }
  const scene = sceneOn(
    share,
    { vault: opened.vault.vault, format },
    { random, time, faults: () => undefined, newFolder: () => new MemoryFolder(clock) },
  )
  for (const name of [SECRETS.pcName, `${SECRETS.pcName}二`, '前台']) scene.pcs.push(newPc(scene, name))
  const photo = await workingDays(scene)
  await addPassphrase(share, opened, SECRETS.newPassphrase, { random, clock })
  await mishaps(scene)
  await settle(scene)
  const key = { ...format, vault: opened.vault.vault, formerNameOf: (id: string) => formerName(opened.key, id) }
  await backedUp(scene, key)
  return {
    written: share.written,
    secrets: { ...SECRETS, recovery, photoId: photo },
  }
}

/** People, photos, imports, months: segments, packs, heads and a snapshot. Answers the id of a photo. */
async function workingDays(scene: Scene): Promise<string> {
  const { random, world } = scene
  const [front, upstairs] = scene.pcs as [Pc, Pc]
  const { name, idNumber, phone, bankAccount, note, label } = SECRETS
  commitPerson(front, { name, idNumber, phone, bankAccount, note }, label)
  commitPerson(upstairs, { name: `${name}之子`, phone, note: `${idNumber} ${name}` }, label)
  const photo = addThis(front, random, Buffer.from(SECRETS.photo))
  addThis(upstairs, random, Buffer.from(`${SECRETS.photo}${'照'.repeat(600_000)}`))
  for (let week = 0; week < 12; week++) {
    commitEdit(front, 'transaction', random)
    commitText(front, `${note}${Buffer.from(random.bytes(75_000)).toString('base64')}`)
    await front.journalNow()
    await everybody(scene)
    if (week === 3) commitImport(upstairs, random)
    world.time.now += week % 4 === 3 ? 31 * DAY : 2 * DAY
  }
  return photo
}

/** A file rots and is mended, a photo is lost and comes back, a PC takes a new name. */
async function mishaps(scene: Scene): Promise<void> {
  const { share } = scene.world
  for (const kind of ['segment', 'pack', 'blob'] as const) {
    const [path, bytes] = [...share.files()].find(([at]) => parsePath(at)?.kind === kind) ?? []
    if (path !== undefined && bytes !== undefined) share.put(path, flipped(bytes))
  }
  const upstairs = scene.pcs[1] as Pc
  await upstairs.crash(false)
  upstairs.machine = 'another disk'
  scene.world.time.now += 2 * DAY
  await everybody(scene)
}

async function everybody(scene: Scene): Promise<void> {
  for (let twice = 0; twice < 2; twice++)
    for (const pc of scene.pcs) {
      pc.view.forget()
      await pc.round(true)
      scene.world.time.now += 45 * 60_000
    }
}

/** Backed up into a folder on the same share, as offices do. */
async function backedUp(scene: Scene, key: Parameters<typeof backUp>[1]): Promise<void> {
  const { share, random } = scene.world
  const [{ disk, clock }] = scene.pcs as [Pc]
  const program = { version: '0.0.1', schema: 1, minReader: 1 }
  const ports = { log: disk.log, attachments: disk.attachments, clock, random, program }
  await backUp({ folder: share, writer: 'desk0001', random, room: async () => undefined }, key, ports)
}
