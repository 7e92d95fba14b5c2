// How things stand before sync or backups were ever set up. Apart from the schemas, which the window's start need not load.
import type { BackupStatus } from './backup-status'
import type { SyncStatus } from './sync-status'

export const SYNC_OFF: SyncStatus = { state: 'off', since: 0, waiting: 0, peers: [], problems: [] }

export const BACKUP_OFF: BackupStatus = { state: 'off', isAway: false }
