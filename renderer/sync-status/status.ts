// The state of sync as every screen sees it: asked once, then told by main.
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { SYNC_OFF } from '../../shared/ipc/off'
import type { SyncStatus } from '../../shared/ipc/sync-status'
import { house } from '../ui/house'

export const useSync = create<SyncStatus>()(() => SYNC_OFF)

/** Follows main's word from now on; call once per page. */
export async function followSync(): Promise<void> {
  const main = house()
  if (!main) return
  let told = false
  const take = (status: SyncStatus): void => useSync.setState(status, true)
  main.onSync((status) => ((told = true), take(status)))
  const now = await main.call('sync:status', undefined)
  // What was told meanwhile is newer than the answer.
  if (!told) take(now)
}

/** The present time, again every half minute: 昨天 and 已超过一个工作日 come true without a change of data. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** ms a count has to stand before it is shown: each edit waits for a moment, and a line that flickers is read by nobody. */
const CALM = 3_000

/** The status for the line at the bottom: changes and attachments that are uploaded within a moment are not counted out loud. */
export function useCalmSync(): SyncStatus {
  const status = useSync()
  const waits = status.waiting > 0 || (status.attachments?.toSend ?? 0) > 0
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waits) return setLong(false)
    const timer = setTimeout(() => setLong(true), CALM)
    return () => clearTimeout(timer)
  }, [waits])
  const calm = waits && !long && status.state === 'ready' && status.lastRound !== undefined
  if (!calm) return status
  const { attachments: _attachments, ...rest } = status
  return { ...rest, waiting: 0 }
}
