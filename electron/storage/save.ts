// Saving a file where the person chooses: the page suggests a name, the person picks the place, main writes it. The page
// never sees a path.
import { basename, extname, join } from 'node:path'
import { writeFile } from 'atomically'
import { app, dialog, type BrowserWindow } from 'electron'
import { ok, type Result } from '../../shared/kernel/result'
import { safeFileName } from './file-name'
import { writeFailure } from './write-failure'

const kinds: Readonly<Record<string, string>> = {
  xlsx: 'Excel 工作簿',
  xls: 'Excel 97-2003 工作簿',
  csv: 'CSV 文件',
  pdf: 'PDF 文件',
  docx: 'Word 文档',
  zip: 'ZIP 压缩包',
  txt: '文本文件',
  ics: '日历文件',
}

/** Answers the base name that was written, or null when the person cancelled. Codes: disk.*. */
export async function saveWhereChosen(
  window: BrowserWindow,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ name: string } | null>> {
  const path = await choosePath(window, safeFileName(name))
  if (path === undefined) return ok(null)
  try {
    await writeFile(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return ok({ name: basename(path) })
  } catch (error) {
    return writeFailure(error)
  }
}

async function choosePath(window: BrowserWindow, name: string): Promise<string | undefined> {
  // Tests answer the system dialog with a folder; never in a packaged app, where an environment must not redirect files.
  const folder = process.env['MWH_SAVE_DIR']
  if (!app.isPackaged && folder) return join(folder, name)
  const extension = extname(name).slice(1).toLowerCase()
  const kind = kinds[extension]
  const answer = await dialog.showSaveDialog(window, {
    title: '保存到',
    defaultPath: join(app.getPath('documents'), name),
    buttonLabel: '保存',
    filters: kind === undefined ? [] : [{ name: kind, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
}
