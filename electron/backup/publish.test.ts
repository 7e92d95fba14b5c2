// What a restore brings back to an office that shares reaches the share as well, with claims no stronger than what it holds.
import { describe, expect, it } from 'vitest'
import { backupDesk, backupKey, targetAt } from '../../test/support/backup-desk'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import { seededRandom } from '../../test/support/random'
import { Universe } from '../../test/simulation/universe'
import { VirtualTime } from '../../test/support/virtual-time'
import { begin } from '../sync/begin'
import type { Journal, SyncPorts } from '../sync/ports'
import { round } from '../sync/round'
import { mintName } from '../sync/renew'
import { createVault } from '../vault/vault'
import { sealingWith } from '../vault/sealing'
import { newRecoveryKey } from '../vault/recovery-key'
import { zip } from '../vault/zip'
import { intoMirror } from './publish'
import { readBackup } from './read'
import { restore } from './restore'
import { backUp } from './write'

const key = backupKey()
const quiet: Journal = { entries: async () => [], append: async () => undefined, dropThrough: async () => undefined }

function station(device: string, time: VirtualTime, universe: Universe, key: Uint8Array) {
  const desk = backupDesk(device, time, universe)
  const mirror = new MemoryFolder(time)
  let named = { device, fingerprint: 'this PC', former: [] as readonly string[] }
  const ports: SyncPorts = {
    mirror,
    attachments: new MemoryFolder(time),
    journal: quiet,
    log: desk.log,
    format: { sealing: sealingWith(key), zip },
    identity: {
      read: async () => named,
      write: async (next) => void (named = next),
      fingerprint: async () => 'this PC',
    },
    clock: time,
    random: seededRandom(device.charCodeAt(1)),
    timer: time,
    program: { name: device, version: '1.0.0', schema: 1, minReader: 1 },
  }
  return { ...desk, mirror, sync: ports, name: () => named.device }
}

type Pc = ReturnType<typeof station>

describe('a restore in an office that shares', () => {
  it('gives back to the share and the other PCs what they had lost, and the PC goes on under a new name', async () => {
    const time = new VirtualTime()
    const universe = new Universe()
    const share = new MemoryFolder(time)
    const recovery = newRecoveryKey(seededRandom(3))
    const wanted = { passphrase: '共享口令一二三四', recovery, typedBack: recovery }
    const vault = await createVault(share, wanted, { clock: time, random: seededRandom(5) })
    const [here, there] = ['01010101', '02020202'].map((device) => station(device, time, universe, vault.key)) as [
      Pc,
      Pc,
    ]

    const lost = backupDesk('03030303', time, universe)
    lost.write(['王建国'])
    lost.write(
      Array.from({ length: 9 }, (_, nth) => `导入${nth}`),
      3,
    )
    const stick = new MemoryFolder(time)
    const { generation } = await backUp(targetAt(stick), key, lost.ports)

    here.write(['本机的'])
    await time.until(begin(here.sync, share, vault.vault.vault).then((station) => round(station, true)))
    const before = here.name()
    await restore(stick, await readBackup(stick, generation.id, key), key, {
      ...here.ports,
      publish: (bundles) =>
        intoMirror(bundles, { vault: vault.vault.vault, format: here.sync.format, mirror: here.mirror }, here.ports),
      renew: async () => void (await mintName(here.sync)),
    })
    expect(here.name()).not.toBe(before)
    expect(here.log.replica.rows('person').size).toBe(11)

    await time.until(begin(here.sync, share, vault.vault.vault).then((station) => round(station, true)))
    const other = await begin(there.sync, share, vault.vault.vault)
    for (let nth = 0; nth < 3; nth++) await time.until(round(other, true))
    expect(await there.log.fingerprint()).toMatchObject({ state: (await here.log.fingerprint()).state })
    expect(there.log.replica.rows('person').size).toBe(11)
  })
})
