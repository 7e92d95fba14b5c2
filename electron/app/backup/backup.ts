// Backups as the main process sees them: where they go between two starts, and the status they last told.
import { z } from 'zod'
import { BACKUP_STATUS } from '../../../shared/ipc/channels'
import type { BackupPlace, FromBackup } from '../../../shared/ipc/backup-messages'
import { lastBackup, lastRehearsal, type BackupStatus } from '../../../shared/ipc/backup-status'
import { BACKUP_OFF } from '../../../shared/ipc/off'
import { jsonFile } from '../../storage/json-file'
import { backupKeyCacheHere } from '../../vault/this-pc'
import { mainWindow } from '../window'

const schema = z.object({
  place: z
    .object({
      path: z.string(),
      vault: z.string(),
      keyId: z.string(),
      writer: z.string(),
      since: z.number(),
      last: lastBackup.optional(),
      rehearsed: lastRehearsal.optional(),
    })
    .optional(),
})
const file = jsonFile<z.infer<typeof schema>>('backup.json', schema, () => ({}))

let status: BackupStatus = BACKUP_OFF
/** What the process told last in this run wins over the file, which a full disk may have refused. */
let told: { readonly place: BackupPlace | undefined } | undefined

export function backupStatusNow(): BackupStatus {
  return status
}

/** For the first message to the sync process. */
export async function rememberedBackup(): Promise<{ readonly backup?: BackupPlace }> {
  if (told) return told.place ? { backup: told.place } : {}
  const { place } = await file.read()
  if (!place) return {}
  const { last, rehearsed, ...rest } = place
  const key = await backupKeyCacheHere.load(place)
  const past = { ...(last ? { last } : {}), ...(rehearsed ? { rehearsed } : {}) }
  return { backup: { ...rest, ...past, ...(key ? { key } : {}) } }
}

/** What the sync process says of backups: shown, or kept for the next start. */
export async function takeBackup(message: FromBackup): Promise<void> {
  if (message.kind === 'backup-place') return keep(message.place)
  status = message.status
  const page = mainWindow()?.webContents
  if (page && !page.isDestroyed()) page.send(BACKUP_STATUS, status)
}

async function keep(place: BackupPlace | undefined): Promise<void> {
  told = { place }
  if (!place) {
    await backupKeyCacheHere.forget()
    return file.write({})
  }
  const { key, last, rehearsed, ...rest } = place
  if (key) await backupKeyCacheHere.keep(place.vault, key)
  await file.write({ place: { ...rest, last, rehearsed } })
}
