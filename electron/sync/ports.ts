// Everything the engine asks of the world, so that tests own time, chance, disks and crashes (decisions.md 24).
import type { Folder } from '../storage/folder/folder'
import type { OfficeLog, OwnEntry } from '../../shared/ipc/replication'
import type { Clock, Random, Timer } from '../../shared/kernel/ports'
import type { FormatPorts } from '../../shared/vault-format/ports'

/** Own entries on this PC's disk, outside the database, until they lie on the share (electron/storage/journal). */
export interface Journal {
  /** Entries that were appended and not yet dropped, in order of appending. */
  entries(): Promise<readonly OwnEntry[]>
  /** Appends and fsyncs: when it answers, the entries outlive a power cut. */
  append(entries: readonly OwnEntry[]): Promise<void>
  /** Everything up to this stamp lies on the share now: files that hold nothing later may go. */
  dropThrough(stamp: string): Promise<void>
}

/** Who this PC is. */
export interface Named {
  /** 8 base32 characters. */
  readonly device: string
  /** What the PC looked like when the name was taken. */
  readonly fingerprint: string
  /** Names it bore before, oldest first. */
  readonly former: readonly string[]
}

/** Keeps it outside the database. */
export interface Identity {
  read(): Promise<Named>
  /** Keeps a new name before it is used. */
  write(named: Named): Promise<void>
  /** What the PC looks like now: machine, user, volume and place of the profile, hashed. */
  fingerprint(): Promise<string>
}

export interface SyncPorts {
  /** This PC's copy of the vault. */
  readonly mirror: Folder
  /** Attachments and photos of the office on this PC, laid out as electron/storage/blobs does. */
  readonly attachments: Folder
  readonly journal: Journal
  readonly log: OfficeLog
  readonly format: FormatPorts
  readonly identity: Identity
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly program: Program
}

export interface Program {
  /** What people call this PC, e.g. 前台电脑. */
  readonly name: string
  /** Version of the app, e.g. 0.3.0. */
  readonly version: string
  /** Version of the data it writes, and the oldest program version of data that understands it. */
  readonly schema: number
  readonly minReader: number
}
