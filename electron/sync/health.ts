// Whether the folder is our vault at all. Everything else is a message to a person and changes nothing here: absence never means
// deletion (sync-design.md §0.6).
import { asFailure, type Failure } from '../../shared/kernel/result'
import { MAX_FILE_BYTES, readFile, vaultFile } from '../../shared/vault-format/files'
import { DEVICES, KEYS, segmentFolder, packFolder, VAULT_FILE } from '../../shared/vault-format/names'
import type { Folder } from '../storage/folder/folder'
import { folderCode } from '../storage/folder/folder-failure'
import { listOrNothing } from './mirror'
import { sameBytes } from './put'

export type Health = { readonly state: 'ok' } | { readonly state: 'away' | 'wrong'; readonly failure: Failure }

const wrong = {
  'vault.empty':
    '共享文件夹是空的，已暂停同步，本机数据没有改动。请核对选的是不是原来的文件夹；确要用这个空文件夹，请在“数据同步”里选“把本机数据放到这个文件夹”。',
  'vault.foreign': '这个文件夹不是劳模之家的共享文件夹，已暂停同步，本机数据没有改动。请重新选择原来的文件夹。',
  'vault.halfcopied':
    '共享文件夹里缺少大部分内容，可能正在复制或只复制了一部分，已暂停同步，本机数据没有改动。请等复制完成，或重新选择原来的文件夹。',
  'vault.damaged':
    '共享文件夹的说明文件（vault.json）不完整，可能正在复制，已暂停同步，本机数据没有改动。请等复制完成，或从其他电脑、备份复制回来。',
  'vault.other': '这个文件夹属于另一个劳模之家数据库，已暂停同步，本机数据没有改动。请重新选择原来的文件夹。',
} as const

/** The last `vault.json` that was read and found good, so that the same bytes are not judged anew every five seconds. */
export interface LastVault {
  bytes?: Uint8Array
  vault?: string
}

/** Looks at the folder: `vault` is the id it must have, `devices` those of which this PC knows published segments. */
export async function examine(
  share: Folder,
  vault: string,
  devices: readonly string[],
  last: LastVault = {},
): Promise<Health> {
  try {
    const id = await vaultOf(share, last)
    if (id.state !== 'ok') return id
    if (id.vault !== vault) return isWrong('vault.other')
    return devices.length === 0 || (await hasAnyOf(share, devices)) ? { state: 'ok' } : isWrong('vault.halfcopied')
  } catch (error) {
    return { state: 'away', failure: asFailure(error) }
  }
}

/** Which vault lies in a folder. Throws the folder's failure where it cannot be reached. */
export async function vaultOf(
  share: Folder,
  last: LastVault = {},
): Promise<{ readonly state: 'ok'; readonly vault: string } | Exclude<Health, { state: 'ok' }>> {
  try {
    const bytes = await share.read(VAULT_FILE, MAX_FILE_BYTES)
    if (last.vault !== undefined && last.bytes && sameBytes(bytes, last.bytes))
      return { state: 'ok', vault: last.vault }
    const read = readFile(vaultFile, bytes)
    if (read.ok) {
      Object.assign(last, { bytes, vault: read.value.vault })
      return { state: 'ok', vault: read.value.vault }
    }
    return read.failure.code === 'vault.damaged' ? isWrong('vault.damaged') : { state: 'wrong', failure: read.failure }
  } catch (error) {
    if (folderCode(error) === 'folder.toolarge') return isWrong('vault.damaged')
    if (folderCode(error) !== 'folder.missing') throw error
    return withoutVault(await share.list(''), error)
  }
}

function withoutVault(entries: Awaited<ReturnType<Folder['list']>>, error: unknown): Exclude<Health, { state: 'ok' }> {
  const names = new Set(entries.map(({ name }) => name))
  // Listed but not to be opened: the client's cache has not caught up, or somebody holds the file for a moment.
  if (names.has(VAULT_FILE)) return { state: 'away', failure: asFailure(error) }
  if (names.size === 0) return isWrong('vault.empty')
  return isWrong(names.has(DEVICES) || names.has(KEYS) ? 'vault.halfcopied' : 'vault.foreign')
}

async function hasAnyOf(share: Folder, devices: readonly string[]): Promise<boolean> {
  const listed = new Set((await listOrNothing(share, DEVICES)).map(({ name }) => name))
  if (devices.some((device) => listed.has(device))) return true
  // A cached list proves nothing: ask for each by name.
  for (const device of devices)
    for (const folder of [segmentFolder(device), packFolder(device)])
      if ((await listOrNothing(share, folder)).length > 0) return true
  return false
}

function isWrong(code: keyof typeof wrong): { readonly state: 'wrong'; readonly failure: Failure } {
  return { state: 'wrong', failure: { code, message: wrong[code] } }
}
