// Many segments in one file, byte for byte behind each other: a pack of one device's, a snapshot of all devices'. Nothing in them
// has to be believed: every segment proves itself, and the file's name proves that none is missing.
import { fail, ok, type Result } from '../kernel/result'
import { unwrap, type Envelope } from './container'
import { frontierHash, hashName, type PackName, type SegmentName, type SnapshotName } from './names'
import { verifyEnvelope, type VerifiedSegment } from './segment'

/** Stored bytes of a pack, and of a snapshot: what a PC holds in memory at once. Owners start another pack before. */
export const MAX_PACK_BYTES = 32 * 1024 * 1024
export const MAX_SNAPSHOT_BYTES = 256 * 1024 * 1024

/** One segment inside a pack: a view into its bytes, to be stored under its own name. */
export interface PackedSegment extends VerifiedSegment {
  readonly stored: Uint8Array
  readonly name: SegmentName
}

/** Segments behind each other; each must be the stored bytes of one segment. */
export function joinSegments(segments: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(segments.reduce((sum, segment) => sum + segment.length, 0))
  let at = 0
  for (const segment of segments) {
    joined.set(segment, at)
    at += segment.length
  }
  return joined
}

/**
 * The segments of joined bytes, one at a time and each verified. Ends with a Failure `pack.damaged` at the first that is not
 * whole; those before it are good. Segments of a newer format come as their Failure `segment.newer`, and the next follows.
 */
export function* splitSegments(bytes: Uint8Array): Generator<Result<PackedSegment>, void> {
  for (let at = 0; at < bytes.length;) {
    const envelope = unwrap(bytes, at)
    if (!envelope) return yield damaged('segment')
    yield packed(envelope)
    at += envelope.stored.length
  }
}

/** Verifies a pack against its name: hash, one device, consecutive numbers from `from` to `to`. Failures `pack.damaged`, `segment.newer`. */
export function readPack(bytes: Uint8Array, name: PackName): Result<readonly PackedSegment[]> {
  if (bytes.length > MAX_PACK_BYTES || hashName(bytes) !== name.hash) return damaged('hash')
  const segments = allOf(bytes)
  if (!segments.ok) return segments
  const inOrder = segments.value.every(
    ({ header }, at) =>
      header.device === name.device &&
      header.seq >= (segments.value[at - 1]?.header.seq ?? name.from) &&
      header.seq <= name.to,
  )
  const ends = segments.value[0]?.header.seq === name.from && segments.value.at(-1)?.header.seq === name.to
  return inOrder && ends ? segments : damaged('order')
}

/** Verifies a snapshot against its name: exactly the segments whose names it is called after. Failures `pack.damaged`, `segment.newer`. */
export function readSnapshot(bytes: Uint8Array, name: SnapshotName): Result<readonly PackedSegment[]> {
  if (bytes.length > MAX_SNAPSHOT_BYTES) return damaged('size')
  const segments = allOf(bytes)
  if (!segments.ok) return segments
  return frontierHash(segments.value.map((segment) => segment.name)) === name.frontier ? segments : damaged('frontier')
}

function allOf(bytes: Uint8Array): Result<readonly PackedSegment[]> {
  const segments: PackedSegment[] = []
  for (const segment of splitSegments(bytes)) {
    if (!segment.ok) return segment
    segments.push(segment.value)
  }
  return segments.length === 0 ? damaged('empty') : ok(segments)
}

function packed(envelope: Envelope): Result<PackedSegment> {
  const verified = verifyEnvelope(envelope)
  if (!verified.ok) return verified
  const { header, hash } = verified.value
  return ok({ header, hash, stored: envelope.stored, name: { device: header.device, seq: header.seq, hash } })
}

function damaged(part: string): Result<never> {
  return fail('pack.damaged', '共享文件夹里有一个汇总文件不完整或已损坏，改从逐批文件读取。', { part })
}
