// Attachments and photos in a backup folder: each once, sealed, under a keyed hash, so that a later backup writes only the new ones.
import { decodeBase32, encodeBase32 } from '../../shared/kernel/base32'
import { sha256Hex } from '../../shared/kernel/digest'
import { unwrap, wrap } from '../../shared/vault-format/container'
import { FORMAT, NONCE_BYTES } from '../../shared/vault-format/fields'
import { jsonBytes, readJsonBytes } from '../../shared/vault-format/json-bytes'
import { joinSegments } from '../../shared/vault-format/pack'
import type { Folder } from '../storage/folder/folder'
import { attachmentFolder, attachmentPath } from './names'
import type { BackupKey, BackupPorts, Progress } from './ports'
import { listOrNothing, putProven, readOrNothing, type Target } from './target'

const ID = /^[0-9a-f]{64}$/
/** decisions.md 18, and what sealing adds. */
const MAX_BYTES = 21 * 1024 * 1024
const FRAME_BYTES = 4 * 1024 * 1024

/** Ids of all attachments of the office on this PC. */
export async function attachmentsHere(folder: Folder): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { name, kind } of await listOrNothing(folder, ''))
    if (kind === 'folder')
      for (const file of await listOrNothing(folder, name)) if (ID.test(file.name)) ids.push(file.name)
  return ids.sort()
}

/** Copies those that the backup folder lacks; answers the ids that are in it afterwards. One that has rotted here is left out. */
export async function keepAttachments(
  target: Target,
  key: BackupKey,
  ports: BackupPorts,
  progress: Progress,
): Promise<readonly string[]> {
  const here = await attachmentsHere(ports.attachments)
  const there = await attachmentsThere(target.folder, new Set(here.map((id) => attachmentFolder(key.nameOf(id)))))
  const kept: string[] = []
  for (const [at, id] of here.entries()) {
    progress(at, here.length)
    const name = key.nameOf(id)
    const bytes = there.has(name) ? undefined : await localBytes(ports.attachments, id)
    if (bytes) await putProven(target, attachmentPath(name), seal(bytes, name, key, ports))
    if (bytes || there.has(name)) kept.push(id)
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
  const here = new Set(await attachmentsHere(ports.attachments))
  const wanted = ids.filter((id) => !here.has(id))
  let brought = 0
  for (const [at, id] of wanted.entries()) {
    progress(at, wanted.length)
    const bytes = await attachmentIn(folder, id, key)
    if (!bytes) continue
    await keepLocal(ports, id, bytes)
    brought++
  }
  return { brought, lost: wanted.length - brought }
}

/** How many of the ids cannot be read back from the backup folder. */
export async function attachmentsLost(folder: Folder, ids: readonly string[], key: BackupKey): Promise<number> {
  let lost = 0
  for (const id of ids) if (!(await attachmentIn(folder, id, key))) lost++
  return lost
}

/** The plain bytes of an attachment in a backup folder; undefined where it is missing or damaged. */
async function attachmentIn(folder: Folder, id: string, key: BackupKey): Promise<Uint8Array | undefined> {
  const name = key.nameOf(id)
  const stored = await readOrNothing(folder, attachmentPath(name), MAX_BYTES)
  const bytes = stored && open(stored, name, key)
  return bytes && sha256Hex(bytes) === id ? bytes : undefined
}

/** Written whole under another name first: a reader finds all of it or nothing. */
async function keepLocal({ attachments, random }: BackupPorts, id: string, bytes: Uint8Array): Promise<void> {
  const path = `${id.slice(0, 2)}/${id}`
  const temporary = `${path}.${encodeBase32(random.bytes(5))}`
  await attachments.create(temporary, bytes)
  await attachments.rename(temporary, path)
}

async function localBytes(folder: Folder, id: string): Promise<Uint8Array | undefined> {
  const bytes = await readOrNothing(folder, `${id.slice(0, 2)}/${id}`, MAX_BYTES)
  return bytes && sha256Hex(bytes) === id ? bytes : undefined
}

async function attachmentsThere(folder: Folder, folders: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const at of folders)
    for (const { name, size } of await listOrNothing(folder, at))
      if (name.endsWith('.blob') && size > 0) names.add(name.slice(0, -'.blob'.length))
  return names
}

/** Frames, since an envelope holds less than the largest attachment; each says which of how many it is. */
function seal(bytes: Uint8Array, name: string, { sealing, vault }: BackupKey, { random }: BackupPorts): Uint8Array {
  const parts = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES))
  return joinSegments(
    Array.from({ length: parts }, (_, part) => {
      const nonce = random.bytes(NONCE_BYTES)
      const head = { format: FORMAT, kind: 'attachment', vault, name, part, parts, keyId: sealing.keyId }
      const header = jsonBytes({ ...head, nonce: encodeBase32(nonce) })
      return wrap(header, sealing.seal(bytes.slice(part * FRAME_BYTES, (part + 1) * FRAME_BYTES), nonce, header))
    }),
  )
}

/** The plain bytes; undefined where a frame is damaged, missing or another's. */
function open(stored: Uint8Array, name: string, { sealing }: BackupKey): Uint8Array | undefined {
  const frames: Uint8Array[] = []
  let parts = 1
  for (let at = 0; at < stored.length;) {
    const envelope = unwrap(stored, at)
    const head = envelope && (readJsonBytes(envelope.header) as Record<string, unknown> | undefined)
    const nonce = decodeBase32(String(head?.['nonce']), NONCE_BYTES)
    if (!envelope || !nonce || head?.['name'] !== name || head['part'] !== frames.length) return undefined
    const plain = sealing.open(envelope.body, nonce, envelope.header)
    if (!plain) return undefined
    frames.push(plain)
    parts = Number(head['parts'])
    at += envelope.stored.length
  }
  return frames.length === parts ? joinSegments(frames) : undefined
}
