// Every channel and the room that answers it. Another area joins by spreading its own map here.
import { app, nativeTheme } from 'electron'
import { leaveImport } from '../app/closing'
import { note } from '../app/log'
import { backupHandlers } from '../app/backup/handlers'
import { syncHandlers } from '../app/sync/handlers'
import { lookForAttachment } from '../app/sync/sync'
import { dropSampleBlobs, hasBlob, putBlob } from '../storage/blobs'
import { deviceId } from '../storage/device'
import { dropSampleJobs } from '../storage/prints'
import { saveWhereChosen } from '../storage/save'
import { changeSettings, currentSettings } from '../storage/settings'
import { lockWorkbook, unlockWorkbook } from '../storage/workbook-lock'
import type { Handlers } from './handler'
import { printing } from '../printing/handlers'
import { updateHandlers } from '../updates/handlers'

export const handlers: Handlers = {
  'app:info': async () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    device: await deviceId(),
    dataPath: app.getPath('userData'),
    platform: process.platform,
  }),
  'settings:get': () => currentSettings(),
  'settings:set': async (change) => {
    if (change.theme !== undefined) nativeTheme.themeSource = change.theme
    await changeSettings(change)
    return null
  },
  'log:write': ({ level, text }) => {
    note(level, `page: ${text}`)
    return null
  },
  'window:title': ({ title }, window) => {
    window.setTitle(title)
    return null
  },
  'window:leave-import': (_none, window) => leaveImport(window),
  'blob:put': ({ bytes }) => putBlob(bytes),
  'blob:has': async ({ id }) => {
    const here = await hasBlob(id)
    if (!here) await lookForAttachment(id)
    return here
  },
  'file:save': ({ name, bytes }, window) => saveWhereChosen(window, name, bytes),
  'file:save-protected': async ({ name, bytes, password }, window) => {
    const locked = await lockWorkbook(bytes, password)
    return locked.ok ? saveWhereChosen(window, name, locked.value) : locked
  },
  'file:unlock': ({ bytes, password }) => unlockWorkbook(bytes, password),
  'sample:drop': async () => {
    await Promise.all([dropSampleJobs(), dropSampleBlobs()])
    return null
  },
  ...printing,
  ...syncHandlers,
  ...backupHandlers,
  ...updateHandlers,
}
