// The exchange while this PC is connected: rounds at their pace, own changes into the journal within a second, and the one status that
// people see. Whatever goes wrong in a round is said and tried again; nothing here ends the process.
import { asFailure, type Failure } from '../../shared/kernel/result'
import { numberBelow, type Timer } from '../../shared/kernel/ports'
import type { SyncStatus } from '../../shared/ipc/sync-status'
import type { Folder } from '../storage/folder/folder'
import { begin } from './begin'
import type { Halt } from './halt'
import { keepKeys } from './keep-keys'
import { hasPassed } from './intervals'
import { Peers } from './peers'
import type { SyncPorts } from './ports'
import { segmentsOnShare } from './progress'
import { round } from './round'
import type { Station } from './station'
import { Waiting } from './waiting'
import type { Health } from './health'

export interface Running {
  /** A round at once. */
  now(): void
  pace(pace: 'active' | 'idle'): void
  /** Own changes were committed. */
  committed(): void
  /** Somebody looks at an attachment that is not on this PC. */
  look(attachment: string): void
  moveTo(share: Folder, folder: string): void
  /** Resolves when the round under way is over; `atOnce` where it shall end between one file and the next. */
  stop(atOnce?: boolean): Promise<void>
  diagnostics(): Promise<object>
}

export interface RunOptions {
  readonly ports: SyncPorts
  readonly share: Folder
  /** Name of the folder, for people. */
  readonly folder: string
  readonly vault: string
  /** This PC has just joined: until its first round is over its lists are not complete. */
  readonly joining: boolean
  readonly show: (status: SyncStatus) => void
  /** A line for support: codes only, never what is in a file. */
  readonly note: (text: string) => void
}

/** ms: poll while somebody looks and while nobody does, after own changes, the journal, a failed start (decisions.md 21). */
const POLL = { active: 5_000, idle: 30_000 } as const
const AFTER_CHANGE = 500
/** Between rounds while there are attachments to send or fetch: text that is new meanwhile goes with each. */
const BUSY = 200
const JOURNAL = 300
const FULL_EVERY = 10 * 60_000
const SHOW_EVERY = 400
/** Rounds in a row that must fail before the share is called unreachable: one that is busy for a moment is no news. */
const FAILURES = 2
/** Said by the state itself; anything else that keeps a round from working is a problem with a sentence of its own. */
const JUST_AWAY: ReadonlySet<string> = new Set([
  'folder.unreachable',
  'folder.timeout',
  'folder.busy',
  'folder.missing',
])
/** The writer is not there for the moment: another page, the sample office. Nothing is wrong with the share. */
const NO_WRITER: ReadonlySet<string> = new Set(['log.gone', 'office.closed', 'office.sample'])

type State = SyncStatus['state']

export class Exchange implements Running {
  private station: Station | undefined
  private readonly halt: Halt = { asked: false }
  private share: Folder
  private folder: string
  private polling: keyof typeof POLL = 'active'
  private state: State
  private since: number
  private failures = 0
  private noted = ''
  private trouble: Failure | undefined
  private troubleSince = 0
  private lastRound: number | undefined
  private lastFull: number | undefined
  private total = 0
  private stopped = false
  private cancelRest: () => void = () => undefined
  private journaling: Promise<unknown> = Promise.resolve()
  private journalDue = false
  private readonly waiting: Waiting
  private readonly peers = new Peers()
  private readonly looping: Promise<void>

  constructor(private readonly options: RunOptions) {
    this.share = options.share
    this.folder = options.folder
    this.state = options.joining ? 'joining' : 'ready'
    this.since = options.ports.clock.now()
    this.waiting = new Waiting(options.ports, () => this.showSoon())
    this.show()
    this.looping = this.loop()
  }

  now(): void {
    this.lastFull = undefined
    this.cancelRest()
  }

  pace(pace: 'active' | 'idle'): void {
    this.polling = pace
    if (pace === 'active') this.cancelRest()
  }

  committed(): void {
    this.journalSoon()
    if (this.state === 'ready') this.after(AFTER_CHANGE, () => this.cancelRest())
  }

  look(attachment: string): void {
    const { station } = this
    if (station?.attachments.ask(attachment, station.device)) this.after(AFTER_CHANGE, () => this.cancelRest())
  }

  moveTo(share: Folder, folder: string): void {
    this.share = share
    this.folder = folder
    if (this.station) movedTo(this.station, share)
    this.peers.forget()
    this.now()
  }

  async stop(atOnce = false): Promise<void> {
    this.stopped = true
    this.halt.asked = atOnce
    this.cancelRest()
    await this.journaling
    await this.looping
    // What of a line was on its way into the log; that it failed matters to nobody who stops.
    await this.station?.delivering?.catch(() => undefined)
  }

  async diagnostics(): Promise<object> {
    const { station } = this
    if (!station) return { begun: false }
    return {
      begun: true,
      device: station.device,
      incarnation: station.incarnation,
      known: station.known.size,
      knownAs: station.known.entries,
      frozen: station.frozen.length,
      frontier: station.frontier,
      doubts: station.doubts.paths(),
      strangers: station.strangers.size,
      trouble: this.trouble?.code,
      fingerprint: station.fingerprint,
      differing: station.agreement.pcs.map(({ device }) => device),
      clockOff: station.clockOff,
      program: { ...station.ports.program, name: undefined },
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      await this.turn()
      if (!this.stopped) await this.rest()
    }
  }

  private async turn(): Promise<void> {
    if (this.station) this.station.attachments.busy = false
    try {
      const station = (this.station ??= await this.begun())
      const full = hasPassed(this.options.ports.clock, this.lastFull, FULL_EVERY)
      if (this.lastRound === undefined) await this.measure(station)
      await this.journalNow()
      const health = await this.exchanged(station, full)
      if (health.state === 'ok') await this.succeeded(station, full)
      else this.failed(health.failure, health.state)
    } catch (error) {
      this.failed(asFailure(error), 'away')
    }
    this.show()
  }

  private async begun(): Promise<Station> {
    const { ports, vault } = this.options
    const station = await begin({ ...ports, log: this.waiting.log }, this.share, vault, this.halt)
    await this.waiting.begin(station)
    return station
  }

  /** While a long round runs, its progress is shown. */
  private async exchanged(station: Station, full: boolean): Promise<Health> {
    let over = false
    const tick = (): void => {
      if (over) return
      this.show()
      this.after(SHOW_EVERY, tick)
    }
    if (this.state === 'joining') this.after(SHOW_EVERY, tick)
    try {
      return await round(station, full)
    } finally {
      over = true
    }
  }

  /** How much there is to fetch, so that joining can say how far it is. */
  private async measure(station: Station): Promise<void> {
    if (this.state !== 'joining') return
    this.total = await segmentsOnShare(this.share).catch(() => 0)
    this.show(station)
  }

  private async succeeded(station: Station, full: boolean): Promise<void> {
    const now = this.options.ports.clock.now()
    this.lastRound = now
    this.waiting.settle(station)
    this.enter('ready')
    this.trouble = undefined
    await this.peers.follow(station, full)
    this.compareStates(station)
    if (full) await keepKeys(this.share, station.ports.mirror)
    if (full) this.lastFull = now
    this.failures = 0
    this.noted = ''
  }

  /** Beside the rounds: reading all rows may take the writer a while, and what is new must not wait for it. */
  private compareStates(station: Station): void {
    station.agreement.follow(station).then(
      () => this.showSoon(),
      (error: unknown) => this.options.note(`agreement: ${asFailure(error).code}`),
    )
  }

  private failed(failure: Failure, state: 'away' | 'wrong'): void {
    if (this.noted !== failure.code) this.options.note(`round: ${failure.code} ${JSON.stringify(failure.data ?? {})}`)
    this.noted = failure.code
    if (NO_WRITER.has(failure.code)) return
    this.failures++
    if (state === 'away' && this.failures < FAILURES && this.lastRound !== undefined) return
    if (this.trouble?.code !== failure.code) this.troubleSince = this.options.ports.clock.now()
    this.trouble = failure
    this.enter(state)
  }

  private enter(state: State): void {
    if (this.state === state) return
    this.state = state
    this.since = this.options.ports.clock.now()
  }

  private rest(): Promise<void> {
    const { random } = this.options.ports
    const poll = POLL[this.polling] * (0.8 + numberBelow(random, 400) / 1000)
    const pause = this.station?.attachments.busy ? BUSY : poll
    return new Promise((resolve) => {
      const cancel = this.after(pause, resolve)
      this.cancelRest = () => {
        cancel()
        resolve()
      }
    })
  }

  private journalSoon(): void {
    if (this.journalDue) return
    this.journalDue = true
    this.after(JOURNAL, () => {
      this.journalDue = false
      void this.journalNow()
    })
  }

  /** One append at a time; what fails is a problem, and the next change or round tries again. */
  private journalNow(): Promise<unknown> {
    const keep = async (): Promise<void> => {
      const { station } = this
      if (!station) return
      await this.waiting.keep(station).then(
        () => station.problems.clear('journal'),
        (error: unknown) => this.stopped || station.problems.tell({ ...asFailure(error), code: 'journal' }),
      )
    }
    this.journaling = this.journaling.then(keep)
    return this.journaling
  }

  private after(ms: number, run: () => void): ReturnType<Timer['after']> {
    return this.options.ports.timer.after(ms, () => this.stopped || run())
  }

  private showing = false

  /** Several changes within a moment are one news. */
  private showSoon(): void {
    if (this.showing) return
    this.showing = true
    this.after(SHOW_EVERY / 4, () => {
      this.showing = false
      this.show()
    })
  }

  private show(station = this.station): void {
    if (this.stopped) return
    const { lastRound, total, folder, state, since } = this
    const done = Math.min(station?.known.size ?? 0, total)
    this.options.show({
      state,
      since,
      folder,
      vault: this.options.vault,
      waiting: this.waiting.count,
      ...attachmentsOf(station),
      ...(lastRound === undefined ? {} : { lastRound }),
      ...(state === 'joining' && total > 0 ? { progress: { done, total } } : {}),
      peers: this.peers.list(station, this.options.ports),
      problems: this.problems(station),
    })
  }

  private problems(station: Station | undefined): SyncStatus['problems'] {
    const { trouble, troubleSince: since } = this
    const own = station?.problems.list() ?? []
    if (!trouble || (this.state === 'away' && JUST_AWAY.has(trouble.code))) return [...own]
    return [{ code: trouble.code, message: trouble.message, since }, ...own.filter(({ code }) => code !== trouble.code)]
  }
}

function movedTo(station: Station, share: Folder): void {
  station.share = share
  station.attachments.forgetShare()
  // What lies there is looked at anew, attachments too.
  station.doneAt.clear()
}

/** For people: how many files are still on their way; absent where none is. */
function attachmentsOf(station: Station | undefined): Pick<SyncStatus, 'attachments'> {
  const { owed, missing } = station?.attachments ?? {}
  const attachments = { toSend: owed?.size ?? 0, toCome: missing?.size ?? 0 }
  return attachments.toSend + attachments.toCome === 0 ? {} : { attachments }
}
