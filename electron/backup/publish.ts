// What a restore brings back to an office that shares goes to the others as it is: as segments of a device of its own in the mirror,
// from where the exchange heals them onto the share. Each claims exactly what it holds; entries of the own log could not promise that.
import { encodeBase32 } from '../../shared/kernel/base32'
import type { Arrival } from '../../shared/ipc/replication'
import { orThrow } from '../../shared/kernel/result'
import { deviceId } from '../../shared/oplog/stamp'
import { NONCE_BYTES } from '../../shared/vault-format/fields'
import { hashName, segmentName, segmentPath } from '../../shared/vault-format/names'
import type { FormatPorts } from '../../shared/vault-format/ports'
import { encodeSegment } from '../../shared/vault-format/segment'
import type { Folder } from '../storage/folder/folder'
import { Mirror } from '../sync/mirror'
import { FIRST_STAMP, type OpenedBackup } from './file'
import type { BackupPorts } from './ports'

export interface Shared {
  readonly vault: string
  readonly format: FormatPorts
  readonly mirror: Folder
}

/** Puts the bundles into the mirror and answers them as arrivals. Only while no exchange runs. */
export async function intoMirror(
  bundles: OpenedBackup['bundles'],
  { vault, format, mirror: folder }: Shared,
  { random, clock, program }: BackupPorts,
): Promise<readonly Arrival[]> {
  const mirror = await Mirror.open(folder, random)
  const device = deviceId(random.bytes(5))
  const incarnation = random.bytes(4).reduce((value, byte) => value * 256 + byte, 0)
  const { schema, minReader } = program
  const createdAt = Math.max(0, Math.floor(clock.now()))
  const arrivals: Arrival[] = []
  let prev = ''
  for (const [at, { bundle }] of bundles.entries()) {
    const chain = { vault, device, incarnation, seq: at + 1, prev, schema, minReader, createdAt, through: FIRST_STAMP }
    const nonce = encodeBase32(random.bytes(NONCE_BYTES))
    const bytes = orThrow(encodeSegment({ ...chain, nonce }, bundle, format))
    prev = hashName(bytes)
    const name = { device, seq: at + 1, hash: prev }
    await mirror.put(segmentPath(name), bytes)
    arrivals.push({ name: segmentName(name), device, bundle, own: false })
  }
  return arrivals
}
