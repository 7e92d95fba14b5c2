// Folders the person chose in the system's dialog. Their paths stay here; the page holds a handle that means nothing elsewhere.
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { fail, ok, type Result } from '../../../shared/kernel/result'

const paths = new Map<string, string>()

/** Asks for a folder; undefined when the person cancels. */
export async function chooseFolder(
  window: BrowserWindow,
  title = '选择共享文件夹',
): Promise<{ handle: string; path: string } | undefined> {
  const path = await askForFolder(window, title)
  if (path === undefined) return undefined
  const handle = randomBytes(16).toString('hex')
  paths.set(handle, path)
  return { handle, path }
}

/** The path behind a handle of this run of the program. */
export function pathOf(handle: string): Result<string> {
  const path = paths.get(handle)
  return path === undefined ? fail('sync.folder-unknown', '请重新选择文件夹，这一步没有做。') : ok(path)
}

/** Name of a folder for people: `劳模数据`, or the whole of a bare drive or share. */
export function folderName(path: string): string {
  return basename(path) || path
}

async function askForFolder(window: BrowserWindow, title: string): Promise<string | undefined> {
  // Tests answer the system dialog with a folder; never in a packaged app, where an environment must not redirect the office's data.
  const folder = process.env['MWH_SHARE_DIR']
  if (!app.isPackaged && folder) return folder
  const answer = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: '选这个文件夹',
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? undefined : answer.filePaths[0]
}
