// A PC with something to back up: a log over the shipped Replica, attachments, a backup folder, and the key it is sealed with.
import { sha256Hex } from '../../shared/kernel/digest'
import type { Clock } from '../../shared/kernel/ports'
import { keyOf } from '../../electron/backup/keeper'
import { generationsIn } from '../../electron/backup/write'
import type { BackupKey, BackupPorts } from '../../electron/backup/ports'
import type { Target } from '../../electron/backup/target'
import type { Folder } from '../../electron/storage/folder/folder'
import { Universe } from '../simulation/universe'
import { MemoryLog } from '../simulation/office-log'
import { MemoryFolder } from './folder/memory-folder'
import { seededRandom } from './random'
import type { Op, Txn } from '../../shared/oplog/operation'

/** Own random per PC, so that two never mint one name. PCs of one universe are judged by it: no bundle may claim what it does not hold. */
export function backupDesk(device: string, clock: Clock, universe = new Universe()) {
  const log = new MemoryLog(universe, device)
  const attachments = new MemoryFolder(clock)
  const random = seededRandom([...device].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7))
  const program = { version: '1.0.0', schema: 1, minReader: 1 }
  const ports: BackupPorts = { log, attachments, clock, random, program }
  let txns = 0
  return {
    log,
    ports,
    attachments,
    /** One transaction that writes each of the people by name, in `parts` parts of which the first `committed` have been committed. */
    write(names: readonly string[], parts = 1, committed = parts): readonly Op[] {
      log.wall = clock.now()
      const id = `${device}-${txns++}`
      const ops = names.map((name): Op => ({
        id: log.mint(1),
        txn: id,
        kind: 'set',
        table: 'person',
        row: name,
        set: { name },
        pred: {},
      }))
      const size = Math.ceil(ops.length / parts)
      for (let k = 1; k <= committed; k++)
        log.commit(
          header(id, device, clock, parts === 1 ? undefined : { k, n: parts }),
          ops.slice((k - 1) * size, k * size),
        )
      return ops
    },
    async attach(text: string): Promise<string> {
      const bytes = new TextEncoder().encode(text)
      const id = sha256Hex(bytes)
      await attachments.create(`${id.slice(0, 2)}/${id}`, bytes)
      return id
    },
  }
}

function header(id: string, device: string, clock: Clock, part: Txn['part']): Txn {
  const base = { id, by: 'operator-1', device, command: 'record.edit', label: '修改', at: clock.now() }
  return part ? { ...base, part } : base
}

export function backupKey(byte = 7): BackupKey {
  return keyOf('v0v0v0v0v0v0v0v0', new Uint8Array(32).fill(byte))
}

export function targetAt(folder: Folder, writer = '0000desk', room?: number): Target {
  return { folder, writer, random: seededRandom(writer.length + 11), room: async () => room }
}

export async function idsIn(folder: Folder): Promise<readonly string[]> {
  return (await generationsIn(folder)).map(({ id }) => id)
}
