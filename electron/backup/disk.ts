// Where backups lie on a disk, and how much room it has. A chosen folder (a stick's root, for instance) gets one folder of ours inside.
import { mkdir, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isThere } from '../storage/is-there'
import { VAULT_FILE } from '../../shared/vault-format/names'
import { GENERATIONS } from './names'

const OURS = '劳模之家备份'

/** The backup folder that belongs to a chosen folder: itself where it is one, otherwise the one inside it. It need not be there. */
export async function backupFolderOf(chosen: string): Promise<string> {
  const isOne = basename(chosen) === OURS || (await isThere(join(chosen, GENERATIONS)))
  return isOne ? chosen : join(chosen, OURS)
}

/** True where the chosen folder is a shared folder: a vault without backups. */
export async function isShare(chosen: string): Promise<boolean> {
  return (await isThere(join(chosen, VAULT_FILE))) && (await isThere(join(chosen, 'devices')))
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
}

/** Bytes this account may still write there; undefined where the system does not say. */
export async function roomAt(path: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  } catch {
    return undefined // some network drives do not tell; a full one then refuses the writing itself
  }
}
