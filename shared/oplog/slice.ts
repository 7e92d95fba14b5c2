// Up to a few thousand operations as bytes (decisions.md 5, 20): columns over dictionaries, so that a field name, a row or a
// stamp is spelled once, and nothing that the operations before already say. Layout: "OPS1" · shapes · dictionaries · sources ·
// ids · columns · pred · values · 8 bytes of SHA-256.
import { ByteReader, ByteWriter } from '../kernel/bytes'
import { sha256 } from '../kernel/digest'
import { fail, type Result } from '../kernel/result'
import type { Op } from './operation'
import { readColumns } from './slice-reader'
import { writeColumns } from './slice-writer'

const MAGIC = [0x4f, 0x50, 0x53, 0x31]
const CHECK_BYTES = 8

/** Packs operations that `readOp` would accept. Throws on others: they must never come this far. */
export function encodeSlice(ops: readonly Op[]): Uint8Array {
  const writer = new ByteWriter()
  for (const byte of MAGIC) writer.byte(byte)
  writeColumns(writer, ops)
  writer.bytes(sha256(writer.finish()).subarray(0, CHECK_BYTES))
  return writer.finish()
}

/**
 * Unpacks a slice. Never throws; Failure `slice.damaged` for anything that is not, bit for bit, what `encodeSlice` wrote. With
 * `count`, a slice of any other number of operations is refused before work is done for it.
 */
export function decodeSlice(bytes: Uint8Array, count?: number): Result<readonly Op[]> {
  try {
    if (!isWhole(bytes)) return damaged('checksum')
    return readColumns(new ByteReader(bytes.subarray(MAGIC.length, bytes.length - CHECK_BYTES)), count)
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error))
  }
}

function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < MAGIC.length + CHECK_BYTES || MAGIC.some((byte, at) => bytes[at] !== byte)) return false
  const body = bytes.subarray(0, bytes.length - CHECK_BYTES)
  const check = bytes.subarray(bytes.length - CHECK_BYTES)
  return sha256(body)
    .subarray(0, CHECK_BYTES)
    .every((byte, at) => byte === check[at])
}

function damaged(why: string): Result<never> {
  return fail('slice.damaged', '一段变更记录已损坏，无法读取。其余数据不受影响，请从备份恢复或导出诊断信息。', { why })
}
