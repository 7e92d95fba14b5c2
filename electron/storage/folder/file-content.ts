// Reading and writing the content of one open file, piece by piece, so that each call gets through a slow line within its time.
import type { FileHandle } from 'node:fs/promises'
import { folderFailure } from './folder-failure'
import type { TimedCalls } from './timed-calls'

const PIECE_BYTES = 1024 * 1024

/** The whole content as far as it is there; `folder.toolarge` above `limit` bytes, `folder.missing` where it is no file. */
export async function readWhole(calls: TimedCalls, file: FileHandle, path: string, limit: number): Promise<Uint8Array> {
  const seen = await calls.run(() => file.stat())
  if (!seen.isFile()) throw folderFailure('folder.missing', { path })
  if (seen.size > limit) throw folderFailure('folder.toolarge', { path, size: seen.size })
  const bytes = new Uint8Array(seen.size)
  let at = 0
  while (at < bytes.length) {
    const piece = Math.min(PIECE_BYTES, bytes.length - at)
    const { bytesRead } = await calls.run(() => file.read(bytes, at, piece, at))
    // Shorter than its server said: the caller's check of the content finds out.
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

/** Writes everything; each piece is flushed to the disk before the next, so that no flush has to move more than one. */
export async function writeFlushed(calls: TimedCalls, file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from === 0 || from < bytes.length; from += PIECE_BYTES) {
    const piece = bytes.subarray(from, from + PIECE_BYTES)
    for (let at = 0; at < piece.length;) {
      const { bytesWritten } = await calls.run(() => file.write(piece, at, piece.length - at, from + at))
      at += bytesWritten
    }
    await calls.run(() => file.sync())
  }
}
