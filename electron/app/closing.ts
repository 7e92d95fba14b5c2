// The window closes when the writer has written what people already see on screen (decisions.md 25): the page is told, it
// empties its queue and answers. A page that does not answer gets a question, never a lost edit nor a window that stays.
import { dialog, type BrowserWindow } from 'electron'
import { CLOSING } from '../../shared/ipc/channels'
import { note } from './log'

const LIMIT_MS = 10_000
const answers = new WeakMap<BrowserWindow, () => void>()

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

async function waitForPage(window: BrowserWindow): Promise<void> {
  const written = new Promise<true>((resolve) => answers.set(window, () => resolve(true)))
  window.webContents.send(CLOSING)
  for (;;) {
    const done = await Promise.race([written, later()])
    if (window.isDestroyed()) return
    if (done || (await wantsToLeaveAnyway(window))) return window.destroy()
  }
}

function later(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), LIMIT_MS))
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
