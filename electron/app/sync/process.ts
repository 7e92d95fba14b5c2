// Keeps the sync process alive beside the app: starts it, passes questions and answers on, starts it again when it dies. The app
// never waits for it: a dead share, or a dead process, costs nothing but being up to date.
import { join } from 'node:path'
import { app, MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import { SYNC_PORT } from '../../../shared/ipc/channels'
import type { FromSync, Question, Questions, SyncStart, ToSync } from '../../../shared/ipc/sync-messages'
import { fail, type Result } from '../../../shared/kernel/result'
import { note } from '../log'
import { withThreads } from './threads'

/** ms before the next start after 1, 2, 3… deaths in a row; the last holds from then on. */
const PAUSES = [500, 2_000, 10_000, 60_000]
/** A process that lived this long counts as sound again, in ms. */
const SOUND = 60_000
/** How long quitting waits for the last journal write, in ms. */
const PARTING = 3_000

type Told = Exclude<FromSync, { kind: 'answer' }>

export class SyncProcess {
  private child: UtilityProcess | undefined
  private readonly asked = new Map<number, (result: Result<unknown>) => void>()
  private asking = 0
  private deaths = 0
  private stopping = false
  private page: WebContents | undefined

  /** `first` gives the first message to each new process; `told` hears everything that is no answer; `died` how often in a row. */
  constructor(
    private readonly first: () => Promise<SyncStart>,
    private readonly told: (message: Told) => void,
    private readonly died: (deaths: number) => void,
  ) {}

  async start(): Promise<void> {
    const start = await this.first()
    if (this.stopping) return
    const born = Date.now()
    const child = utilityProcess.fork(join(__dirname, 'sync.cjs'), [], {
      serviceName: '劳模之家 数据同步',
      stdio: 'ignore',
      env: withThreads(process.env),
    })
    this.child = child
    child.on('message', (message: FromSync) => this.hear(message))
    child.once('exit', (code) => this.bury(code, born))
    this.tell(start)
    this.connect()
  }

  /** Answers `sync.interrupted` where the process dies before it has answered. */
  ask<Q extends Question>(question: Q, input: Questions[Q]['input']): Promise<Result<Questions[Q]['answer']>> {
    const id = ++this.asking
    return new Promise((resolve) => {
      if (!this.child) return resolve(interrupted)
      this.asked.set(id, resolve as (result: Result<unknown>) => void)
      this.tell({ kind: 'ask', id, question, input })
    })
  }

  tell(message: ToSync): void {
    this.child?.postMessage(message)
  }

  /** Gives the page's writer and the sync process a port to each other; again after a reload of the page or a death. */
  connectWriter(page: WebContents): void {
    this.page = page
    this.connect()
  }

  /** Lets the process finish its last write; resolves when it is gone. */
  async stop(): Promise<void> {
    this.stopping = true
    const { child } = this
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    this.tell({ kind: 'stop' })
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, PARTING))])
    child.kill()
  }

  private connect(): void {
    if (!this.child || !this.page || this.page.isDestroyed()) return
    const { port1, port2 } = new MessageChannelMain()
    this.child.postMessage({ kind: 'writer' } satisfies ToSync, [port1])
    this.page.postMessage(SYNC_PORT, null, [port2])
  }

  private hear(message: FromSync): void {
    if (message.kind !== 'answer') return this.told(message)
    this.asked.get(message.id)?.(message.result)
    this.asked.delete(message.id)
  }

  private bury(code: number, born: number): void {
    this.child = undefined
    for (const answer of this.asked.values()) answer(interrupted)
    this.asked.clear()
    if (this.stopping) return
    this.deaths = Date.now() - born > SOUND ? 1 : this.deaths + 1
    note('error', `sync process ended with ${code}, ${this.deaths} in a row`)
    this.died(this.deaths)
    this.reviveLater()
  }

  /** What the first message needs (a file, the key) may be out of reach for a moment: then it is tried again like a death. */
  private reviveLater(): void {
    const failed = (error: unknown): void => {
      note('error', `sync process not started: ${String(error)}`)
      this.deaths++
      this.reviveLater()
    }
    setTimeout(() => void this.start().catch(failed), PAUSES[Math.min(Math.max(this.deaths, 1), PAUSES.length) - 1])
  }
}

const interrupted = fail(
  'sync.interrupted',
  '同步程序中断了，这一步没有做；数据都在本机，没有改动。它会自动重新启动，请稍候再试。',
)

/** Quitting waits for the sync process, once. */
export function stopWithApp(process: SyncProcess): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    stopped = true
    void process.stop().finally(() => app.quit())
  })
}
