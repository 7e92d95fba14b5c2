// System error codes as the folder port's codes.
import { folderFailure, type FolderCode } from './folder-failure'
import type { FailureError } from '../../../shared/kernel/result'

const codes: Readonly<Record<string, FolderCode>> = {
  ENOENT: 'folder.missing',
  ENOTDIR: 'folder.missing',
  EISDIR: 'folder.missing',
  // Opening a link where a file of ours should be: refused, never followed out of the folder.
  ELOOP: 'folder.missing',
  EEXIST: 'folder.exists',
  ENOTEMPTY: 'folder.exists',
  EPERM: 'folder.busy',
  EACCES: 'folder.busy',
  EBUSY: 'folder.busy',
  EAGAIN: 'folder.busy',
  EMFILE: 'folder.busy',
  ENFILE: 'folder.busy',
  ENOSPC: 'folder.full',
  EDQUOT: 'folder.full',
  EFBIG: 'folder.full',
  EROFS: 'folder.denied',
  ETIMEDOUT: 'folder.timeout',
}

const REFUSALS = new Set(['EPERM', 'EACCES'])

/** System code of a thrown thing, e.g. `EBUSY`; 'unknown' where it has none. */
export function systemCode(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return typeof code === 'string' ? code : 'unknown'
}

/** The failure for a system error; whatever has no code of its own means that the folder cannot be reached. */
export function fromSystem(error: unknown, path: string): FailureError {
  const system = systemCode(error)
  return folderFailure(codes[system] ?? 'folder.unreachable', { system, path })
}

/**
 * As `fromSystem`, for making something new: no other program can hold what is not there yet, so being refused means that this PC
 * may not write here (a read-only share answers EACCES or EPERM).
 */
export function fromSystemMakingNew(error: unknown, path: string): FailureError {
  const system = systemCode(error)
  return REFUSALS.has(system) ? folderFailure('folder.denied', { system, path }) : fromSystem(error, path)
}
