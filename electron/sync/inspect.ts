// What a chosen folder is, before anything is done with it. Reads two small things and changes nothing.
import type { SyncQuestions } from '../../shared/ipc/sync-messages'
import { FailureError } from '../../shared/kernel/result'
import { DEVICES, isDevice } from '../../shared/vault-format/names'
import type { Folder } from '../storage/folder/folder'
import { findVault } from '../vault/vault'
import { listOrNothing } from './mirror'

/** What systems put into any folder by themselves: a USB stick or a NAS share is empty all the same. */
const NOBODYS =
  /^(\.|~\$|desktop\.ini$|thumbs\.db$|\$recycle\.bin$|system volume information$|@eadir$|#recycle$|lost\+found$)/iu

/** `own`: the vault this PC belongs to. Throws the folder's failures and `vault.damaged`. */
export async function whatIsIn(folder: Folder, own: string | undefined): Promise<SyncQuestions['inspect']['answer']> {
  try {
    const { vault } = await findVault(folder)
    const devices = (await listOrNothing(folder, DEVICES)).filter(({ name }) => isDevice(name)).length
    return { what: vault === own ? 'ours' : 'vault', devices }
  } catch (error) {
    const code = error instanceof FailureError ? error.failure.code : undefined
    if (code === 'vault.newer') return { what: 'newer' }
    if (code !== 'vault.missing') throw error
    return { what: (await folder.list('')).every(({ name }) => NOBODYS.test(name)) ? 'empty' : 'occupied' }
  }
}
