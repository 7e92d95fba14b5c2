// One round with the share: is it our vault, what is new there, what is new here, what needs mending. A test takes the same step.
import { announce } from './announce'
import { exchangeAttachments } from './attachments/step'
import { collect, type Present } from './collect'
import { examine, type Health } from './health'
import { writeHead } from './head'
import { publishAll } from './publish'
import { renew } from './renew'
import { joinFromSnapshot } from './snapshot'
import type { Station } from './station'
import { upkeep } from './upkeep'

/** Takes one round. `full`: list every folder. Answers how the share was; throws what went wrong in the middle. */
export async function round(station: Station, full: boolean): Promise<Health> {
  const health = await examine(station.share, station.vault, provenDevices(station), station.lastVault)
  if (health.state !== 'ok') return health
  const present = await exchange(station, full)
  await upkeep(station, present)
  await writeHead(station)
  await exchangeAttachments(station)
  return health
}

/**
 * Before the first exchange of a run nothing is frozen: the share is where this PC learns that it was set back or has a twin.
 * A name that turns out not to be ours alone is changed at once, and everything is looked at again under the new one.
 */
async function exchange(station: Station, full: boolean): Promise<Present | undefined> {
  if (full) await joinFromSnapshot(station)
  const present = await collect(station, full)
  if (station.alarm !== undefined) {
    await renew(station)
    return exchange(station, full)
  }
  await announce(station)
  await publishAll(station)
  return present
}

/** Devices of which the share must show something: those whose segments were on it once. */
function provenDevices(station: Station): readonly string[] {
  return Object.keys(station.frontier)
}
