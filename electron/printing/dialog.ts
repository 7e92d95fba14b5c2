// The system's own print dialog on a stored job: paper, copies and “第 n–m 页” are chosen there, never by us.
import type { BrowserWindow, WebContents } from 'electron'
import { fail, ok, type Result } from '../../shared/kernel/result'

/** Prints what the preview window shows. A dialog that was cancelled is no error. Codes: print.no-printer, print.failed. */
export async function printWithDialog(window: BrowserWindow): Promise<Result<null>> {
  const contents = window.webContents
  // Without a printer Chromium fails with a text of its own, or not at all; say it in words before anything opens.
  if ((await contents.getPrintersAsync()).length === 0) {
    return fail('print.no-printer', '这台电脑没有可用的打印机。请先接上打印机，或“保存 PDF”后到有打印机的电脑上打印。')
  }
  const { done, reason } = await print(contents)
  if (done || /cancel/i.test(reason)) return ok(null)
  return fail('print.failed', '系统没有完成打印。请检查打印机是否开机、有纸，再试一次；也可以“保存 PDF”后打印。', {
    reason,
  })
}

function print(contents: WebContents): Promise<{ done: boolean; reason: string }> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: false }, (done, reason) => resolve({ done, reason: reason ?? '' }))
  })
}
