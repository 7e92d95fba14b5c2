// Attachments and photos in a backup folder: each once, sealed and named as on the share, so that a later backup writes only the new ones.
import { sha256Hex } from '../../shared/kernel/digest'
import { blobName, MAX_BLOB_FILE_BYTES, openBlob, sealBlob } from '../../shared/vault-format/blob'
import type { Folder } from '../storage/folder/folder'
import { AttachmentStore } from '../sync/attachments/store'
import { MAX_FORMER_BYTES, openFormer } from './former-attachments'
import { attachmentFolder, attachmentPath } from './names'
import type { BackupKey, BackupPorts, Progress } from './ports'
import { listOrNothing, putProven, readOrNothing, type Target } from './target'

/** Ids of all attachments of the office on this PC. */
export async function attachmentsHere({ attachments, random }: BackupPorts): Promise<readonly string[]> {
  return [...(await new AttachmentStore(attachments, random).ids())].sort()
}

/** Copies those that the backup folder lacks; answers the ids that are in it afterwards. One that has rotted here is left out. */
export async function keepAttachments(
  target: Target,
  key: BackupKey,
  ports: BackupPorts,
  progress: Progress,
): Promise<readonly string[]> {
  const store = new AttachmentStore(ports.attachments, ports.random)
  const here = await attachmentsHere(ports)
  const there = await attachmentsThere(target.folder, new Set(here.flatMap((id) => namesOf(id, key))))
  const kept: string[] = []
  for (const [at, id] of here.entries()) {
    progress(at, here.length)
    const isThere = namesOf(id, key).some((name) => there.has(name))
    const plain = isThere ? undefined : await store.read(id)
    if (plain) {
      const stored = sealBlob(plain, key.vault, key.sealing)
      await putProven(target, attachmentPath(blobName(id, key.sealing)), stored)
    }
    if (plain || isThere) kept.push(id)
  }
  return kept
}

/** Brings back those that this PC lacks. Answers how many the backup has lost; the records are not held up by them. */
export async function bringAttachments(
  folder: Folder,
  ids: readonly string[],
  key: BackupKey,
  ports: BackupPorts,
  progress: Progress,
): Promise<{ readonly brought: number; readonly lost: number }> {
  const store = new AttachmentStore(ports.attachments, ports.random)
  const here = await store.ids()
  const wanted = ids.filter((id) => !here.has(id))
  let brought = 0
  for (const [at, id] of wanted.entries()) {
    progress(at, wanted.length)
    const bytes = await attachmentIn(folder, id, key)
    if (bytes && (await store.put(id, bytes))) brought++
  }
  return { brought, lost: wanted.length - brought }
}

/** How many of the ids cannot be read back from the backup folder. */
export async function attachmentsLost(
  folder: Folder,
  ids: readonly string[],
  key: BackupKey,
  progress: Progress,
): Promise<number> {
  let lost = 0
  for (const [at, id] of ids.entries()) {
    progress(at, ids.length)
    if (!(await attachmentIn(folder, id, key))) lost++
  }
  return lost
}

/** The plain bytes of an attachment in a backup folder, under either of its names; undefined where it is missing or damaged. */
async function attachmentIn(folder: Folder, id: string, key: BackupKey): Promise<Uint8Array | undefined> {
  const stored = await readOrNothing(folder, attachmentPath(blobName(id, key.sealing)), MAX_BLOB_FILE_BYTES)
  const opened = stored && openBlob(stored, id, key.vault, key.sealing)
  if (opened?.ok) return opened.value
  const name = key.formerNameOf(id)
  const former = await readOrNothing(folder, attachmentPath(name), MAX_FORMER_BYTES)
  const bytes = former && openFormer(former, name, key)
  return bytes && sha256Hex(bytes) === id ? bytes : undefined
}

/** What it may be called in the folder: as on the share, or as backups called it before. */
function namesOf(id: string, key: BackupKey): readonly string[] {
  return [blobName(id, key.sealing), key.formerNameOf(id)]
}

/** Which of the names are in the folder. */
async function attachmentsThere(folder: Folder, names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const at of new Set([...names].map(attachmentFolder)))
    for (const { name, size } of await listOrNothing(folder, at))
      if (size > 0 && names.has(name.replace(/\.blob$/, ''))) found.add(name.replace(/\.blob$/, ''))
  return found
}
