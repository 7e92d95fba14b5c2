// The channels of 数据同步, answered by the sync process; main adds the folder dialog and the saving of the diagnostics file.
import type { BrowserWindow } from 'electron'
import { type Result, ok } from '../../../shared/kernel/result'
import type { ChosenFolder } from '../../../shared/ipc/sync-channels'
import type { SyncQuestion, SyncQuestions } from '../../../shared/ipc/sync-messages'
import type { Handlers } from '../../ipc/handler'
import { saveWhereChosen } from '../../storage/save'
import { chooseFolder, folderName, pathOf } from './chosen'
import { syncProcess, syncStatusNow } from './sync'

type SyncHandlers = Pick<Handlers, Extract<keyof Handlers, `sync:${string}`>>

export const syncHandlers: SyncHandlers = {
  'sync:status': () => syncStatusNow(),
  'sync:connect': (_input, window) => {
    syncProcess.connectWriter(window.webContents)
    return null
  },
  'sync:choose-folder': (_input, window) => choose(window),
  'sync:create': ({ folder, ...rest }) => inFolder(folder, 'create', rest),
  'sync:confirm-recovery': (input) => syncProcess.ask('confirmRecovery', input),
  'sync:preview': ({ folder, ...rest }) => inFolder(folder, 'preview', rest),
  'sync:join': ({ folder, ...rest }) => inFolder(folder, 'join', rest),
  'sync:now': async () => {
    await syncProcess.ask('now', null)
    return null
  },
  'sync:move': ({ folder }) => inFolder(folder, 'move', {}),
  'sync:seed': ({ folder }) => (folder === undefined ? syncProcess.ask('seed', {}) : inFolder(folder, 'seed', {})),
  'sync:leave': () => syncProcess.ask('leave', null),
  'sync:unlock': (input) => syncProcess.ask('unlock', input),
  'sync:add-passphrase': (input) => syncProcess.ask('addPassphrase', input),
  'sync:diagnostics': (_input, window) => saveDiagnostics(window),
}

/** Asks about a chosen folder, by its path. */
async function inFolder<Q extends 'create' | 'preview' | 'join' | 'move' | 'seed'>(
  handle: string,
  question: Q,
  input: Omit<SyncQuestions[Q]['input'], 'path'>,
): Promise<Result<SyncQuestions[Q]['answer']>> {
  const path = pathOf(handle)
  if (!path.ok) return path
  return syncProcess.ask(question as SyncQuestion, { ...input, path: path.value } as never) as never
}

async function choose(window: BrowserWindow): Promise<Result<ChosenFolder | null>> {
  const chosen = await chooseFolder(window)
  if (!chosen) return ok(null)
  const found = await syncProcess.ask('inspect', { path: chosen.path })
  return found.ok ? ok({ folder: chosen.handle, name: folderName(chosen.path), ...found.value }) : found
}

async function saveDiagnostics(window: BrowserWindow): Promise<Result<{ name: string } | null>> {
  const text = await syncProcess.ask('diagnostics', null)
  if (!text.ok) return text
  return saveWhereChosen(
    window,
    `同步诊断-${new Date().toISOString().slice(0, 10)}.txt`,
    new TextEncoder().encode(text.value),
  )
}
