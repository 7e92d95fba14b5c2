// What main and the sync process say to each other about backups.
import type { ChosenBackup, Comparison, GenerationListed, Rehearsed, Restored } from './backup-channels'
import type { BackupStatus, LastBackup, LastRehearsal } from './backup-status'

/** What main keeps of this PC's backups between two starts. */
export interface BackupPlace {
  /** Path of the backup folder itself. */
  readonly path: string
  readonly vault: string
  readonly keyId: string
  /** Names this installation in its backups: 8 base32 characters. */
  readonly writer: string
  /** UTC ms at which the folder was chosen. */
  readonly since: number
  readonly last?: LastBackup
  readonly rehearsed?: LastRehearsal
  /** 32 bytes; absent where the system could not keep it, and then the passphrase is asked for. */
  readonly key?: Uint8Array
}

export interface BackupQuestions {
  backupInspect: { input: { readonly path: string }; answer: Omit<ChosenBackup, 'folder' | 'name'> }
  backupSetUp: {
    input: { readonly path: string; readonly passphrase: string }
    answer: { readonly recovery: string }
  }
  backupConfirm: { input: { readonly typed: string }; answer: null }
  backupUse: { input: { readonly path: string; readonly secret?: string }; answer: null }
  backupUnlock: { input: { readonly secret: string }; answer: null }
  backupNow: { input: null; answer: null }
  backupLeave: { input: null; answer: null }
  backupLook: {
    input: { readonly path?: string; readonly secret?: string }
    answer: { readonly generations: readonly GenerationListed[] }
  }
  backupPreview: { input: { readonly id: string }; answer: Comparison }
  backupRehearse: { input: { readonly id: string }; answer: Rehearsed }
  backupRestore: { input: { readonly id: string }; answer: Restored }
}

export type BackupQuestion = keyof BackupQuestions

export type FromBackup =
  | { readonly kind: 'backup-status'; readonly status: BackupStatus }
  /** To be kept for the next start; undefined after leaving. */
  | { readonly kind: 'backup-place'; readonly place: BackupPlace | undefined }
