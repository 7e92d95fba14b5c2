// Attachments in backup folders of before 0071's form was used here too: other names, other frames. They are only read, never written.
import { decodeBase32 } from '../../shared/kernel/base32'
import { unwrap } from '../../shared/vault-format/container'
import { NONCE_BYTES } from '../../shared/vault-format/fields'
import { readJsonBytes } from '../../shared/vault-format/json-bytes'
import { joinSegments } from '../../shared/vault-format/pack'
import type { BackupKey } from './ports'

/** Stored bytes of the largest: 20 MB and what sealing added. */
export const MAX_FORMER_BYTES = 21 * 1024 * 1024

/** The plain bytes of an attachment stored under its former name; undefined where a frame is damaged, missing or another's. */
export function openFormer(stored: Uint8Array, name: string, { sealing }: BackupKey): Uint8Array | undefined {
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
