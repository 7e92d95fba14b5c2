// What main and the sync process say to each other. Both are ours, so types are enough; what goes on to the page is checked by the contract.
import type { Result } from '../kernel/result'
import type { BackupPlace, BackupQuestions, FromBackup } from './backup-messages'
import type { ChosenFolder } from './sync-channels'
import type { SyncStatus } from './sync-status'

/** What main keeps of this PC's connection between two starts. */
export interface Connection {
  /** Path of the shared folder. */
  readonly share: string
  readonly vault: string
  readonly keyId: string
  /** Display name the person gave this PC. */
  readonly name: string
  /** Data key, 32 bytes; absent where the system could not keep it, and then the passphrase is asked for. */
  readonly key?: Uint8Array
}

/** Who this PC is in the vault (sync-design.md §8.7). */
export interface Identity {
  /** 8 base32 characters. */
  readonly device: string
  /** What the PC looked like when it took the name; '' before the first start with sync. */
  readonly fingerprint: string
  /** Names it bore before, oldest first. */
  readonly former: readonly string[]
}

/** First message to a new sync process. */
export interface SyncStart {
  readonly kind: 'start'
  /** userData of this installation; journal and mirror lie in it. */
  readonly profile: string
  readonly identity: Identity
  /** Program version, for the other PCs' screens. */
  readonly version: string
  readonly connection?: Connection
  readonly backup?: BackupPlace
}

/** The questions main passes on, each with what it needs and what is answered. */
export interface SyncQuestions {
  inspect: { input: { readonly path: string }; answer: Pick<ChosenFolder, 'what' | 'devices' | 'cloud'> }
  create: {
    input: { readonly path: string; readonly passphrase: string; readonly name: string }
    answer: { readonly recovery: string }
  }
  confirmRecovery: { input: { readonly typed: string }; answer: null }
  preview: {
    input: { readonly path: string; readonly secret: string }
    answer: { readonly here: number; readonly there: number; readonly alike: number }
  }
  join: { input: { readonly path: string; readonly secret: string; readonly name: string }; answer: null }
  now: { input: null; answer: null }
  move: { input: { readonly path: string }; answer: null }
  seed: { input: { readonly path?: string }; answer: null }
  leave: { input: null; answer: null }
  unlock: { input: { readonly secret: string }; answer: null }
  addPassphrase: { input: { readonly passphrase: string }; answer: null }
  /** Text of the diagnostics file. */
  diagnostics: { input: null; answer: string }
}

export type SyncQuestion = keyof SyncQuestions

/** All that main may ask the sync process. */
export type Questions = SyncQuestions & BackupQuestions
export type Question = keyof Questions

export type ToSync =
  | SyncStart
  /** Comes with one MessagePort: the writer's. */
  | { readonly kind: 'writer' }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question; readonly input: unknown }
  /** The page shows an attachment (SHA-256 of its bytes, hexadecimal) that is not on this PC: to be looked for. */
  | { readonly kind: 'look'; readonly attachment: string }
  /** active: the window is not minimised; asks for a round when it becomes so (decisions.md 21). */
  | { readonly kind: 'pace'; readonly pace: 'active' | 'idle' }
  /** The identity lies on the disk, or could not be written. */
  | { readonly kind: 'kept'; readonly failed: boolean }
  /** Finish what is being written and end. */
  | { readonly kind: 'stop' }

export type FromSync =
  | FromBackup
  | { readonly kind: 'status'; readonly status: SyncStatus }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  /** To be kept for the next start; undefined after leaving. */
  | { readonly kind: 'connection'; readonly connection: Connection | undefined }
  /** To be kept before it is used; answered with `kept`. */
  | { readonly kind: 'identity'; readonly identity: Identity }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly text: string }
