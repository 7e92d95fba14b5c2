// A new name for this PC (sync-design.md §8.7): taken where two PCs bear one name, or where this one was set back to an older
// state, so that numbers and stamps are never used twice. Nothing is asked and nothing is lost.
import { deviceId } from '../../shared/oplog/stamp'
import { NO_CURSOR } from './cursor'
import type { Named, SyncPorts } from './ports'
import type { Station } from './station'

/** Mints a name and keeps it, outside the database first: where they disagree after a crash, the next start mints again. */
export async function mintName({
  identity,
  log,
  random,
}: Pick<SyncPorts, 'identity' | 'log' | 'random'>): Promise<Named> {
  const before = await identity.read()
  const former = [...before.former, before.device]
  const named = { device: deviceId(random.bytes(5)), fingerprint: await identity.fingerprint(), former }
  await identity.write(named)
  await log.renewDevice(named.device)
  return named
}

/** Goes on under a new name. What is frozen under the old one still goes out as it is: its numbers are taken, its bytes are fixed. */
export async function renew(station: Station): Promise<void> {
  const { device, former } = await mintName(station.ports)
  station.device = device
  station.former = former
  station.cursor = NO_CURSOR
  station.passed = ''
  station.covered = undefined
  station.proven = []
  station.told = undefined
  station.headsRead.clear()
  station.heads.clear()
  station.ownIncarnations = new Set([station.incarnation])
  station.alarm = undefined
}
