// What is done now and then beside the exchange: mending, packing, tidying, and looking at clocks. Each has its own interval.
import type { Present } from './collect'
import { gatherAll } from './gather'
import { healMissing, healOwn, healSome, healWanted } from './heal'
import { hasPassed } from './intervals'
import { packOwn } from './pack'
import { lookAtServerClock } from './server-clock'
import { keepSnapshot } from './snapshot'
import type { Station } from './station'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** `present` comes with a full listing only. */
export async function upkeep(station: Station, present: Present | undefined): Promise<void> {
  if (present) {
    await healMissing(station, present)
    await daily(station, 'pack', () => packOwn(station, present), DAY_MS)
    await daily(station, 'gather', () => gatherAll(station), DAY_MS)
    await daily(station, 'snapshot', () => keepSnapshot(station), 30 * MINUTE_MS)
  }
  await daily(station, 'clock', () => lookAtServerClock(station), 10 * MINUTE_MS)
  await daily(station, 'wanted', () => healWanted(station), MINUTE_MS)
  await daily(station, 'own', () => healOwn(station), DAY_MS)
  await daily(station, 'peers', () => healSome(station, 0.01 / 24), HOUR_MS)
}

/** Does something when its interval is over; its first time is at the first round. */
async function daily(station: Station, what: string, act: () => Promise<unknown>, every: number): Promise<void> {
  const { clock } = station.ports
  if (!hasPassed(clock, station.doneAt.get(what), every)) return
  await act()
  station.doneAt.set(what, clock.now())
}
