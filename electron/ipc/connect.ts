// The only file that touches ipcMain: every message is checked for who sent it and what it says before a handler sees it,
// and every answer before it leaves. Handlers are plain functions in a map (handlers.ts).
import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { contract, type Channel } from '../../shared/ipc/contract'
import { CLOSED } from '../../shared/ipc/channels'
import { asFailure, type Failure } from '../../shared/kernel/result'
import { pageHasWritten } from '../app/closing'
import { note } from '../app/log'
import { isMainWindow } from '../app/window'
import type { Handlers } from './handler'

/** Opens the contract's channels, and the answer to closing. */
export function connect(handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => answer(handlers, channel, event, input))
  }
  ipcMain.on(CLOSED, (event) => {
    const window = senderWindow(event)
    if (window !== undefined) pageHasWritten(window)
  })
}

async function answer(
  handlers: Handlers,
  channel: Channel,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<unknown> {
  const window = senderWindow(event)
  if (window === undefined) {
    note('warn', `ipc refused: ${channel} from ${event.senderFrame?.url.slice(0, 100) ?? 'a frame that is gone'}`)
    throw new Error('ipc.sender')
  }
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) {
    // Paths only: the values may be personal data.
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    return refuse(channel, {
      code: 'ipc.input',
      message: '程序内部传来的内容不合要求，这一步没有做。请导出诊断信息。',
      data: { where },
    })
  }
  return run(handlers, channel, parsed.data, window)
}

async function run(handlers: Handlers, channel: Channel, input: unknown, window: BrowserWindow): Promise<unknown> {
  const handler = handlers[channel] as (input: unknown, window: BrowserWindow) => unknown
  try {
    return contract[channel].output.parse(await handler(input, window))
  } catch (error) {
    note('error', `${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return refuse(channel, asFailure(error))
  }
}

/** As a Result where the channel answers Results; otherwise by throwing the code, which rejects the page's promise. */
function refuse(channel: Channel, failure: Failure): unknown {
  const answer = contract[channel].output.safeParse({ ok: false, failure })
  if (answer.success) return answer.data
  throw new Error(failure.code)
}

/** The app window when the message came from the top frame of our own page in it; no frame inside a page is trusted. */
function senderWindow(event: IpcMainInvokeEvent | IpcMainEvent): BrowserWindow | undefined {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame) return undefined
  const url = new URL(frame.url)
  if (url.protocol !== 'app:' || url.host !== 'house') return undefined
  const window = BrowserWindow.fromWebContents(event.sender)
  return isMainWindow(window) ? window : undefined
}
