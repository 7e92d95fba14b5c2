// A segment (sync-design.md §8.2): one batch of one PC's changes that proves itself, first without the key, then with it.
import { decodeBase32 } from '../kernel/base32'
import { fail, ok, type Result } from '../kernel/result'
import type { Bundle } from '../oplog/bundle'
import type { Op } from '../oplog/operation'
import { z } from 'zod'
import { MAX_BODY_BYTES, MAX_HEADER_BYTES, unwrap, wrap, type Envelope } from './container'
import { encodeContent, openContent } from './content'
import {
  device,
  FORMAT,
  hash,
  incarnation,
  keyId,
  nonce,
  NONCE_BYTES,
  seq,
  stamp,
  time,
  vaultId,
  version,
} from './fields'
import { jsonBytes, readJsonBytes } from './json-bytes'
import { hashName } from './names'
import type { FormatPorts } from './ports'

/** Operations of one segment. */
export const MAX_OPERATIONS = 50_000

/** A body unpacks to at most so much, and never to more than 256 times its own size beyond the first megabyte. */
const MAX_CONTENT_BYTES = 64 * 1024 * 1024
const FREE_CONTENT_BYTES = 1024 * 1024
const MAX_GROWTH = 256

/** Unknown further members come from a newer program; they are kept and change nothing. */
const segmentHeader = z.looseObject({
  format: z.literal(FORMAT),
  vault: vaultId,
  device,
  /** Of the sync process that froze the segment. */
  incarnation,
  seq,
  /** Name hash of this device's segment before; '' for its first. */
  prev: z.union([z.literal(''), hash]),
  /** Version of the data the program wrote, and the oldest that understands it. */
  schema: version,
  minReader: version,
  keyId,
  nonce,
  count: z.int().min(1).max(MAX_OPERATIONS),
  /** UTC ms. */
  createdAt: time,
  /** Last own stamp contained. */
  through: stamp,
})

export type SegmentHeader = z.infer<typeof segmentHeader>

/** A segment whose bytes are whole: what everybody may know who has no key. */
export interface VerifiedSegment {
  readonly header: SegmentHeader
  /** Name hash of the stored bytes. */
  readonly hash: string
}

export interface OpenedSegment extends VerifiedSegment {
  readonly bundle: Bundle
  /** Of the bundle, decoded already. */
  readonly ops: readonly Op[]
}

/** A new segment; its nonce must never have been used with this key. */
export type NewHeader = Omit<SegmentHeader, 'format' | 'keyId' | 'count'>

/**
 * Freezes a bundle into stored bytes. Failures: `segment.toolarge` where no reader would take it (split it), and those of
 * `openBundle` where the bundle contradicts itself.
 */
export function encodeSegment(header: NewHeader, bundle: Bundle, ports: FormatPorts): Result<Uint8Array> {
  const content = encodeContent(bundle)
  if (!content.ok) return content
  const full = { ...header, format: FORMAT, keyId: ports.sealing.keyId, count: bundle.count }
  const head = segmentHeader.safeParse(full)
  if (!head.success) return damaged('header')
  const headBytes = jsonBytes(head.data)
  const packed = ports.zip.pack(content.value)
  const body = ports.sealing.seal(packed, nonceOf(head.data), headBytes)
  const fits = headBytes.length <= MAX_HEADER_BYTES && body.length <= MAX_BODY_BYTES
  if (!fits || content.value.length > contentLimit(body.length))
    return fail('segment.toolarge', '一次操作的内容太大，暂时不能上传。请分几次导入，数据已保存在本机。')
  return ok(wrap(headBytes, body))
}

/** Checks lengths, checksum and header. Never throws; Failures `segment.damaged`, `segment.newer`. */
export function verifySegment(bytes: Uint8Array): Result<VerifiedSegment> {
  const envelope = unwrap(bytes)
  if (!envelope || envelope.stored.length !== bytes.length) return damaged('checksum')
  return verifyEnvelope(envelope)
}

/** The same for an envelope found inside a pack. */
export function verifyEnvelope({ header, stored }: Envelope): Result<VerifiedSegment> {
  const value = readJsonBytes(header)
  if (isNewer(value)) return fail('segment.newer', '另一台电脑的程序版本较新，它的部分变更要在本机升级程序后才能显示。')
  const read = segmentHeader.safeParse(value)
  return read.success ? ok({ header: read.data, hash: hashName(stored) }) : damaged('header')
}

/**
 * Verifies and opens a segment of the vault whose key `sealing` holds. Never throws. Failures besides those of verifySegment:
 * `segment.key` (sealed with another key), `segment.sealed` (key right, seal broken: forged or made wrongly),
 * `segment.content` (opens into what no sound program writes).
 */
export function openSegment(bytes: Uint8Array, { sealing, zip }: FormatPorts): Result<OpenedSegment> {
  const envelope = unwrap(bytes)
  if (!envelope || envelope.stored.length !== bytes.length) return damaged('checksum')
  const verified = verifyEnvelope(envelope)
  if (!verified.ok) return verified
  const { header } = verified.value
  if (header.keyId !== sealing.keyId)
    return fail('segment.key', '共享文件夹里有用另一把密钥写的变更，本机打不开。请核对是不是同一个共享文件夹。')
  const packed = sealing.open(envelope.body, nonceOf(header), envelope.header)
  if (!packed) return fail('segment.sealed', '共享文件夹里有一个文件的内容被改动过，没有采用。请导出诊断信息。')
  const content = zip.unpack(packed, contentLimit(envelope.body.length))
  if (!content) return unsound('zip')
  const opened = openContent(content, header.count)
  if (!opened.ok) return unsound(opened.failure.code, opened.failure.data)
  return ok({ ...verified.value, ...opened.value })
}

function contentLimit(bodyLength: number): number {
  return Math.min(MAX_CONTENT_BYTES, FREE_CONTENT_BYTES + MAX_GROWTH * bodyLength)
}

function nonceOf(header: SegmentHeader): Uint8Array {
  return decodeBase32(header.nonce, NONCE_BYTES) ?? new Uint8Array(NONCE_BYTES)
}

function isNewer(value: unknown): boolean {
  const format = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined
  return typeof format === 'number' && format > FORMAT
}

function damaged(part: string): Result<never> {
  return fail('segment.damaged', '共享文件夹里有一个文件不完整或已损坏，会自动从其他电脑补回。', { part })
}

function unsound(part: string, data: Readonly<Record<string, unknown>> = {}): Result<never> {
  return fail('segment.content', '另一台电脑写的一批变更无法识别，没有采用，其余数据不受影响。请导出诊断信息。', {
    ...data,
    part,
  })
}
