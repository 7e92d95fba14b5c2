// Opening one backup of a folder, and saying in words which older one to take where it is damaged.
import { FailureError } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { MAX_GENERATION_BYTES, openBackup, type OpenedBackup } from './file'
import { generationPath, parseGeneration, type Generation } from './names'
import type { BackupKey } from './ports'
import { readOrNothing } from './target'
import { generationsIn } from './write'

/** Reads and verifies all of it. Throws the folder's failures, `backup.missing`, and those of openBackup with the next older backup named. */
export async function readBackup(folder: Folder, id: string, key: BackupKey): Promise<OpenedBackup> {
  const generation = parseGeneration(id)
  const bytes = generation && (await readOrNothing(folder, generationPath(id), MAX_GENERATION_BYTES))
  if (!generation || !bytes)
    throw new FailureError({
      code: 'backup.missing',
      message: '这份备份不在文件夹里了，可能被移走或整理掉了。请从列表里另选一份。',
    })
  const opened = openBackup(bytes, generation.hash, key)
  if (opened.ok) return opened.value
  const older = (await generationsIn(folder)).find((other) => other.id < id)
  const { code, message, data } = opened.failure
  const advice = older ? `请改用前一份：${said(older)}。` : '这个文件夹里没有更早的备份了，请换另一个备份文件夹。'
  throw new FailureError({
    code,
    message: `${said(generation)}的备份有问题：${message}${advice}`,
    data: { ...data, ...(older ? { older: older.id } : {}) },
  })
}

/** 11月20日 18:03 */
export function said({ day, time }: Generation): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 ${time.slice(0, 5)}`
}
