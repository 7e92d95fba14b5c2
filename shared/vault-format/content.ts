// The plain content of a segment. Layout: slice of all operations · what was published before · transactions as columns.
import { BytesError, ByteReader, ByteWriter } from '../kernel/bytes'
import { fail, ok, type Result } from '../kernel/result'
import { checkBundle, openBundle, type Bundle } from '../oplog/bundle'
import type { Op } from '../oplog/operation'
import { decodeSlice } from '../oplog/slice'
import { isSource } from '../oplog/stamp'
import { readTxns, writeTxns } from './txn-columns'

/** The plain bytes of a bundle that `openBundle` accepts; its Failure for others. */
export function encodeContent(bundle: Bundle): Result<Uint8Array> {
  const ops = openBundle(bundle)
  if (!ops.ok) return ops
  const writer = new ByteWriter()
  writer.uint(bundle.body.length)
  writer.bytes(bundle.body)
  writeAfter(writer, bundle.after)
  writeTxns(writer, bundle.txns, ops.value)
  return ok(writer.finish())
}

/** A bundle with its operations, which had to be decoded to prove it. */
export interface OpenedContent {
  readonly bundle: Bundle
  readonly ops: readonly Op[]
}

/** Reads what `encodeContent` wrote and checks all that `openBundle` does. Never throws; Failure `content.invalid` and those of openBundle. */
export function decodeContent(bytes: Uint8Array, count: number): Result<Bundle> {
  const opened = openContent(bytes, count)
  return opened.ok ? ok(opened.value.bundle) : opened
}

/** The same with the operations. */
export function openContent(bytes: Uint8Array, count: number): Result<OpenedContent> {
  try {
    const reader = new ByteReader(bytes)
    const body = reader.bytes(reader.count()).slice()
    const ops = decodeSlice(body, count)
    if (!ops.ok) return ops
    const after = readAfter(reader)
    const bundle: Bundle = { txns: readTxns(reader, ops.value), body, count, after }
    if (reader.left > 0) return invalid('bytes left over')
    const sound = checkBundle(bundle, ops.value)
    return sound.ok ? ok({ bundle, ops: ops.value }) : sound
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error))
  }
}

function writeAfter(writer: ByteWriter, after: Bundle['after']): void {
  const entries = Object.entries(after)
  writer.uint(entries.length)
  for (const [source, stamp] of entries) {
    writer.text(source)
    writer.text(stamp)
  }
}

function readAfter(reader: ByteReader): Bundle['after'] {
  const after: Record<string, string> = {}
  for (let left = reader.count(2); left > 0; left--) {
    const source = reader.text()
    if (!isSource(source) || Object.hasOwn(after, source)) throw new BytesError('no source')
    after[source] = reader.text()
  }
  return after
}

function invalid(why: string): Result<never> {
  return fail('content.invalid', '一批变更的内容前后不符，没有采用。', { part: why })
}
