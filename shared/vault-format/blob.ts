// An attachment or photo on the share (decisions.md 18): sealed in frames under a name that only holders of the key can compute, so
// that neither name nor bytes tell which file it is. The same attachment gives the same bytes on every PC and at every try.
import { encodeBase32 } from '../kernel/base32'
import { sha256Hex } from '../kernel/digest'
import { fail, ok, type Result } from '../kernel/result'
import { z } from 'zod'
import { bytesText, FORMAT, keyId, NONCE_BYTES, vaultId } from './fields'
import { jsonBytes, readJsonBytes } from './json-bytes'
import type { Sealing } from './ports'

/** Largest attachment, plain bytes. */
export const MAX_BLOB_BYTES = 20 * 1024 * 1024
/** Plain bytes of one frame; only the last is shorter. */
const FRAME_BYTES = 1024 * 1024
/** What a seal adds at most. */
const MOST_TAG_BYTES = 32
const MAX_HEADER_BYTES = 1024
const NAME_BYTES = 17

const MAGIC = new Uint8Array([0x4f, 0x46, 0x42, 0x31])
const HEADER_AT = MAGIC.length + 4

/** Stored bytes of the largest. */
export const MAX_BLOB_FILE_BYTES =
  HEADER_AT + MAX_HEADER_BYTES + MAX_BLOB_BYTES + MOST_TAG_BYTES * Math.ceil(MAX_BLOB_BYTES / FRAME_BYTES)

const blobHeader = z.looseObject({
  format: z.literal(FORMAT),
  vault: vaultId,
  keyId,
  /** Under which it lies. */
  name: bytesText(NAME_BYTES),
  /** Plain bytes. */
  size: z.int().min(1).max(MAX_BLOB_BYTES),
  /** Bytes a seal adds to a frame. */
  tag: z.int().min(1).max(MOST_TAG_BYTES),
})

type BlobHeader = z.infer<typeof blobHeader>

/** True for what rows name an attachment by: the SHA-256 of its bytes in hexadecimal. */
export function isBlobId(text: unknown): text is string {
  return typeof text === 'string' && BLOB_ID.test(text)
}

const BLOB_ID = /^[0-9a-f]{64}$/

/** The name on the share of the attachment with this id: computable from the id, so it is opened without listing anything. */
export function blobName(id: string, sealing: Sealing): string {
  return encodeBase32(sealing.mark(`attachment ${id}`).subarray(0, NAME_BYTES))
}

/** Stored bytes of an attachment, which must be 1 to MAX_BLOB_BYTES long. */
export function sealBlob(plain: Uint8Array, vault: string, sealing: Sealing): Uint8Array {
  const id = sha256Hex(plain)
  const frames: Uint8Array[] = []
  const tag = tagBytes(sealing)
  const header: BlobHeader = {
    format: FORMAT,
    vault,
    keyId: sealing.keyId,
    name: blobName(id, sealing),
    size: plain.length,
    tag,
  }
  const head = jsonBytes(blobHeader.parse(header))
  for (let at = 0; at < plain.length; at += FRAME_BYTES) {
    const frame = plain.subarray(at, at + FRAME_BYTES)
    frames.push(sealing.seal(frame, nonceOf(id, at, sealing), frameAbout(head, at)))
  }
  return joined(head, frames)
}

/**
 * The plain bytes of the attachment `id` from what lies under its name. Never throws. Failures: `blob.newer` (a newer program wrote it),
 * `blob.key` (sealed with another key), `blob.damaged` (anything else that is not exactly this attachment of this vault).
 */
export function openBlob(stored: Uint8Array, id: string, vault: string, sealing: Sealing): Result<Uint8Array> {
  const head = headOf(stored)
  if (!head) return damaged('header')
  const value = readJsonBytes(head)
  if (isNewer(value)) return fail('blob.newer', '这个附件由更新版本的程序写入，要在本机升级程序后才能打开。')
  const header = blobHeader.safeParse(value)
  if (!header.success) return damaged('header')
  if (header.data.keyId !== sealing.keyId)
    return fail('blob.key', '共享文件夹里有用另一把密钥加密的附件，本机打不开。请核对是不是同一个共享文件夹。')
  if (header.data.vault !== vault || header.data.name !== blobName(id, sealing)) return damaged('name')
  const plain = openFrames(
    stored.subarray(HEADER_AT + head.length),
    head,
    header.data,
    (at) => nonceOf(id, at, sealing),
    sealing,
  )
  if (!plain) return damaged('sealed')
  return sha256Hex(plain) === id ? ok(plain) : damaged('content')
}

function openFrames(
  sealed: Uint8Array,
  head: Uint8Array,
  { size, tag }: BlobHeader,
  nonceAt: (at: number) => Uint8Array,
  sealing: Sealing,
): Uint8Array | undefined {
  if (sealed.length !== size + tag * Math.ceil(size / FRAME_BYTES)) return undefined
  const plain = new Uint8Array(size)
  for (let at = 0, from = 0; at < size; at += FRAME_BYTES) {
    const length = Math.min(FRAME_BYTES, size - at)
    const frame = sealing.open(sealed.subarray(from, from + length + tag), nonceAt(at), frameAbout(head, at))
    if (frame?.length !== length) return undefined
    plain.set(frame, at)
    from += length + tag
  }
  return plain
}

/** "OFB1" · u32 header length, little-endian · header · frames. Each frame proves itself, and the header with it. */
function joined(head: Uint8Array, frames: readonly Uint8Array[]): Uint8Array {
  const length = frames.reduce((sum, frame) => sum + frame.length, HEADER_AT + head.length)
  const bytes = new Uint8Array(length)
  bytes.set(MAGIC)
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true)
  bytes.set(head, HEADER_AT)
  let at = HEADER_AT + head.length
  for (const frame of frames) {
    bytes.set(frame, at)
    at += frame.length
  }
  return bytes
}

function headOf(stored: Uint8Array): Uint8Array | undefined {
  if (stored.length < HEADER_AT || MAGIC.some((byte, at) => stored[at] !== byte)) return undefined
  const length = new DataView(stored.buffer, stored.byteOffset).getUint32(MAGIC.length, true)
  if (length > MAX_HEADER_BYTES || stored.length < HEADER_AT + length) return undefined
  return stored.subarray(HEADER_AT, HEADER_AT + length)
}

/**
 * A nonce must never seal two contents. This one belongs to one frame of one content, and which content is known by its hash: sealing
 * again, after a crash or on another PC, gives the same bytes and tells nobody anything new.
 */
function nonceOf(id: string, at: number, sealing: Sealing): Uint8Array {
  return sealing.mark(`frame ${at} of ${id}`).subarray(0, NONCE_BYTES)
}

/** Binds a frame to its header and its place: frames neither swap nor drop out. */
function frameAbout(head: Uint8Array, at: number): Uint8Array {
  const about = new Uint8Array(head.length + 4)
  about.set(head)
  new DataView(about.buffer).setUint32(head.length, at, true)
  return about
}

function tagBytes(sealing: Sealing): number {
  return sealing.seal(new Uint8Array(0), sealing.mark('length of a seal').subarray(0, NONCE_BYTES), new Uint8Array(0))
    .length
}

function isNewer(value: unknown): boolean {
  const format = (value as { format?: unknown } | undefined)?.format
  return typeof format === 'number' && format > FORMAT
}

function damaged(part: string): Result<never> {
  return fail('blob.damaged', '共享文件夹里有一个附件不完整或已损坏，会自动从其他电脑补回。', { part })
}
