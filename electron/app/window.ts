// The one app window: it owns the writer worker (decisions.md 25), so it may not be throttled in the background and does
// not close before the writer's queue is empty.
import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { closeWhenWritten } from './closing'
import { note } from './log'
import { backgroundColor } from './theme'
import { rememberPlace, rememberedPlace } from './window-place'

const ADDRESS = 'app://house/index.html'
let main: BrowserWindow | undefined

/** Opens the window at its last place and shows it once it has painted. */
export async function openMainWindow(): Promise<void> {
  const place = await rememberedPlace()
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: app.getName(),
    backgroundColor: backgroundColor(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      backgroundThrottling: false,
      spellcheck: false,
    },
  })
  main = window
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize()
    window.show()
    note('info', 'window shown')
  })
  window.on('close', () => void rememberPlace(window))
  window.on('closed', () => (main = undefined))
  closeWhenWritten(window)
  offerReopening(window)
  await window.loadURL(ADDRESS)
}

/** Brings the window forward when the app is started a second time. */
export function showMainWindow(): void {
  if (main === undefined) return
  if (main.isMinimized()) main.restore()
  main.focus()
}

/** The app window, while there is one. */
export function mainWindow(): BrowserWindow | undefined {
  return main
}

/** Whether the sender is the app window itself; print and preview windows are not. */
export function isMainWindow(window: BrowserWindow | null): window is BrowserWindow {
  return window !== null && window === main
}

/** A page that died (out of memory, a driver fault) is replaced at once; what was committed is on disk. */
function offerReopening(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    note('error', `page gone: ${reason}`)
    if (reason === 'clean-exit' || window.isDestroyed()) return
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: '界面意外中断',
        detail: '已经保存的修改都在。点“重新打开”继续工作；正在填写、还没保存的内容需要重填。',
        buttons: ['重新打开', '退出'],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => (response === 0 ? window.loadURL(ADDRESS) : app.quit()))
  })
}
