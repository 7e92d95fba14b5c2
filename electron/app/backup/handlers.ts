// The channels of 备份 and 恢复, answered by the sync process; main adds the folder dialog and the folders behind their handles.
import type { BrowserWindow } from 'electron'
import type { ChosenBackup } from '../../../shared/ipc/backup-channels'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Handlers } from '../../ipc/handler'
import { chooseFolder, folderName, pathOf } from '../sync/chosen'
import { syncProcess } from '../sync/sync'
import { backupStatusNow } from './backup'

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backup:${string}`>>

export const backupHandlers: BackupHandlers = {
  'backup:status': () => backupStatusNow(),
  'backup:choose-folder': (_input, window) => choose(window),
  'backup:set-up': ({ folder, passphrase }) =>
    inFolder(folder, (path) => syncProcess.ask('backupSetUp', { path, passphrase })),
  'backup:confirm-recovery': (input) => syncProcess.ask('backupConfirm', input),
  'backup:use': ({ folder, secret }) =>
    inFolder(folder, (path) => syncProcess.ask('backupUse', { path, ...given({ secret }) })),
  'backup:unlock': (input) => syncProcess.ask('backupUnlock', input),
  'backup:now': () => syncProcess.ask('backupNow', null),
  'backup:leave': () => syncProcess.ask('backupLeave', null),
  'backup:look': async ({ folder, secret }) => {
    const look = async (path?: string) => {
      const found = await syncProcess.ask('backupLook', { ...given({ path }), ...given({ secret }) })
      return found.ok ? ok({ generations: [...found.value.generations] }) : found
    }
    return folder === undefined ? look() : inFolder(folder, look)
  },
  'backup:preview': (input) => syncProcess.ask('backupPreview', input),
  'backup:rehearse': (input) => syncProcess.ask('backupRehearse', input),
  'backup:restore': (input) => syncProcess.ask('backupRestore', input),
}

async function choose(window: BrowserWindow): Promise<Result<ChosenBackup | null>> {
  const chosen = await chooseFolder(window, '选择备份文件夹')
  if (!chosen) return ok(null)
  const found = await syncProcess.ask('backupInspect', { path: chosen.path })
  return found.ok ? ok({ folder: chosen.handle, name: folderName(chosen.path), ...found.value }) : found
}

async function inFolder<T>(handle: string, act: (path: string) => Promise<Result<T>>): Promise<Result<T>> {
  const path = pathOf(handle)
  return path.ok ? act(path.value) : path
}

/** Members that are there: an absent one is left out, not undefined. */
function given<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never
}
