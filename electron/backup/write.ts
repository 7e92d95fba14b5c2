// Making one backup. Its order is its safety: attachments first, then the whole file, proven by reading back. Old ones are thinned out
// by the run after: only for a backup that has outlived the cache of its disk, since Windows cannot flush a new name.
import type { Folder } from '../storage/folder/folder'
import { keepAttachments } from './attachments'
import { encodeBackup, MAX_GENERATION_BYTES, openBackup, type Summary } from './file'
import { gather } from './gather'
import { toKeep } from './generations'
import { GENERATIONS, generationOf, generationPath, parseGeneration, type Generation } from './names'
import type { BackupKey, BackupPorts, Progress } from './ports'
import { Scratch } from './scratch'
import { listOrNothing, putProven, readOrNothing, sweep, type Target } from './target'
import { orThrow } from '../../shared/kernel/result'

export interface Made {
  readonly generation: Generation
  readonly summary: Summary
  readonly bytes: number
}

/** Backs up everything. Throws the failures of target.ts; whatever happens, what was in the folder before is still there. */
export async function backUp(
  target: Target,
  key: BackupKey,
  ports: BackupPorts,
  progress: Progress = () => undefined,
): Promise<Made> {
  await sweep(target)
  await thinOut(target, key)
  const gathered = await gather(ports.log)
  const attachments = await keepAttachments(target, key, ports, progress)
  const bundles = [...gathered.bundles()]
  const scratch = new Scratch()
  for (const bundle of bundles) scratch.add(bundle)
  const summary: Summary = {
    people: scratch.people().size,
    transactions: gathered.transactions,
    operations: gathered.operations,
    fingerprint: scratch.fingerprint,
    attachments: [...attachments],
    office: scratch.office,
    app: ports.program.version,
  }
  const bytes = encodeBackup(bundles, summary, key, ports)
  const generation = generationOf(ports.clock.now(), target.writer, bytes)
  // Opened as a restore would open it, before it is believed; putProven then shows that the disk holds these very bytes.
  orThrow(openBackup(bytes, generation.hash, key))
  await putProven(target, generationPath(generation.id), bytes)
  return { generation, summary, bytes: bytes.length }
}

/** All backups in a folder, whoever made them, newest first. */
export async function generationsIn(folder: Folder): Promise<readonly Generation[]> {
  const listed = await listOrNothing(folder, GENERATIONS)
  const found = listed.flatMap(({ name, kind }) => (kind === 'file' ? (parseGeneration(name) ?? []) : []))
  return found.sort((one, other) => (one.id < other.id ? 1 : -1))
}

/** Takes away those of this installation that no day, week or month needs any more; another PC's are its own business. */
async function thinOut({ folder, writer }: Target, key: BackupKey): Promise<void> {
  const mine = (await generationsIn(folder)).filter((generation) => generation.writer === writer)
  const kept = new Set(toKeep(mine))
  const superseded = mine.filter((generation) => !kept.has(generation))
  if (superseded.length === 0 || !(await isWhole(folder, mine[0], key))) return
  for (const generation of superseded) await folder.remove(generationPath(generation.id))
}

/** Read again, a run later: what takes the place of others must still be whole. */
async function isWhole(folder: Folder, newest: Generation | undefined, key: BackupKey): Promise<boolean> {
  const bytes = newest && (await readOrNothing(folder, generationPath(newest.id), MAX_GENERATION_BYTES))
  return bytes !== undefined && openBackup(bytes, newest?.hash ?? '', key).ok
}
