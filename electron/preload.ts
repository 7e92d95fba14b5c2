// The one door between the page and the main process: window.house, and nothing raw. Sandboxed, so this is built as one
// CommonJS file. The sole file that may touch ipcRenderer (architecture.md, security defaults).
import { contextBridge, ipcRenderer } from 'electron'
import { CLOSED, CLOSING, isChannel } from '../shared/ipc/channels'
import type { House } from '../shared/ipc/contract'

const closingListeners: (() => Promise<void>)[] = []

const house: House = {
  call: (channel, input) =>
    isChannel(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.reject(new Error(`ipc.unknown-channel: ${String(channel)}`)),
  onClosing: (listener) => {
    closingListeners.push(listener)
  },
}

// A listener that fails must not keep the window open for ever; main has its own time limit as well.
ipcRenderer.on(CLOSING, () => {
  void Promise.allSettled(closingListeners.map((listener) => listener())).then(() => ipcRenderer.send(CLOSED))
})

contextBridge.exposeInMainWorld('house', house)
