// The window closes when the writer has written what people already see on screen (decisions.md 25): the page is told, it
// empties its queue and answers. A page that does not answer gets a question, never a lost edit nor a window that stays.
import { dialog, type BrowserWindow } from 'electron'
import { CLOSING } from '../../shared/ipc/channels'
import { note } from './log'

const LIMIT_MS = 10_000
/** For a clerk who chose to wait for an import: its count is on screen, so only a page that hangs is asked about. */
const WAITING_MS = 120_000
const answers = new WeakMap<BrowserWindow, () => void>()
const waiting = new WeakSet<BrowserWindow>()

/** Holds the window's closing until the page has answered. */
export function closeWhenWritten(window: BrowserWindow): void {
  let asked = false
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.getURL() === '') return
    event.preventDefault()
    if (asked) return
    asked = true
    void waitForPage(window).finally(() => (asked = false))
  })
}

/** The page's answer, passed on by electron/ipc. */
export function pageHasWritten(window: BrowserWindow): void {
  answers.get(window)?.()
}

/** The page asks before it closes in the middle of an import. Nothing is half-applied either way (decisions.md 6). */
export async function leaveImport(window: BrowserWindow): Promise<'cancel' | 'wait'> {
  waiting.add(window)
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: '导入还没有写完',
    detail: '可以等它写完，写完后窗口自动关闭；也可以取消这次导入并关闭，已写入的部分会整批退回，名册和导入前一样。',
    buttons: ['继续等待', '取消导入并关闭'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1 ? 'cancel' : 'wait'
}

async function waitForPage(window: BrowserWindow): Promise<void> {
  const written = new Promise<true>((resolve) => answers.set(window, () => resolve(true)))
  waiting.delete(window)
  window.webContents.send(CLOSING)
  for (;;) {
    const done = await Promise.race([written, later(window)])
    if (window.isDestroyed()) return
    if (done || (await wantsToLeaveAnyway(window))) return window.destroy()
  }
}

/** Counted from the last question, the one about the import included. */
async function later(window: BrowserWindow): Promise<false> {
  const known = waiting.has(window)
  await pause(known ? WAITING_MS : LIMIT_MS)
  return !known && waiting.has(window) ? later(window) : false
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function wantsToLeaveAnyway(window: BrowserWindow): Promise<boolean> {
  note('warn', 'closing: the page has not finished writing')
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '还有修改正在保存',
    detail: '请再等一会儿。现在就关闭，最后几处修改可能没有保存。',
    buttons: ['再等一会儿', '仍然关闭'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
