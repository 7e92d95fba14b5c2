// A rehearsed restore (product.md §10): the whole backup is read, opened and brought together in memory, and must come out as the
// office was when it was made. Nothing here is touched.
import { FailureError } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { attachmentsLost } from './attachments'
import type { Summary } from './file'
import type { BackupKey, Progress } from './ports'
import { readBackup } from './read'
import { Scratch } from './scratch'

export interface Rehearsed {
  readonly summary: Summary
  readonly createdAt: number
  /** Attachments that could not be read back. */
  readonly lost: number
}

/** Throws what reading throws, and `backup.unequal` where it opens and does not give the office it was made of. */
export async function rehearse(
  folder: Folder,
  id: string,
  key: BackupKey,
  progress: Progress = () => undefined,
): Promise<Rehearsed> {
  const { bundles, summary, createdAt } = await readBackup(folder, id, key)
  const scratch = new Scratch()
  for (const [at, { bundle }] of bundles.entries()) {
    progress(at, bundles.length)
    scratch.add(bundle)
  }
  const isEqual = scratch.fingerprint === summary.fingerprint && scratch.people().size === summary.people
  if (!isEqual || scratch.incomplete > 0)
    throw new FailureError({
      code: 'backup.unequal',
      message: '这份备份打得开，但恢复出来和备份时不一样，请不要用它恢复。请马上再备份一次，并导出诊断信息。',
    })
  return { summary, createdAt, lost: await attachmentsLost(folder, summary.attachments, key, progress) }
}
