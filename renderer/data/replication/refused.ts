// Bundles that could not be read: nothing of them is applied, and 待核对 says so until they can be (an update) or come whole.
import type { Arrival } from '../../../shared/ipc/replication'
import type { Session } from '../session'
import { writing } from '../writing'
import type { Refused } from './arriving'

const REFUSED = 'refused'

/** Name → code of every bundle refused and not taken in since. */
export type RefusedBundles = Readonly<Record<string, string>>

export async function refusedBundles({ database }: Session): Promise<RefusedBundles> {
  return ((await database.meta.get(REFUSED))?.value as RefusedBundles | undefined) ?? {}
}

/** Follows a delivery; writes only where something changed, and answers whether it did. */
export async function noteRefused(
  session: Session,
  arrivals: readonly Arrival[],
  refused: readonly Refused[],
): Promise<boolean> {
  const known = await refusedBundles(session)
  const next = Object.fromEntries([
    ...Object.entries(known).filter(([name]) => !arrivals.some((arrival) => arrival.name === name)),
    ...refused.map(({ name, code }) => [name, code] as const),
  ])
  if (JSON.stringify(next) === JSON.stringify(known)) return false
  await session.queue.whenIdle(() =>
    writing(session.database, () => session.database.meta.put({ key: REFUSED, value: next })),
  )
  return true
}
