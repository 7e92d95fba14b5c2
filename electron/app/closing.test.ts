// Closing while the page still writes, with the dialogs answered by the test and time held.
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BrowserWindow } from 'electron'
import { closeWhenWritten, leaveImport, pageHasWritten } from './closing'

const stand = vi.hoisted(() => ({ asked: [] as string[][], answer: 0 }))
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, { buttons }: { buttons: string[] }) => {
      stand.asked.push(buttons)
      return { response: stand.answer }
    },
  },
}))
vi.mock('./log', () => ({ note: () => undefined }))

function windowOf(): BrowserWindow & { gone: boolean } {
  const window = Object.assign(new EventEmitter(), {
    gone: false,
    webContents: { isCrashed: () => false, getURL: () => 'app://house/index.html', send: () => undefined },
    isDestroyed: () => window.gone,
    destroy: () => void (window.gone = true),
  })
  return window as unknown as BrowserWindow & { gone: boolean }
}
const close = (window: BrowserWindow) => window.emit('close', { preventDefault: () => undefined })

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(stand, { asked: [], answer: 0 })
})
afterEach(() => vi.useRealTimers())

describe('a window that wants to close', () => {
  it('goes when the page has written', async () => {
    const window = windowOf()
    closeWhenWritten(window)
    close(window)
    pageHasWritten(window)
    await vi.advanceTimersByTimeAsync(0)
    expect(window.gone).toBe(true)
    expect(stand.asked).toEqual([])
  })

  it('asks after ten seconds without an answer', async () => {
    const window = windowOf()
    closeWhenWritten(window)
    close(window)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(stand.asked).toEqual([['再等一会儿', '仍然关闭']])
    expect(window.gone).toBe(false)
    stand.answer = 1
    await vi.advanceTimersByTimeAsync(10_000)
    expect(window.gone).toBe(true)
  })

  it('in the middle of an import asks once what to do, and does not press a clerk who waits', async () => {
    const window = windowOf()
    closeWhenWritten(window)
    close(window)
    expect(await leaveImport(window)).toBe('wait')
    expect(stand.asked).toEqual([['继续等待', '取消导入并关闭']])
    await vi.advanceTimersByTimeAsync(110_000)
    expect(stand.asked).toHaveLength(1)
    pageHasWritten(window)
    await vi.advanceTimersByTimeAsync(0)
    expect(window.gone).toBe(true)
  })

  it('takes the import back when told to', async () => {
    const window = windowOf()
    stand.answer = 1
    expect(await leaveImport(window)).toBe('cancel')
  })
})
