// The state of backups as every screen sees it: asked once, then told by main.
import { create } from 'zustand'
import type { BackupStatus } from '../../shared/ipc/backup-status'
import { BACKUP_OFF } from '../../shared/ipc/off'
import { house } from '../ui/house'

export const useBackup = create<BackupStatus>()(() => BACKUP_OFF)

/** Follows main's word from now on; call once per page. */
export async function followBackup(): Promise<void> {
  const main = house()
  if (!main) return
  let told = false
  const take = (status: BackupStatus): void => useBackup.setState(status, true)
  main.onBackup((status) => ((told = true), take(status)))
  const now = await main.call('backup:status', undefined)
  // What was told meanwhile is newer than the answer.
  if (!told) take(now)
}
