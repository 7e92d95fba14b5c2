// The PCs of the vault as people see them: their names, what each has seen of this one, when they were last there, how their clocks go.
import type { SyncStatus } from '../../shared/ipc/sync-status'
import type { HeadFile } from '../../shared/vault-format/files'
import { deviceFolder, segmentPath } from '../../shared/vault-format/names'
import { verifySegment } from '../../shared/vault-format/segment'
import { nameIn, readDeviceFile } from './announce'
import { CLOCK_MATTERS } from './clock-words'
import { listOrNothing } from './mirror'
import type { SyncPorts } from './ports'
import type { Station } from './station'

type Peer = SyncStatus['peers'][number]

export class Peers {
  private readonly names = new Map<string, string>()
  private readonly clocks = new Map<string, number>()
  /** Own segment number → when it was made. */
  private readonly made = new Map<number, number>()
  private seen = new Map<string, Peer>()

  /** The share lies elsewhere: everything is read anew. */
  forget(): void {
    this.clocks.clear()
  }

  /** Reads what a round left unread: names once, clocks with each full listing. */
  async follow(station: Station, full: boolean): Promise<void> {
    const seen = new Map<string, Peer>()
    for (const [device, head] of station.heads) {
      if (!this.names.has(device)) await this.readName(station, device)
      if (full) await this.readClock(station, device, head)
      seen.set(device, await this.peerOf(station, device, head))
    }
    this.seen = seen
  }

  /** This PC first, then the others by name; of several that bear one name, names this PC had before among them, the latest. */
  list(station: Station | undefined, { program }: SyncPorts): Peer[] {
    if (!station) return []
    const own: Peer = {
      device: station.device,
      name: program.name,
      here: true,
      version: program.version,
      ...wrongClock(station.clockOff),
    }
    const byName = new Map<string, Peer>()
    for (const peer of this.seen.values()) {
      if (peer.name === own.name || peer.device === station.device) continue
      const other = byName.get(peer.name)
      if (!other || (other.lastSign ?? 0) < (peer.lastSign ?? 0)) byName.set(peer.name, peer)
    }
    return [own, ...[...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))]
  }

  private async readName({ share, ports }: Station, device: string): Promise<void> {
    const file = await readDeviceFile(share, device)
    const name = file && nameIn(file, ports.format)
    if (name !== undefined) this.names.set(device, name)
  }

  /** The server's clock is one for all: what a PC wrote into its head against when the server saw it written. */
  private async readClock({ share }: Station, device: string, head: HeadFile): Promise<void> {
    const file = (await listOrNothing(share, deviceFolder(device))).find(({ name }) => name === 'head.json')
    if (file) this.clocks.set(device, head.at - file.modified)
  }

  private async peerOf(station: Station, device: string, head: HeadFile): Promise<Peer> {
    const clockOff = this.clocks.get(device) ?? 0
    const lastSign = head.at - clockOff
    const seenMine = await this.seenOf(station, head, lastSign)
    return {
      device,
      name: this.names.get(device) ?? `电脑 ${device.slice(0, 4)}`,
      here: false,
      lastSign,
      version: head.app,
      ...(seenMine === undefined ? {} : { seenMine }),
      ...wrongClock(clockOff),
    }
  }

  /** A PC that has everything of ours has it as of its last sign; else as of the last segment it has. */
  private async seenOf(station: Station, head: HeadFile, lastSign: number): Promise<number | undefined> {
    const upTo = head.frontier[station.device]?.upTo ?? 0
    const last = station.proven.at(-1)?.seq ?? 0
    if (upTo >= last && last > 0) return lastSign
    return upTo === 0 ? undefined : this.madeAt(station, upTo)
  }

  private async madeAt({ mirror, device }: Station, seq: number): Promise<number | undefined> {
    const name = mirror.looseOf(device).find((segment) => segment.seq === seq)
    const bytes = this.made.has(seq) || !name ? undefined : await mirror.read(segmentPath(name))
    const verified = bytes && verifySegment(bytes)
    if (verified?.ok) this.made.set(seq, verified.value.header.createdAt)
    return this.made.get(seq)
  }
}

function wrongClock(clockOff = 0): Pick<Peer, 'clockOff'> {
  return Math.abs(clockOff) > CLOCK_MATTERS ? { clockOff } : {}
}
