// A backup folder being written to: a file is believed to lie there only after it was read back, and gets its name only then.
import { encodeBase32 } from '../../shared/kernel/base32'
import type { Random } from '../../shared/kernel/ports'
import { FailureError } from '../../shared/kernel/result'
import type { Folder, Listed } from '../storage/folder/folder'
import { folderCode } from '../storage/folder/folder-failure'
import { temporaryFolder, temporaryPath } from './names'

export interface Target {
  readonly folder: Folder
  /** Names this installation: it tidies only what it made itself. */
  readonly writer: string
  readonly random: Random
  /** Bytes free on its disk; undefined where the system does not say. */
  readonly room: () => Promise<number | undefined>
}

/** Left free on the disk, so that a full stick never hinders the next backup's tidying. */
const SPARE_BYTES = 4 * 1024 * 1024

/**
 * Temporary name, fsync (the folder's `create`), read back, final name, read back: what was there before under other names is not
 * touched. Throws the folder's failures, `backup.full` where it cannot fit, `backup.unproven` where what is read is not what was written.
 */
export async function putProven(target: Target, path: string, bytes: Uint8Array): Promise<void> {
  const { folder, writer, random } = target
  await requireRoom(target, bytes.length)
  const temporary = temporaryPath(writer, encodeBase32(random.bytes(10)))
  await folder.create(temporary, bytes)
  await prove(folder, temporary, bytes)
  await folder.rename(temporary, path)
  await prove(folder, path, bytes)
}

/** Takes away what an interrupted backup of this installation left under temporary names. */
export async function sweep({ folder, writer }: Target): Promise<void> {
  for (const { name } of await listOrNothing(folder, temporaryFolder(writer)))
    await folder.remove(`${temporaryFolder(writer)}/${name}`)
}

/** A folder's entries; none where it is not there. */
export async function listOrNothing(folder: Folder, path: string): Promise<readonly Listed[]> {
  return orNothing(folder.list(path)).then((listed) => listed ?? [])
}

/** A file's bytes; undefined where it is not there, or larger than `limit` and thus not ours. */
export function readOrNothing(folder: Folder, path: string, limit: number): Promise<Uint8Array | undefined> {
  return orNothing(folder.read(path, limit))
}

async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (folderCode(error) === 'folder.missing' || folderCode(error) === 'folder.toolarge') return undefined
    throw error
  }
}

async function requireRoom({ room }: Target, wanted: number): Promise<void> {
  const free = await room()
  if (free !== undefined && free < wanted + SPARE_BYTES) throw full(wanted, free)
}

async function prove(folder: Folder, path: string, bytes: Uint8Array): Promise<void> {
  const back = await readOrNothing(folder, path, bytes.length)
  if (back && back.length === bytes.length && back.every((byte, at) => byte === bytes[at])) return
  throw new FailureError({
    code: 'backup.unproven',
    message: '备份写完后读回来不一样，这一份没有采用，以前的备份都还在。请换一个 U 盘或文件夹再备份。',
  })
}

function full(wanted: number, free: number): FailureError {
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`
  return new FailureError({
    code: 'backup.full',
    message: `备份的地方空间不够（还要 ${megabytes(wanted + SPARE_BYTES)}，只剩 ${megabytes(free)}），没有备份，以前的备份都还在。请清理那个磁盘，或换一个地方备份。`,
  })
}
