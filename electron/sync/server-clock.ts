// The own clock against the share's (sync-design.md §8.4), read off a file that was just written, and what earlier runs left lying
// among such files. Only told: no stamp, no order and no decision about data follows from a clock.
import { encodeBase32 } from '../../shared/kernel/base32'
import { parsePath, temporaryFolder, temporaryPath } from '../../shared/vault-format/names'
import type { Listed } from '../storage/folder/folder'
import { folderCode } from '../storage/folder/folder-failure'
import { clockOff } from './clock-words'
import { listOrNothing } from './mirror'
import type { Station } from './station'

/** What a program that ended in the middle of writing left behind is nobody's after so long. */
const LEFT_BEHIND_MS = 86_400_000
/** A reading that took longer says too little about the moment it was made. */
const SLOWEST_MS = 30_000
/** Files removed at a time. */
const MOST_SWEPT = 50

/** Writes, lists and removes one small file. A share that is busy, or that forgets it at once, tells nothing this time. */
export async function lookAtServerClock(station: Station): Promise<void> {
  const { clock, random } = station.ports
  const path = temporaryPath(station.device, encodeBase32(random.bytes(10)))
  try {
    const before = clock.now()
    await station.share.create(path, new Uint8Array(1))
    const between = (before + clock.now()) / 2
    const listed = await listOrNothing(station.share, temporaryFolder(station.device))
    const probe = listed.find(({ name }) => path.endsWith(`/${name}`))
    await station.share.remove(path)
    if (!probe) return
    if (Math.abs(clock.now() - before) <= SLOWEST_MS) tell(station, between - probe.modified)
    await sweep(station, listed, probe.modified)
  } catch (error) {
    if (!QUIETLY.has(folderCode(error) ?? '')) throw error
  }
}

const QUIETLY: ReadonlySet<string> = new Set(['folder.busy', 'folder.missing', 'folder.exists'])

function tell(station: Station, off: number): void {
  station.clockOff = off
  const failure = clockOff(off)
  if (failure) station.problems.tell(failure)
  else station.problems.clear('clock.off')
}

/** `now` is the server's: a wrong clock here must not make a file look old. Only files of this PC, and only of this one pattern. */
async function sweep(station: Station, listed: readonly Listed[], now: number): Promise<void> {
  const folder = temporaryFolder(station.device)
  const left = listed.filter(
    ({ kind, name, modified }) =>
      kind === 'file' && parsePath(`${folder}/${name}`)?.kind === 'temporary' && now - modified >= LEFT_BEHIND_MS,
  )
  for (const { name } of left.slice(0, MOST_SWEPT)) await station.share.remove(`${folder}/${name}`)
}
