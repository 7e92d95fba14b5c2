// One whole backup as one file: a sealed summary and, behind it, every transaction of the office as segments. It proves itself:
// its name is the hash of its bytes, each part carries a checksum and a seal, and the summary says how much there must be.
import { encodeBase32, decodeBase32 } from '../../shared/kernel/base32'
import { fail, ok, orThrow, type Result } from '../../shared/kernel/result'
import type { Bundle } from '../../shared/oplog/bundle'
import { deviceId } from '../../shared/oplog/stamp'
import { unwrap, wrap } from '../../shared/vault-format/container'
import { device, FORMAT, keyId, nonce, NONCE_BYTES, time, vaultId } from '../../shared/vault-format/fields'
import { jsonBytes, readJsonBytes } from '../../shared/vault-format/json-bytes'
import { hashName } from '../../shared/vault-format/names'
import { joinSegments, splitSegments } from '../../shared/vault-format/pack'
import { encodeSegment, openSegment } from '../../shared/vault-format/segment'
import { z } from 'zod'
import type { BackupKey, BackupPorts } from './ports'

/** Stored bytes of the largest backup: what a PC holds in memory at once. */
export const MAX_GENERATION_BYTES = 512 * 1024 * 1024
/** Unpacked bytes of the largest summary: a hundred thousand attachments. */
const MAX_SUMMARY_BYTES = 16 * 1024 * 1024

const header = z.looseObject({
  format: z.literal(FORMAT),
  kind: z.literal('backup'),
  vault: vaultId,
  /** Drawn for this backup; its segments bear it, so that no two backups' segments have one name. */
  device,
  keyId,
  nonce,
  segments: z.int().min(0),
  createdAt: time,
})

const count = z.int().min(0)
/** What is in a backup, for people and for the check that all of it is there. */
const summary = z.looseObject({
  people: count,
  transactions: count,
  operations: count,
  /** Of all tables, as shared/oplog/fingerprint computes it. */
  fingerprint: z.string(),
  /** Ids of the office's attachments. */
  attachments: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  office: z.string(),
  app: z.string(),
})

export type Summary = z.infer<typeof summary>

export interface OpenedBackup {
  readonly summary: Summary
  /** UTC ms. */
  readonly createdAt: number
  readonly bundles: readonly { readonly name: string; readonly bundle: Bundle }[]
}

/** The bytes of a backup. Throws `segment.toolarge` for a transaction that no segment takes. */
export function encodeBackup(
  bundles: readonly Bundle[],
  what: Summary,
  key: BackupKey,
  { random, clock, program }: BackupPorts,
): Uint8Array {
  const source = deviceId(random.bytes(5))
  const createdAt = Math.max(0, Math.floor(clock.now()))
  const fresh = (): string => encodeBase32(random.bytes(NONCE_BYTES))
  const incarnation = random.bytes(4).reduce((value, byte) => value * 256 + byte, 0)
  let prev = ''
  const segments = bundles.map((bundle, at) => {
    const { schema, minReader } = program
    const chain = { vault: key.vault, device: source, incarnation, seq: at + 1, prev, schema, minReader }
    const bytes = orThrow(encodeSegment({ ...chain, nonce: fresh(), createdAt, through: FIRST_STAMP }, bundle, key))
    prev = hashName(bytes)
    return bytes
  })
  const head = { format: FORMAT, kind: 'backup', vault: key.vault, device: source, keyId: key.sealing.keyId } as const
  const headBytes = jsonBytes({ ...head, nonce: fresh(), segments: segments.length, createdAt })
  return joinSegments([sealed(headBytes, jsonBytes(summary.parse(what)), key), ...segments])
}

/** Opens a backup whole, or says why not: nothing of a damaged one is used. Never throws. Failures `backup.damaged`, `backup.key`, `backup.newer`. */
export function openBackup(bytes: Uint8Array, hash: string, key: BackupKey): Result<OpenedBackup> {
  const envelope = unwrap(bytes)
  if (!envelope || hashName(bytes) !== hash) return damaged('hash')
  const value = readJsonBytes(envelope.header)
  if (Number((value as { format?: unknown } | undefined)?.format) > FORMAT) return newer
  const head = header.safeParse(value)
  if (!head.success) return damaged('header')
  if (head.data.keyId !== key.sealing.keyId || head.data.vault !== key.vault)
    return fail('backup.key', '这份备份不是用这个备份文件夹的钥匙封存的，打不开。请选择另一份备份。')
  const what = openSummary(envelope.body, envelope.header, head.data.nonce, key)
  if (!what) return damaged('summary')
  return withBundles(bytes.subarray(envelope.stored.length), head.data, what, key)
}

function withBundles(
  bytes: Uint8Array,
  head: z.infer<typeof header>,
  what: Summary,
  key: BackupKey,
): Result<OpenedBackup> {
  const bundles: { name: string; bundle: Bundle }[] = []
  let operations = 0
  for (const segment of splitSegments(bytes)) {
    if (!segment.ok) return segment.failure.code === 'segment.newer' ? newer : damaged('segment')
    const opened = openSegment(segment.value.stored, key)
    if (!opened.ok) return damaged(opened.failure.code)
    const { seq, device: from } = opened.value.header
    if (seq !== bundles.length + 1 || from !== head.device) return damaged('order')
    operations += opened.value.bundle.count
    // No name of the share's: what is restored is known by it, so that it is not taken in twice.
    bundles.push({ name: `backup/${from}-${opened.value.hash}`, bundle: opened.value.bundle })
  }
  if (bundles.length !== head.segments || operations !== what.operations) return damaged('count')
  return ok({ summary: what, createdAt: head.createdAt, bundles })
}

function sealed(headBytes: Uint8Array, plain: Uint8Array, { sealing, zip }: BackupKey): Uint8Array {
  const { nonce: text } = readJsonBytes(headBytes) as { nonce: string }
  return wrap(headBytes, sealing.seal(zip.pack(plain), nonceBytes(text), headBytes))
}

function openSummary(
  body: Uint8Array,
  headBytes: Uint8Array,
  text: string,
  { sealing, zip }: BackupKey,
): Summary | undefined {
  const packed = sealing.open(body, nonceBytes(text), headBytes)
  const plain = packed && zip.unpack(packed, MAX_SUMMARY_BYTES)
  const read = plain && summary.safeParse(readJsonBytes(plain))
  return read?.success ? read.data : undefined
}

function nonceBytes(text: string): Uint8Array {
  return decodeBase32(text, NONCE_BYTES) ?? new Uint8Array(NONCE_BYTES)
}

/** A header must name a last stamp; a backup's segments are no chain of one PC's own stamps. */
export const FIRST_STAMP = '0'.repeat(28)

const newer = fail('backup.newer', '这份备份由更新版本的程序所做，本机版本打不开。请先升级本机程序，再恢复。')

function damaged(part: string): Result<never> {
  return fail('backup.damaged', '这份备份不完整或已损坏，没有采用它的任何内容。', { part })
}
