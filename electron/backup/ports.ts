// What backing up and restoring ask of the world: the office's log, two folders, a key, time and chance.
import type { OfficeLog } from '../../shared/ipc/replication'
import type { Clock, Random } from '../../shared/kernel/ports'
import type { FormatPorts } from '../../shared/vault-format/ports'
import type { Folder } from '../storage/folder/folder'

/** The key of a backup folder at work: seals, opens and names. */
export interface BackupKey extends FormatPorts {
  /** Vault id of the backup folder. */
  readonly vault: string
  /** What backups called the attachment with this id before they named it as the share does; only looked for, never written. */
  readonly formerNameOf: (id: string) => string
}

export interface BackupPorts {
  readonly log: OfficeLog
  /** The office's attachments on this PC, `ab/<64 hexadecimal characters>`. */
  readonly attachments: Folder
  readonly clock: Clock
  readonly random: Random
  /** Version of the app, and of the data it writes with the oldest program version that understands it. */
  readonly program: { readonly version: string; readonly schema: number; readonly minReader: number }
}

/** Told as work goes on; throws to end it. */
export type Progress = (done: number, total: number) => void
