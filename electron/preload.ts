// The one door between the page and the main process: window.house, and nothing raw. Sandboxed, so this is built as one
// CommonJS file. The sole file that may touch ipcRenderer (architecture.md, security defaults).
import { contextBridge, ipcRenderer } from 'electron'
import { BACKUP_STATUS, CLOSED, CLOSING, isChannel, SYNC_PORT, SYNC_STATUS } from '../shared/ipc/channels'
import type { BackupStatus } from '../shared/ipc/backup-status'
import type { House } from '../shared/ipc/contract'
import type { SyncStatus } from '../shared/ipc/sync-status'

declare const window: { postMessage(message: string, origin: string, ports: readonly unknown[]): void }

const closingListeners: (() => Promise<void>)[] = []
const syncListeners: ((status: SyncStatus) => void)[] = []
const backupListeners: ((status: BackupStatus) => void)[] = []

const house: House = {
  call: (channel, input) =>
    isChannel(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.reject(new Error(`ipc.unknown-channel: ${String(channel)}`)),
  onClosing: (listener) => {
    closingListeners.push(listener)
  },
  onSync: (listener) => {
    syncListeners.push(listener)
  },
  onBackup: (listener) => {
    backupListeners.push(listener)
  },
}

// A listener that fails must not keep the window open for ever; main has its own time limit as well.
ipcRenderer.on(CLOSING, () => {
  void Promise.allSettled(closingListeners.map((listener) => listener())).then(() => ipcRenderer.send(CLOSED))
})

ipcRenderer.on(SYNC_STATUS, (_event, status: SyncStatus) => syncListeners.forEach((listener) => listener(status)))

ipcRenderer.on(BACKUP_STATUS, (_event, status: BackupStatus) => backupListeners.forEach((listener) => listener(status)))

// The one raw thing that crosses (decisions.md 25): a port cannot pass the bridge, so it goes as a message to our own origin only.
ipcRenderer.on(SYNC_PORT, (event) => window.postMessage(SYNC_PORT, 'app://house', event.ports))

contextBridge.exposeInMainWorld('house', house)
