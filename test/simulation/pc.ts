// One PC of the simulation: its disk, its database, its view of the share, and the program on it, which may end at any moment.
import { begin } from '../../electron/sync/begin'
import type { Health } from '../../electron/sync/health'
import { keepJournal } from '../../electron/sync/journaling'
import { keepKeys } from '../../electron/sync/keep-keys'
import type { Named, SyncPorts } from '../../electron/sync/ports'
import { round } from '../../electron/sync/round'
import type { Station } from '../../electron/sync/station'
import type { Folder } from '../../electron/storage/folder/folder'
import { Journal } from '../../electron/storage/journal/journal'
import type { OfficeLog } from '../../shared/ipc/replication'
import { clockFrom, type Clock, type Random, type Timer } from '../../shared/kernel/ports'
import { FailureError } from '../../shared/kernel/result'
import { hashName } from '../../shared/vault-format/names'
import type { FormatPorts } from '../../shared/vault-format/ports'
import { FaultFolder } from '../support/folder/fault-folder'
import type { FaultTally, Plan } from '../support/folder/faults'
import type { Inspected } from '../support/folder/inspected'
import { ProcessLife } from '../support/folder/process-life'
import { ShareView, type Mounted } from '../support/folder/share-view'
import type { MemoryLog } from './office-log'
import { Broken, type Universe } from './universe'
import { watched } from './watched'

/** What is on the PC's disk and outlives its program. */
export interface Disk {
  log: MemoryLog
  mirror: Inspected
  journal: Inspected
  attachments: Inspected
  identity: Named
}

export interface World {
  readonly vault: string
  /** Sealing and compression of everything that is written. */
  readonly format: FormatPorts
  readonly share: Inspected
  /** An empty one of the same kind: in memory, or on a real disk. */
  readonly newFolder: () => Inspected
  readonly universe: Universe
  readonly tally: FaultTally
  readonly random: Random
  /** True time, UTC ms; waiting moves it on. */
  readonly time: { now: number }
  faults: Plan
}

/** What a failing share or disk answers; anything else that is thrown is a bug. */
const TOLERATED = /^(folder|local|put|journal)\./
/** Small, so that gathering happens too. */
const GATHER_AT = 4

export class Pc {
  station: Station | undefined
  /** ms the PC's clock is off. */
  clockOff = 0
  incarnation = 0
  /** Of the data the installed program writes. */
  version = 1
  crashes = 0
  readonly view: ShareView
  private life = new ProcessLife()
  private journal: Journal
  private mounted: Inspected | undefined
  /** Own stamp up to which everything was promised to outlive the database, but for what was passed over. */
  private promised = ''
  /** Frozen by a run before it journaled anything (the program itself journals from its start on). Exclusive, inclusive. */
  private readonly passedOver: (readonly [after: string, last: string])[] = []
  /** Own stamp up to which everything lay in the mirror when this run began. */
  private frozenAtStart = ''
  /** Last stamp this run knows to be in the journal. */
  private journaled: string | undefined

  constructor(
    readonly name: string,
    readonly world: World,
    private given: Disk,
    public machine = name,
  ) {
    const { time, random, tally } = world
    this.view = new ShareView(world.share, { clock: { now: () => time.now }, random, tally })
    this.mounted = world.share
    this.journal = this.openJournal()
    this.newRun()
  }

  get disk(): Disk {
    return this.given
  }

  /** Another disk is put into the PC, which is off. */
  set disk(disk: Disk) {
    this.given = disk
    this.newRun()
  }

  get clock(): Clock {
    return clockFrom(() => this.world.time.now + this.clockOff)
  }

  mount(at: Inspected | Exclude<Mounted, Folder>): void {
    this.mounted = typeof at === 'string' ? undefined : at
    this.view.mount(at)
  }

  /** One round with the share; starts the program first where it is not running. Undefined where it crashed or failed. */
  round(full: boolean): Promise<Health | undefined> {
    return this.alive(async () => {
      const station = await this.started()
      const health = await round(station, full)
      // As running.ts goes on after a round.
      if (full && health.state === 'ok') await keepKeys(station.share, station.ports.mirror)
      if (health.state === 'ok') await station.agreement.follow(station)
      return health
    })
  }

  /** Something else the program does on the share. */
  async onShare(work: (share: Folder) => Promise<void>): Promise<void> {
    await this.alive(() => work(this.faulty(this.view)))
  }

  /** The program is replaced by one that writes data of another version; it starts anew. */
  async install(version: number): Promise<void> {
    await this.crash(false)
    this.version = version
  }

  /** The journal follows the commit. */
  async journalNow(): Promise<void> {
    await this.alive(async () => {
      const { cursor } = await this.started()
      this.journaled ??= (await this.journal.entries()).at(-1)?.last ?? this.passOver(cursor.through)
      this.journaled = await keepJournal({ log: this.log(), journal: this.journal }, this.journaled)
      this.promised = this.journaled
    })
  }

  private passOver(frozen: string): string {
    this.passedOver.push([this.frozenAtStart, frozen])
    return frozen
  }

  /** Own operations that were promised to outlive the database: a mirror on a disk that lies is no promise, what the journal read back is. */
  promisedOps(): readonly string[] {
    if (this.world.tally.of('lying') === 0) return this.disk.log.ownUpTo(this.promised)
    const isPassed = (id: string): boolean => this.passedOver.some(([after, last]) => after < id && id <= last)
    return this.disk.log.ownUpTo(this.promised).filter((id) => !isPassed(id))
  }

  /** The program ends here; with `power` the machine too, and what its disks only said they had kept is gone. */
  async crash(power: boolean): Promise<void> {
    if (power) await this.life.losePower()
    else this.life.crash()
    this.ended()
  }

  private ended(): void {
    this.crashes++
    this.station = undefined
    this.life = new ProcessLife()
    this.newRun()
    this.disk.log.dropUnfinished()
  }

  private openJournal(): Journal {
    return new Journal(this.faulty(this.disk.journal), 'journal', GATHER_AT)
  }

  private newRun(): void {
    this.journal = this.openJournal()
    this.journaled = undefined
    this.incarnation = this.world.random.bytes(4).reduce((value, byte) => value * 256 + byte, 0)
  }

  private async alive<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.disk.log.wall = this.clock.now()
    const outcome = await this.life.run(() =>
      work().catch((error: unknown) => {
        if (error instanceof FailureError && TOLERATED.test(error.failure.code)) return undefined
        throw error
      }),
    )
    if (!outcome.crashed) return outcome.value
    this.ended()
    return undefined
  }

  private async started(): Promise<Station> {
    const share = watched(this.faulty(this.view), () => this.disk.identity.device)
    if (!this.station) {
      this.station = await begin(this.ports(), share, this.world.vault)
      this.frozenAtStart = this.station.cursor.through
    }
    return this.station
  }

  private ports(): SyncPorts {
    const { disk, world } = this
    return {
      mirror: this.faulty(disk.mirror),
      attachments: this.faulty(disk.attachments),
      journal: this.journal,
      log: this.log(),
      format: world.format,
      identity: {
        read: async () => disk.identity,
        write: async (named) => void (disk.identity = named),
        fingerprint: async () => this.machine,
      },
      clock: this.clock,
      random: world.random,
      timer: this.timer,
      program: { name: this.name, version: '0.0.1', schema: this.version, minReader: 1 },
    }
  }

  /** Nobody waits in the simulation: time is moved on instead. */
  private get timer(): Timer {
    const { time } = this.world
    return {
      after: (ms, run) => {
        time.now += ms
        queueMicrotask(run)
        return () => undefined
      },
    }
  }

  private faulty(folder: Folder): FaultFolder {
    const { tally } = this.world
    return new FaultFolder(folder, {
      life: this.life,
      plan: (step) => this.world.faults(step),
      tally,
      timer: this.timer,
    })
  }

  /** What a person is told lies on the share does lie there, whole. */
  private judgePublished(name: string): void {
    const path = `devices/${name.replace('/', '/seg/')}.seg`
    const bytes = this.mounted?.files().get(path)
    if (!bytes || !name.endsWith(hashName(bytes))) throw new Broken(`${name} was called published and is not there`)
  }

  /** Calls to the writer may also be cut off before or after they were done. */
  private log(): OfficeLog {
    const { life, world } = this
    return new Proxy<OfficeLog>(this.disk.log, {
      get:
        (log, key) =>
        async (...given: unknown[]) => {
          if (key === 'published') this.judgePublished(String(given[0]))
          const method = Reflect.get(log, key) as (...given: unknown[]) => Promise<unknown>
          const fault = life.isOver ? undefined : world.faults({ method: 'remove', path: `log/${String(key)}` })
          if (fault === 'crash-before' || fault === 'crash-after') world.tally.count('crash-in-log')
          if (fault === 'crash-before') life.crash()
          if (life.isOver) return life.heard(Promise.resolve())
          const answer = await method.apply(log, given)
          if (fault === 'crash-after') life.crash()
          return life.heard(Promise.resolve(answer))
        },
    })
  }
}
