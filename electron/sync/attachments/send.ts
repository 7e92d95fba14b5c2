// Attachments of this PC onto the share: before the change that names them where that goes within a bound, behind it where it does not.
import { blobPath } from '../../../shared/vault-format/names'
import { MAX_BLOB_FILE_BYTES, openBlob, sealBlob } from '../../../shared/vault-format/blob'
import { folderCode } from '../../storage/folder/folder-failure'
import { hasPassed } from '../intervals'
import { isThere, putProven } from '../put'
import type { Station } from '../station'
import { holders } from './book'

/** So long changes wait for the attachments they name; then the text goes first and the pictures follow. */
export const HOLD_MS = 30_000
/** ms of one round spent on attachments nobody waits for. */
const PER_ROUND_MS = 2_000

/**
 * Puts the attachments of a segment on the share before it goes there itself. Gives up after HOLD_MS counted from the first that had to
 * wait: a large photo on a slow line, or a share that has room for text only, must not keep the office's changes back.
 */
export async function sendBefore(station: Station, ids: readonly string[]): Promise<void> {
  const { attachments: book, ports } = station
  for (const id of ids) {
    book.note(id, station.device)
    if (!book.proven.has(id)) book.owed.add(id)
  }
  book.heldSince ??= ports.clock.now()
  for (const id of ids) {
    if (hasPassed(ports.clock, book.heldSince, HOLD_MS)) return
    await send(station, id)
  }
  if (book.owed.size === 0) book.heldSince = undefined
}

/** What is still owed, for a while: at least one. True where time was up before all was sent. */
export async function sendOwed(station: Station): Promise<boolean> {
  const { attachments: book, ports } = station
  const end = ports.clock.now() + PER_ROUND_MS
  for (const id of [...book.owed]) {
    await send(station, id)
    if (ports.clock.now() >= end) break
  }
  if (book.owed.size === 0) book.heldSince = undefined
  return book.owed.size > 0
}

/** Puts one attachment into this PC's own folder on the share and proves that it lies there. One that is not here is looked for instead. */
export async function send(station: Station, id: string): Promise<void> {
  const { attachments: book, ports, vault, device } = station
  if (!book.proven.has(id)) {
    const plain = await book.store.read(id)
    if (plain) {
      const path = blobPath(device, book.nameOf(id))
      const stored = sealBlob(plain, vault, ports.format.sealing)
      if (!(await isThere(station, path, stored))) await putProven(station, path, stored)
      book.proven.add(id)
    } else book.missing.add(id)
  }
  book.owed.delete(id)
}

/** The attachment from the first folder on the share that has it whole; else why not. Changes nothing. */
export async function findOnShare(station: Station, id: string): Promise<Uint8Array | { readonly code: string }> {
  const { attachments: book, ports, vault, share, mirror, device, former } = station
  let code = 'folder.missing'
  const others = [...mirror.devices(), ...station.heads.keys(), device, ...former]
  for (const holder of holders(book.named.get(id), others)) {
    const stored = await readIfThere(share, blobPath(holder, book.nameOf(id)))
    if (stored === undefined) continue
    const opened = openBlob(stored, id, vault, ports.format.sealing)
    if (opened.ok) return opened.value
    code = opened.failure.code
  }
  return { code }
}

async function readIfThere(share: Station['share'], path: string): Promise<Uint8Array | undefined> {
  try {
    return await share.read(path, MAX_BLOB_FILE_BYTES)
  } catch (error) {
    const code = folderCode(error)
    if (code === 'folder.missing' || code === 'folder.busy' || code === 'folder.toolarge') return undefined
    throw error
  }
}
