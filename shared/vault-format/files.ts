// The small files of a vault: what each must hold to be believed. Unknown further members come from a newer program and are kept.
import { z } from 'zod'
import { fail, ok, type Result } from '../kernel/result'
import { bytesText, device, FORMAT, hash, incarnation, keyId, nonce, seq, time, vaultId, version } from './fields'
import { jsonBytes, readJsonBytes } from './json-bytes'

/** Bytes a reader takes of any of these files. */
export const MAX_FILE_BYTES = 256 * 1024

const base = z.looseObject({ format: z.literal(FORMAT), vault: vaultId })

/** `vault.json`: written once, by exclusive creation, after the key slots; its absence means "wrong folder", never "empty vault". */
export const vaultFile = base.extend({
  cipher: z.literal('aes-256-gcm'),
  /** The one data key of this vault; slots that hold another are not ours. */
  keyId,
  createdAt: time,
})

/** What a passphrase or recovery key goes through before it opens a slot. Bounded: a forged file must not occupy a PC for hours. */
const kdf = z.object({
  name: z.literal('scrypt'),
  n: z.literal([1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: bytesText(16),
})

/** `keys/<slot>.json`: the data key under one passphrase or under the printed recovery key; written once. */
export const keySlot = base.extend({
  slot: z.string(),
  kind: z.enum(['passphrase', 'recovery']),
  keyId,
  kdf,
  nonce,
  /** 32 bytes of key and 16 of tag. */
  wrapped: bytesText(48),
  createdAt: time,
})

/** `devices/<device>/device.json`: written once. The PC's name may be a person's, so it is sealed. */
export const deviceFile = base.extend({
  device,
  joinedAt: time,
  keyId,
  nonce,
  /** Sealed UTF-16 text, base32. */
  name: z.string().max(2000),
})

const frontier = z.record(device, z.object({ upTo: z.int().min(0), extras: z.array(seq).max(1000) }))

/** `devices/<device>/head.json`: the one file that is replaced, and only a hint: nothing breaks where it is lost, old or wrong. */
export const headFile = base.extend({
  device,
  incarnation,
  /** Last segment on the share; absent before the first. */
  seq: seq.optional(),
  /** Its newest segments, oldest first: readers open them without listing the folder. */
  newest: z.array(z.object({ seq, hash })).max(64),
  /** What this PC has applied of each PC. */
  frontier,
  /** Fingerprint of its tables, with the number of segments it was computed at and what stands for their set: equal sets must have equal ones. */
  fingerprint: z.object({ state: z.string().max(100), known: z.int().min(0), set: hash.optional() }).optional(),
  /** Files it cannot read, by path: whoever holds their bytes puts them back. */
  wants: z.array(z.string().max(100)).max(32).optional(),
  app: z.string().max(40),
  schema: version,
  /** Its wall clock, UTC ms. */
  at: time,
})

export type VaultFile = z.infer<typeof vaultFile>
export type Kdf = z.infer<typeof kdf>
export type KeySlot = z.infer<typeof keySlot>
export type DeviceFile = z.infer<typeof deviceFile>
export type HeadFile = z.infer<typeof headFile>

/** Bytes of one of these files; throws ZodError where the program itself made it wrong. */
export function writeFile<T>(schema: z.ZodType<T>, value: T): Uint8Array {
  return jsonBytes(schema.parse(value))
}

/** Reads one. Never throws; Failures `vault.newer` (a newer program wrote it), `vault.damaged`. */
export function readFile<T>(schema: z.ZodType<T>, bytes: Uint8Array): Result<T> {
  const value = bytes.length > MAX_FILE_BYTES ? undefined : readJsonBytes(bytes)
  const format = (value as { format?: unknown } | undefined)?.format
  if (typeof format === 'number' && format > FORMAT)
    return fail('vault.newer', '共享文件夹由更新版本的程序建立，本机版本打不开。请先升级本机程序，数据没有改动。')
  const read = schema.safeParse(value)
  if (read.success) return ok(read.data)
  return fail('vault.damaged', '共享文件夹里的说明文件不完整或已损坏，没有采用。请从其他电脑或备份复制回来。')
}
