// vault.json and the key slots beside the mirror: what a lost share is built anew from. They are written once, so a copy never ages.
import { keySlot, MAX_FILE_BYTES, readFile, vaultFile } from '../../shared/vault-format/files'
import { KEYS, keyPath, parsePath, VAULT_FILE } from '../../shared/vault-format/names'
import { FailureError } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { folderCode } from '../storage/folder/folder-failure'
import { listOrNothing, Mirror } from './mirror'
import { sameBytes } from './put'
import type { Random } from '../../shared/kernel/ports'

/** Copies what the mirror lacks or holds half; a file that cannot be read now comes with the next round. */
export async function keepKeys(share: Folder, mirror: Folder): Promise<void> {
  for (const path of [...(await keyFiles(share)), VAULT_FILE]) {
    if (await wholeIn(mirror, path)) continue
    // Nothing in these files proves them without the passphrase: what is read twice alike and reads back alike is the file.
    const [bytes, again] = [await wholeIn(share, path), await wholeIn(share, path)]
    if (!bytes || !again || !sameBytes(bytes, again)) continue
    await mirror.replace(path, bytes)
    const kept = await wholeIn(mirror, path)
    if (kept && !sameBytes(kept, bytes)) await mirror.remove(path)
  }
}

/** Bytes of one of these files where they are what such a file holds. */
async function wholeIn(folder: Folder, path: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await folder.read(path, MAX_FILE_BYTES)
    const { ok } = path === VAULT_FILE ? readFile(vaultFile, bytes) : readFile(keySlot, bytes)
    return ok ? bytes : undefined
  } catch (error) {
    if (folderCode(error) === 'folder.missing' || folderCode(error) === 'folder.toolarge') return undefined
    throw error
  }
}

/** Fills an empty folder with everything of the vault that lies here; vault.json last, so that half of it is no vault. */
export async function fillFolder(mirror: Folder, share: Folder, random: Random): Promise<void> {
  const keys = await keyFiles(mirror)
  if (keys.length === 0)
    throw new FailureError({
      code: 'sync.no-copy',
      message: '本机还没有这份共享的完整副本（钥匙文件），不能从本机重建。请在一台同步过的电脑上操作。',
    })
  const files = (await Mirror.open(mirror, random)).paths()
  for (const path of [...keys, ...files, VAULT_FILE]) await copy(mirror, share, path)
}

async function keyFiles(folder: Folder): Promise<readonly string[]> {
  const listed = await listOrNothing(folder, KEYS)
  return listed.flatMap(({ name }) => {
    const place = parsePath(`${KEYS}/${name}`)
    return place?.kind === 'key' ? [keyPath(place.slot)] : []
  })
}

/** Exclusive: what is there already was written by somebody with the same right. */
async function copy(from: Folder, to: Folder, path: string): Promise<void> {
  try {
    await to.create(path, await from.read(path, Math.max(MAX_FILE_BYTES, LARGEST)))
  } catch (error) {
    if (folderCode(error) !== 'folder.exists') throw error
  }
}

/** Packs are the largest files of a vault. */
const LARGEST = 32 * 1024 * 1024
