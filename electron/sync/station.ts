// What one run of sync on one PC holds in memory while it is connected to one vault; every part of the engine works on it.
import type { Folder } from '../storage/folder/folder'
import type { Arrival } from '../../shared/ipc/replication'
import type { Stamp } from '../../shared/oplog/operation'
import type { Frontier } from '../../shared/oplog/frontier'
import type { HeadFile } from '../../shared/vault-format/files'
import type { PackName, SegmentName } from '../../shared/vault-format/names'
import type { Agreement } from './agreement'
import type { Attachments } from './attachments/book'
import type { Covered } from './covered'
import type { Doubts } from './doubts'
import type { Halt } from './halt'
import type { LastVault } from './health'
import type { Known } from './known'
import type { Mirror } from './mirror'
import type { SyncPorts } from './ports'
import type { Problems } from './problems'

/** Where the publisher stands: number and hash of its last frozen segment, and the last own stamp frozen. */
export interface Cursor {
  readonly seq: number
  readonly prev: string
  readonly through: Stamp
}

/** A frozen segment of this PC that has not been proven to lie on the share. */
export interface Frozen {
  readonly name: SegmentName
  readonly through: Stamp
  /** Transactions in it, for the number a person sees. */
  readonly txns: number
  /** Ids of the attachments its changes name. */
  readonly attachments: readonly string[]
}

export interface Station {
  readonly ports: SyncPorts
  readonly vault: string
  readonly incarnation: number
  readonly mirror: Mirror
  /** Segments the log holds, by name. */
  readonly known: Known
  readonly doubts: Doubts
  readonly problems: Problems
  readonly attachments: Attachments
  readonly agreement: Agreement
  /** Verified segments on their way into the log. */
  readonly arrivals: Arrival[]
  /** The batch of them that the log is taking in while more is fetched. */
  delivering: Promise<void> | undefined
  /** Whether the round shall end before its time. */
  readonly halt: Halt
  /** Verified packs whose segments are still in that line. */
  readonly packsToKeep: Map<PackName, Uint8Array>
  /** Paths on the share that this format has no name for: ignored and counted. */
  readonly strangers: Set<string>
  /** Files here that another PC could not read. */
  readonly wanted: Set<string>
  /** When each regular task was last done, UTC ms. */
  readonly doneAt: Map<string, number>
  readonly lastVault: LastVault
  /** The last head read of each device with its bytes, so that only news is read. */
  readonly headsRead: Map<string, { readonly bytes: Uint8Array; readonly head: HeadFile }>
  /** Last head read of each other device. */
  readonly heads: Map<string, HeadFile>
  /** ms this PC's clock was ahead of the share's when it was last looked at. */
  clockOff: number | undefined
  share: Folder
  device: string
  /** Names this PC bore before: what was published under them is still its own to look after. */
  former: readonly string[]
  cursor: Cursor
  /** Own stamp up to which the log was looked through: `cursor.through`, or later where what follows lies in segments already. */
  passed: Stamp
  /** What lies in segments under other names; read only by a PC that has no segment of its present name yet. */
  covered: Covered | undefined
  /** Oldest first. */
  frozen: Frozen[]
  /** Its newest segments on the share, oldest first. */
  proven: readonly { readonly seq: number; readonly hash: string }[]
  frontier: Frontier
  /** What this PC last told in its head, and when (UTC ms). */
  told: { readonly text: string; readonly at: number } | undefined
  fingerprint: HeadFile['fingerprint']
  /** When this PC's turn to make a snapshot comes, UTC ms. */
  snapshotAt: number | undefined
  /** The name under which this run has made itself known on the share. */
  announced: string | undefined
  /** Incarnations that may stand in our own head without a second PC being about: this run's, and the one before. */
  ownIncarnations: Set<number>
  /** Why this PC must take a new name before it writes again; undefined while it need not. */
  alarm: string | undefined
}
