// Sync as the main process runs it: one process, the status it last told, what is kept between starts.
import { app, powerMonitor, type BrowserWindow } from 'electron'
import { SYNC_STATUS } from '../../../shared/ipc/channels'
import type { Connection, FromSync, Identity } from '../../../shared/ipc/sync-messages'
import { SYNC_OFF } from '../../../shared/ipc/off'
import type { SyncStatus } from '../../../shared/ipc/sync-status'
import { adoptIdentity, identity } from '../../storage/device'
import { isBlobId } from '../../../shared/vault-format/blob'
import { currentSettings } from '../../storage/settings'
import { rememberedBackup, takeBackup } from '../backup/backup'
import { note } from '../log'
import { mainWindow } from '../window'
import { rememberConnection, rememberedConnection } from './connection'
import { stopWithApp, SyncProcess } from './process'

/** The connection of this run: what the process told last wins over the file, which a full disk may have refused. */
let connection: Connection | undefined
let status: SyncStatus = SYNC_OFF

export const syncProcess = new SyncProcess(
  async () => ({
    kind: 'start',
    profile: app.getPath('userData'),
    identity: await identity(),
    version: app.getVersion(),
    ...(connection === undefined ? {} : { connection }),
    ...(await rememberedBackup()),
  }),
  (message) => void take(message).catch((error: unknown) => note('error', `sync: ${String(error)}`)),
  (deaths) => show(withTrouble(status, deaths)),
)

/** Starts the process once the window stands, and its pace with the window's. */
export async function startSync(): Promise<void> {
  connection = await rememberedConnection()
  stopWithApp(syncProcess)
  await syncProcess.start()
  const window = mainWindow()
  if (window) keepPace(window)
}

/** The page shows an attachment that is not on this PC: it is looked for on the share. The sample office's are nowhere else. */
export async function lookForAttachment(id: string): Promise<void> {
  if (isBlobId(id) && (await currentSettings()).office === 'office') syncProcess.tell({ kind: 'look', attachment: id })
}

export function syncStatusNow(): SyncStatus {
  return status
}

/** Absolute path of the share this PC is connected to. */
export function sharePathNow(): string | undefined {
  return connection?.share
}

/** Poll faster while somebody looks, and at once after sleep (decisions.md 21). */
function keepPace(window: BrowserWindow): void {
  const active = (): void => syncProcess.tell({ kind: 'pace', pace: 'active' })
  const idle = (): void => syncProcess.tell({ kind: 'pace', pace: 'idle' })
  window.on('focus', active)
  window.on('restore', active)
  window.on('minimize', idle)
  powerMonitor.on('resume', active)
  powerMonitor.on('unlock-screen', active)
  powerMonitor.on('lock-screen', idle)
}

async function take(message: Exclude<FromSync, { kind: 'answer' }>): Promise<void> {
  switch (message.kind) {
    case 'status':
      return show(message.status)
    case 'connection':
      connection = message.connection
      return rememberConnection(message.connection)
    case 'identity':
      return syncProcess.tell({ kind: 'kept', failed: !(await isKept(message.identity)) })
    case 'backup-status':
    case 'backup-place':
      return takeBackup(message)
    case 'log':
      return note(message.level, `sync: ${message.text}`)
  }
}

async function isKept(next: Identity): Promise<boolean> {
  try {
    await adoptIdentity(next)
    return true
  } catch (error) {
    note('error', `identity: ${String(error)}`)
    return false
  }
}

function show(next: SyncStatus): void {
  status = next
  const page = mainWindow()?.webContents
  if (page && !page.isDestroyed()) page.send(SYNC_STATUS, next)
}

/** One death is not worth a word: the next process goes on where this one was. */
function withTrouble(before: SyncStatus, deaths: number): SyncStatus {
  if (deaths < 3) return before
  const others = before.problems.filter(({ code }) => code !== 'sync.process')
  const trouble = {
    code: 'sync.process',
    message: `同步程序连续中断了 ${deaths} 次，会继续自动重试；本机数据不受影响，可以照常工作。仍不行请导出诊断信息。`,
    since: Date.now(),
  }
  return { ...before, problems: [...others, trouble] }
}
