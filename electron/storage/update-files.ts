// The files of an update: the small ones of the share as they lie there, the installer copied here while it is measured, and what lies here.
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { sha512Stream } from '../../shared/kernel/digest'
import { FailureError } from '../../shared/kernel/result'
import { systemRandom, systemTimer } from '../system-ports'
import { DiskFolder } from './folder/disk-folder'
import { fromSystem } from './folder/error-codes'
import { folderCode } from './folder/folder-failure'
import { TimedCalls } from './folder/timed-calls'
import { writeFailure } from './write-failure'

const PIECE_BYTES = 1024 * 1024
/** One call to a share is given up after that, in ms. */
const LIMIT_MS = 10_000

export interface Measured {
  readonly size: number
  /** SHA-512, 128 lower-case hexadecimal characters. */
  readonly sha512: string
}

export interface Copying {
  /** Told after each piece, in bytes. */
  readonly progress: (done: number) => void
  readonly cancelled: () => boolean
}

/** A small file under a folder (`updates/latest.yml`), or undefined where there is none. Throws the folder port's failures. */
export async function smallFile(folder: string, path: string, limit: number): Promise<Uint8Array | undefined> {
  const files = new DiskFolder({ root: folder, timer: systemTimer, random: systemRandom, limitMs: LIMIT_MS })
  try {
    return await files.read(path, limit)
  } catch (error) {
    if (folderCode(error) === 'folder.missing') return undefined
    throw error
  }
}

/**
 * Copies at most `limit` bytes to `to`, flushed, and measures what it read. Undefined where there is no such file or the person
 * cancelled; nothing is left behind then or after a failure. Throws the folder port's failures for `from`, `disk.*` for `to`.
 */
export async function copyMeasured(
  from: string,
  to: string,
  limit: number,
  copying: Copying,
): Promise<Measured | undefined> {
  const source = new TimedCalls({ timer: systemTimer, limitMs: LIMIT_MS, atOnce: 1 })
  const input = await opened(source, from)
  if (!input) return undefined
  let whole = false
  try {
    const output = await here(async () => {
      await mkdir(join(to, '..'), { recursive: true })
      return open(to, 'w')
    })
    try {
      const measured = await pump(source, input, output, limit, copying)
      whole = measured !== undefined
      return measured
    } finally {
      await output.close()
    }
  } finally {
    // Nobody waits for a share to let go of a handle.
    input.close().catch(() => undefined)
    if (!whole) await rm(to, { force: true })
  }
}

/** What lies here under that path, read to its end; undefined where it is not there. */
export async function measureHere(path: string): Promise<Measured | undefined> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const hash = sha512Stream()
    const piece = new Uint8Array(PIECE_BYTES)
    let size = 0
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, piece.length, size)
      if (bytesRead === 0) return { size, sha512: hash.hex() }
      hash.update(piece.subarray(0, bytesRead))
      size += bytesRead
    }
  } finally {
    await file.close()
  }
}

/** Takes away every copy of an earlier attempt. */
export async function dropCopies(folder: string): Promise<void> {
  await here(() => rm(folder, { recursive: true, force: true }))
}

async function pump(
  source: TimedCalls,
  input: FileHandle,
  output: FileHandle,
  limit: number,
  { progress, cancelled }: Copying,
): Promise<Measured | undefined> {
  const hash = sha512Stream()
  const piece = new Uint8Array(PIECE_BYTES)
  let size = 0
  while (size < limit) {
    if (cancelled()) return undefined
    const wanted = Math.min(piece.length, limit - size)
    const { bytesRead } = await there(() => source.run(() => input.read(piece, 0, wanted, size)))
    if (bytesRead === 0) break
    const got = piece.subarray(0, bytesRead)
    hash.update(got)
    await here(() => output.write(got))
    size += bytesRead
    progress(size)
  }
  await here(() => output.sync())
  return { size, sha512: hash.hex() }
}

async function opened(source: TimedCalls, from: string): Promise<FileHandle | undefined> {
  const close = (late: FileHandle): void => void late.close().catch(() => undefined)
  try {
    return await there(() => source.run(() => open(from, 'r'), close))
  } catch (error) {
    if (folderCode(error) === 'folder.missing') return undefined
    throw error
  }
}

async function there<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof FailureError ? error : fromSystem(error, 'installer')
  }
}

async function here<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new FailureError(writeFailure(error).failure)
  }
}
