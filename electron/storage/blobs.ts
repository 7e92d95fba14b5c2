// Attachments and photos beside the database, named by the SHA-256 of their bytes, so the same file is kept once and a
// reference can never point at other content. The row that names one is written only after this has reached the disk.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { app } from 'electron'
import { sha256Hex } from '../../shared/kernel/digest'
import { fail, ok, type Result } from '../../shared/kernel/result'
import { MAX_BLOB_BYTES } from '../../shared/vault-format/blob'
import { OFFICE_ATTACHMENTS } from './attachment-folders'
import { isThere } from './is-there'
import { mediaType } from './media-type'
import type { Content } from './pages'
import { currentSettings } from './settings'
import { writeFailure } from './write-failure'

/** Keeps the bytes and answers their id; keeping the same bytes again changes nothing. Codes: blob.empty, blob.too-large, disk.*. */
export async function putBlob(bytes: Uint8Array): Promise<Result<{ id: string }>> {
  if (bytes.byteLength === 0) return fail('blob.empty', '这个文件是空的，没有保存。请检查原文件。')
  if (bytes.byteLength > MAX_BLOB_BYTES)
    return fail('blob.too-large', '附件超过 20 MB，没有保存。请压缩或拆分后再添加。')
  const id = sha256Hex(bytes)
  try {
    const path = await pathOf(id)
    if (!(await isThere(path))) await writeWhole(path, bytes)
    return ok({ id })
  } catch (error) {
    return writeFailure(error)
  }
}

/** Whether the attachment of the open office is on this PC. */
export async function hasBlob(id: string): Promise<boolean> {
  return isThere(await pathOf(id))
}

/** The bytes and their kind as the bytes themselves tell it; undefined for an id that is malformed or not here. */
export async function readBlob(id: string): Promise<Content | undefined> {
  if (!/^[0-9a-f]{64}$/.test(id) || !(await hasBlob(id))) return undefined
  const bytes = new Uint8Array(await readFile(await pathOf(id)))
  return { bytes, type: mediaType(bytes) }
}

/** Removes every attachment of the sample office. The same file added in the office lies in the office's own folder and stays. */
export async function dropSampleBlobs(): Promise<void> {
  await rm(join(app.getPath('userData'), folders.sample), { recursive: true, force: true })
}

/** The sample office's files lie apart from the office's own (decisions.md 17), so that removing the one cannot touch the other. */
const folders = { office: OFFICE_ATTACHMENTS, sample: 'attachments-sample' } as const

/** Two levels, since some file systems slow down with ten thousand files in one folder. */
async function pathOf(id: string): Promise<string> {
  const { office } = await currentSettings()
  return join(app.getPath('userData'), folders[office], id.slice(0, 2), id)
}

/** fsync before rename: after a power cut there is the whole file or none, never a name with half its bytes. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}`
  await mkdir(dirname(path), { recursive: true })
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** On Linux and macOS a rename lasts only once its folder is flushed; Windows cannot open a folder and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
