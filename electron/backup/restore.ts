// Restoring: the backup's operations are united with what is here, so that nothing newer is lost; then this PC takes a new name
// (sync-design.md §8.7). Every step may be repeated: what stopped in the middle is done again from the beginning, and ends the same.
import type { Arrival } from '../../shared/ipc/replication'
import { FailureError } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { bringAttachments } from './attachments'
import { lacking } from './compare'
import type { OpenedBackup } from './file'
import type { BackupKey, BackupPorts, Progress } from './ports'

export interface RestorePorts extends BackupPorts {
  /**
   * Lines the bundles up for an office that shares: they go out to the others as they are, and come in as another PC's. Absent
   * where the office shares with nobody, and then they are this PC's own, to be published should it ever share.
   */
  readonly publish?: (bundles: OpenedBackup['bundles']) => Promise<readonly Arrival[]>
  /** Takes a new name for this PC, and keeps it. */
  readonly renew: () => Promise<void>
}

export interface Restored {
  readonly operations: number
  readonly attachments: number
  /** Attachments that the backup itself has lost. */
  readonly lost: number
}

/** Bundles delivered at a time: between two the work can be seen and stopped. */
const AT_ONCE = 5

/** Files before the operations that name them. Throws `restore.unfinished` where something was not taken in: what was, stays and is right. */
export async function restore(
  folder: Folder,
  backup: OpenedBackup,
  key: BackupKey,
  ports: RestorePorts,
  progress: Progress = () => undefined,
): Promise<Restored> {
  const { brought, lost } = await bringAttachments(folder, backup.summary.attachments, key, ports, progress)
  const { seen = {} } = await ports.log.readLog(0, 1)
  const bundles = lacking(backup, seen)
  const arrivals = ports.publish ? await ports.publish(bundles) : bundles.map(asOwn)
  let operations = 0
  for (let at = 0; at < arrivals.length; at += AT_ONCE) {
    progress(at, arrivals.length)
    const { applied, refused } = await ports.log.deliver(arrivals.slice(at, at + AT_ONCE))
    operations += applied
    if (refused[0]) throw unfinished(refused[0].code)
  }
  await ports.renew()
  return { operations, attachments: brought, lost }
}

function asOwn({ name, bundle }: OpenedBackup['bundles'][number]): Arrival {
  return { name, device: 'backup', bundle, own: true }
}

function unfinished(cause: string): FailureError {
  return new FailureError({
    code: 'restore.unfinished',
    message: '恢复没有完成，可以再试一次：已经恢复的都在，原有的数据没有改动。仍不行请改用更早的一份备份。',
    data: { cause },
  })
}
