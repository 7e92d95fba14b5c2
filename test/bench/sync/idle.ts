// Ten PCs with the shipped exchange on one share, nobody working: calls through the Folder port a second of each, over an hour of
// virtual time that follows a first half hour of settling in. Run by the bench area `idle`; prints its measures as one line of JSON.
import { Journal } from '../../../electron/storage/journal/journal'
import type { Folder } from '../../../electron/storage/folder/folder'
import { Exchange } from '../../../electron/sync/running'
import { systemRandom } from '../../../electron/system-ports'
import type { SyncStatus } from '../../../shared/ipc/sync-status'
import { vaultFile, writeFile } from '../../../shared/vault-format/files'
import { cheapFormat } from '../../simulation/cheap-format'
import { MemoryFolder } from '../../support/folder/memory-folder'
import { VirtualTime } from '../../support/virtual-time'
import { PaperLog } from './paper-pc'

const PCS = 10
const VAULT = 'v0v0v0v0v0v0v0v0'
const MINUTE = 60_000
const WATCHED_MINUTES = 60
/** Changes each PC made before everybody went quiet. */
const CHANGES = 20

interface Desk {
  readonly calls: Map<string, number>
  status: SyncStatus | undefined
}

const time = new VirtualTime()
const share = new MemoryFolder(time)
const file = { format: 1, vault: VAULT, cipher: 'aes-256-gcm', keyId: cheapFormat.sealing.keyId, createdAt: 1 } as const
share.put('vault.json', writeFile(vaultFile, file))

const desks = Array.from({ length: PCS }, (_, n) => deskOf(n))
await time.advance(30 * MINUTE)
for (const { calls } of desks) calls.clear()
await time.advance(WATCHED_MINUTES * MINUTE)

const rates = desks.map(({ calls }) => sum(calls) / (WATCHED_MINUTES * 60))
const unwell = desks.filter(({ status }) => status?.state !== 'ready' || status.peers.length !== PCS)
if (unwell.length > 0) throw new Error(`not everybody exchanges: ${JSON.stringify(unwell[0]?.status)}`)
const all = new Map<string, number>()
for (const { calls } of desks) for (const [method, count] of calls) all.set(method, (all.get(method) ?? 0) + count)
const kinds = [...all].map(([method, count]) => `${method} ${(count / PCS / WATCHED_MINUTES / 60).toFixed(2)}`)
console.log(
  JSON.stringify([
    {
      name: `file calls a second of each of ${PCS} PCs while nobody works, the busiest`,
      value: Math.max(...rates),
      unit: 'a second',
      bound: 3,
      detail: `${kinds.join(', ')}; one virtual hour, windows open, poll 5 s`,
    },
  ]),
)
// Virtual time leaves nothing behind that would keep a process alive, but the exchanges are still waiting in it.
process.exit(0)

function deskOf(n: number): Desk {
  const calls = new Map<string, number>()
  const log = new PaperLog(`bench${String(n).padStart(3, '0')}`)
  for (let at = 0; at < CHANGES; at++)
    log.commit('record.edit', `修改 ${at}`, [
      { kind: 'set', table: 'person', row: `row-${n}-${at}`, set: { name: '张三' } },
    ])
  const named = { device: log.device, fingerprint: 'bench', former: [] }
  const desk: Desk = { calls, status: undefined }
  // It runs by itself from here on.
  new Exchange({
    ports: {
      mirror: new MemoryFolder(time),
      attachments: new MemoryFolder(time),
      journal: new Journal(new MemoryFolder(time), 'journal'),
      log,
      format: cheapFormat,
      identity: { read: async () => named, write: async () => undefined, fingerprint: async () => 'bench' },
      clock: time,
      random: systemRandom,
      timer: time,
      program: { name: `电脑 ${n}`, version: '0.0.0', schema: 1, minReader: 1 },
    },
    share: counted(share, calls),
    folder: '劳模数据',
    vault: VAULT,
    joining: false,
    show: (status) => (desk.status = status),
    note: (text) => console.error(text),
  })
  return desk
}

/** The folder with every call of its six methods counted. */
function counted(folder: Folder, calls: Map<string, number>): Folder {
  const count = (method: string): void => void calls.set(method, (calls.get(method) ?? 0) + 1)
  return {
    list: (path) => (count('list'), folder.list(path)),
    read: (path, limit) => (count('read'), folder.read(path, limit)),
    create: (path, bytes) => (count('create'), folder.create(path, bytes)),
    rename: (from, to) => (count('rename'), folder.rename(from, to)),
    replace: (path, bytes) => (count('replace'), folder.replace(path, bytes)),
    remove: (path) => (count('remove'), folder.remove(path)),
  }
}

function sum(calls: ReadonlyMap<string, number>): number {
  return [...calls.values()].reduce((total, count) => total + count, 0)
}
