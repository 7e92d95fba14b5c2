// Which PCs hold other data than this one although both heard the same: kept between two starts, since 待核对 says so until they agree.
import type { DifferingPc } from '../../../shared/ipc/replication'
import type { Session } from '../session'
import { writing } from '../writing'
import type { Onlooker } from './onlooker'

const DIFFERING = 'differing'

export async function differingPcs({ database }: Session): Promise<readonly DifferingPc[]> {
  return ((await database.meta.get(DIFFERING))?.value as readonly DifferingPc[] | undefined) ?? []
}

/** Follows what the sync process found; writes and tells only where something changed. */
export async function noteDiffering(session: Session, pcs: readonly DifferingPc[], onlooker: Onlooker): Promise<void> {
  if (JSON.stringify(await differingPcs(session)) === JSON.stringify(pcs)) return
  const { database, queue } = session
  await queue.whenIdle(() => writing(database, () => database.meta.put({ key: DIFFERING, value: pcs })))
  onlooker.mattersChanged()
}
