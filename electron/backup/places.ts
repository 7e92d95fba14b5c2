// Making, opening and describing a backup folder: a vault of its own, or one that opens with the key of the office's share.
import type { BackupQuestions } from '../../shared/ipc/backup-messages'
import { FailureError } from '../../shared/kernel/result'
import { MAX_FILE_BYTES } from '../../shared/vault-format/files'
import { KEYS, parsePath, VAULT_FILE } from '../../shared/vault-format/names'
import type { Folder } from '../storage/folder/folder'
import { folderCode } from '../storage/folder/folder-failure'
import { typedSecret } from '../vault/secret'
import { findVault, openVault, type OpenedVault } from '../vault/vault'
import { backupFolderOf, isShare } from './disk'
import { listOrNothing } from './target'
import { generationsIn } from './write'

/** The key of the share this PC belongs to, and where its slots lie. */
export interface OfficeKey {
  readonly vault: string
  readonly key: Uint8Array
  readonly slots: Folder
}

type FolderAt = (path: string) => Folder

/** What a chosen folder is to backups. Changes nothing. */
export async function inspect(
  chosen: string,
  folderAt: FolderAt,
  office: OfficeKey | undefined,
): Promise<BackupQuestions['backupInspect']['answer']> {
  if (await isShare(chosen)) return { what: 'share', generations: 0, hasOfficeKey: false }
  const folder = folderAt(await backupFolderOf(chosen))
  try {
    const { vault } = await findVault(folder)
    const generations = (await generationsIn(folder)).length
    return { what: 'backup', generations, hasOfficeKey: vault === office?.vault }
  } catch (error) {
    const code = error instanceof FailureError ? error.failure.code : undefined
    if (code === 'vault.newer') return { what: 'newer', generations: 0, hasOfficeKey: false }
    if (code !== 'vault.missing' && code !== 'folder.unreachable') throw error
    await folderAt(chosen).list('')
    return { what: 'empty', generations: 0, hasOfficeKey: office !== undefined }
  }
}

/** Opens a backup folder with what was typed, or with the office's key where it is the office's. */
export async function openPlace(
  folder: Folder,
  secret: string | undefined,
  office: OfficeKey | undefined,
): Promise<OpenedVault> {
  if (secret !== undefined) return openVault(folder, typedSecret(secret))
  const vault = await findVault(folder)
  if (office && vault.vault === office.vault) return { vault, key: office.key }
  throw new FailureError({ code: 'backup.locked', message: '请输入备份口令或恢复码，才能打开这个备份文件夹。' })
}

/** Gives an empty backup folder the slots of the office's share, vault.json last: half of it is no vault. */
export async function adoptOffice(folder: Folder, office: OfficeKey): Promise<void> {
  const keys = (await listOrNothing(office.slots, KEYS)).map(({ name }) => `${KEYS}/${name}`)
  const slots = keys.filter((path) => parsePath(path)?.kind === 'key')
  if (slots.length === 0)
    throw new FailureError({
      code: 'backup.no-slots',
      message: '本机还没有共享的钥匙文件，请先同步一次，再设置备份。',
    })
  for (const path of [...slots, VAULT_FILE]) {
    const bytes = await office.slots.read(path, MAX_FILE_BYTES)
    await folder.create(path, bytes).catch((error: unknown) => {
      if (folderCode(error) !== 'folder.exists') throw error
    })
  }
}
