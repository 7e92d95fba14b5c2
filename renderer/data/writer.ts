// The writer: everything `Office` promises, assembled. Runs in one module worker per window (decisions.md 25); in tests, in plain Node.
import { FailureError } from '../../shared/kernel/result'
import type { OfficeLog } from '../../shared/ipc/replication'
import { isVisible } from '../../shared/oplog/row'
import type { RowId, RowRecord, Stamp, Txn, TxnId } from '../../shared/oplog/operation'
import { rowsWhere } from './asking'
import { isTodaysShareSound } from './daily-check'
import { deriveInBackground } from './deriving'
import { failureOf } from './failures'
import { Follower } from './following'
import { OfficeIssues } from './issues'
import { historyOf, recentOf, removedOf } from './history'
import type { Change, ListQuery, Office, OfficeName, OpenReport, Outcome, RecentOnly } from './office'
import type { Row, UndoReport, UndoState } from './office'
import { openOffice, REBUILT } from './opening'
import { readOwnFields } from './own-fields'
import type { QuestionName, Questions } from './questions/asked'
import { Answering, type Kept } from './questions/work'
import { present } from './present'
import { officeState, rebuildTables } from './rebuild'
import { resumeHeld } from './replication/held'
import { officeLog } from './replication/office-log'
import type { Onlooker } from './replication/onlooker'
import { Lists } from './rowsets/lists'
import { searchPeople } from './rowsets/search'
import { Seat } from './seat'
import { change, planOf } from './running'
import { isUnfinished, type Parts, type Session } from './session'
import { isWhole } from './soundness'
import { Stack, stackOf } from './stack'
import { planReverse } from './undoing'
import { Workbench } from './workbench'

type Undone = Awaited<ReturnType<Office['undo']>>
type Progress = (done: number, total: number) => void

export class Writer implements Office {
  private session: Session | undefined
  private kept: Kept | undefined
  private stack: Stack
  private reading: Promise<void> | undefined
  private readonly listeners = new Set<(change: Change) => void>()
  /** Changes under way; an edit that comes in between must not take back what was cancelled. */
  private readonly under = new Set<{ cancelled: boolean }>()
  private follower: Follower | undefined
  private readonly commits = new Set<(lastOwn: Stamp) => void>()
  /** What the sync process may ask; the sample office has no log to replicate (decisions.md 17). */
  readonly replication: OfficeLog
  private readonly onlooker: Onlooker
  private readonly busy = new Set<Promise<unknown>>()
  private deriving = false
  private readonly seat = new Seat()
  private readonly answering = new Answering()

  /** `device` is this installation's id as the main process knows it (8 base32 characters). */
  constructor(
    private readonly parts: Parts,
    private readonly device?: string | undefined,
  ) {
    this.stack = new Stack(parts.commands)
    this.onlooker = {
      received: (piece, unseen) => {
        if (this.follower?.received(piece, unseen)) this.deriveAgain(this.opened())
      },
      mattersChanged: () => this.follower?.mattersChanged(),
      ownReturned: () => this.forgetSteps(),
    }
    this.replication = officeLog(() => this.replicated(), this.onlooker)
  }

  async open(which: OfficeName): Promise<OpenReport> {
    await this.close()
    const { session, report } = await openOffice(this.parts, which, this.device)
    this.session = session
    if (!session) return report
    this.forgetSteps()
    this.watch(session)
    this.deriveAgain(session)
    if (which === 'office') void session.inBackground(() => resumeHeld(session, this.onlooker))
    this.tellCommit(session)
    return report
  }

  /** Calls `told` with the last own stamp after every own commit, and when the office opens; never for the sample office. */
  onCommit(told: (lastOwn: Stamp) => void): void {
    this.commits.add(told)
  }

  /** Waits for everything asked so far, then closes. */
  async close(): Promise<void> {
    await this.settled()
    this.session?.database.dexie.close()
    this.session = undefined
    this.kept = undefined
  }

  /** Lets go of the database at once, whatever is running: an open transaction is aborted, later parts are refused. */
  kill(): void {
    this.session?.database.dexie.close({ disableAutoOpen: true })
  }

  /** Resolves when nothing is being written; deriving in the background stops at its next slice and goes on at the next start. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.busy)
    if (this.session) this.session.closing = true
    await Promise.allSettled(this.session?.background ?? [])
    await this.session?.queue.settled()
  }

  async setOperator(id: RowId, pin?: string): Promise<void> {
    const session = this.opened()
    await this.seat.admit(session, id, pin)
    session.by = id
    this.forgetSteps()
  }

  async run(command: string, input: unknown, progress: Progress = ignore): Promise<Outcome> {
    let answer: unknown
    let label = ''
    try {
      const txn = await this.change(async (space) => {
        const plan = await planOf(this.opened(), space, command, input)
        ;({ answer, label } = { answer: plan.answer, label: plan.label })
        return { drafts: plan.drafts, command, label, ...(plan.by === undefined ? {} : { by: plan.by }) }
      }, progress)
      return { ok: true, txn: txn?.id ?? '', label, ...(answer === undefined ? {} : { answer }) }
    } catch (error) {
      return { ok: false, failure: failureOf(error) }
    }
  }

  async cancelRunning(): Promise<void> {
    for (const each of this.under) each.cancelled = true
  }

  async undo(): Promise<Undone> {
    const unread = await this.stepsUnread()
    if (unread) return unread
    const step = this.stack.state.undo
    if (!step) return refused('undo.nothing', '没有可以撤销的步骤。')
    if (step.hint === undefined) return this.reverse(step.txn, 'undo', '撤销', () => this.stack.giveUp('undo'))
    this.stack.passOver()
    return refused('undo.hint', step.hint)
  }

  async redo(): Promise<Undone> {
    const unread = await this.stepsUnread()
    if (unread) return unread
    const step = this.stack.state.redo
    return step
      ? this.reverse(step.txn, 'redo', '重做', () => this.stack.giveUp('redo'))
      : refused('redo.nothing', '没有可以重做的步骤。')
  }

  async undoState(): Promise<UndoState> {
    // Asked for once the first list stands: by the first edit they are here. A failure is told to whoever writes.
    this.opened().database.rulesReady().catch(ignore)
    await this.stepsRead()
    return this.stack.state
  }

  async undoTransaction(txn: TxnId): Promise<Undone> {
    return this.reverse(txn, 'undo', '撤销')
  }

  async listen(listener: (change: Change) => void): Promise<void> {
    this.listeners.add(listener)
  }

  page = (query: ListQuery, from: number, to: number, hold?: RowId) => this.lister().page(query, from, to, hold)
  ids = (query: ListQuery) => this.lister().ids(query)
  indexOf = (query: ListQuery, id: RowId) => this.lister().indexOf(query, id)
  facets = (query: ListQuery, field: string) => this.lister().facets(query, field)
  totals = (query: ListQuery, fields: readonly string[], only?: readonly RowId[]) =>
    this.lister().totals(query, fields, only)
  rows = (table: string, ids: readonly RowId[]) => this.lister().rows(table, ids)
  search = (text: string, limit: number) => searchPeople(this.opened(), this.lister(), text, limit)

  async row(table: string, id: RowId): Promise<Row | undefined> {
    const record = await this.record(table, id)
    return record && this.shown(table, record)
  }

  async record(table: string, id: RowId): Promise<RowRecord | undefined> {
    const row = await this.opened().database.rows(table).get(id)
    return row && isVisible(row) && !isUnfinished(this.opened(), table, id) ? row : undefined
  }

  async records(table: string, ids: readonly RowId[]): Promise<readonly RowRecord[]> {
    const session = this.opened()
    const rows = await session.database.rows(table).bulkGet([...ids])
    return rows.filter(
      (row) => row !== undefined && isVisible(row) && !isUnfinished(session, table, row.id),
    ) as RowRecord[]
  }

  async children(table: string, parent: RowId): Promise<readonly Row[]> {
    const session = this.opened()
    const field = session.catalogue.table(table).parent?.field
    if (field === undefined) return []
    const group = [...session.survivors].flatMap(([member, survivor]) => (survivor === parent ? [member] : []))
    const rows = await rowsWhere(session.database.rows(table), field, [parent, ...group])
    return this.visible(table, rows)
  }

  async all(table: string): Promise<readonly Row[]> {
    return this.visible(table, await this.opened().database.rows(table).toArray())
  }

  async merged(table: string, survivor: RowId): Promise<readonly Row[]> {
    const session = this.opened()
    const members = [...session.survivors].flatMap(([member, of]) =>
      of === survivor && member !== survivor ? [member] : [],
    )
    const rows = await session.database.rows(table).bulkGet(members)
    return this.visible(
      table,
      rows.filter((row) => row !== undefined),
    )
  }

  issues = async () => this.keeps().issues.list()

  answer = <Name extends QuestionName>(name: Name, input: Questions[Name]['input'], progress: Progress = ignore) =>
    this.answering.answer(this.opened(), this.keeps(), name, input, progress)
  stopAnswer = async (name: QuestionName): Promise<void> => this.answering.stop(name)

  async find(table: string, index: string, values: readonly (string | number)[]): Promise<readonly Row[]> {
    if (values.length === 0) return []
    const rows = this.opened().database.rows(table).where(index)
    return this.visible(table, await rows.anyOf([...new Set(values)]).toArray())
  }

  history = (table: string, id: RowId, withChildren = false) => historyOf(this.opened(), table, id, withChildren)
  recent = (limit: number, only?: RecentOnly) => recentOf(this.opened(), limit, only)
  removed = () => removedOf(this.opened())
  fingerprint = () => officeState(this.opened())

  async rebuild(repair: boolean) {
    const session = this.opened()
    const report = await session.queue.run(() => rebuildTables(session, repair))
    if (repair && !report.equal) {
      await readOwnFields(session)
      this.afterRepair(session)
    }
    return report
  }

  async checkToday(): Promise<string | undefined> {
    const session = this.opened()
    if ((await isWhole(session)) && (await isTodaysShareSound(session))) return undefined
    await this.rebuild(true)
    return REBUILT
  }

  /** Nobody knows which rows the screens show were wrong. */
  private afterRepair(session: Session): void {
    this.watch(session)
    const tables = Object.fromEntries(session.database.rowTables.map((table) => [table, 'many' as const]))
    this.listeners.forEach((listener) => listener({ txn: '', label: '', tables, undo: this.stack.state }))
  }

  private watch(session: Session): void {
    const lists = new Lists(session)
    const [issues, workbench] = [new OfficeIssues(session, lists), new Workbench(session, lists)]
    this.kept = { lists, issues, workbench }
    // These first: a screen told of the change asks for them at once.
    const tell = (change: Change): void => {
      issues.follow(change)
      workbench.follow(change)
      this.listeners.forEach((listener) => listener(change))
    }
    this.follower = new Follower(session, lists, () => this.stack, tell)
  }

  /** `nothing` is called where all of it was changed since, so that nothing was written. */
  private async reverse(
    txn: TxnId,
    command: 'undo' | 'redo',
    verb: string,
    nothing: () => void = ignore,
  ): Promise<Undone> {
    let report: UndoReport | undefined
    try {
      const written = await this.change(async (space) => {
        const work = await planReverse(space, txn)
        const label = work.report.label.replace(/^(?:撤销|重做)：/u, '')
        report = { ...work.report, label }
        return { drafts: work.drafts, command, label: `${verb}：${label}`, undoes: txn }
      })
      if (!written) nothing()
    } catch (error) {
      return { ok: false, failure: failureOf(error) }
    }
    return report ? { ok: true, report } : refused('undo.nothing', '没有可以撤销的步骤。')
  }

  private async change(plan: Parameters<typeof change>[1], progress: Progress = ignore): Promise<Txn | undefined> {
    const session = this.opened()
    const own = { cancelled: false }
    const hooks: Parameters<typeof change>[2] = {
      progress,
      cancelled: () => own.cancelled,
      onCommit: (committed) => {
        if (this.follower?.follow(committed)) this.deriveAgain(session)
        this.tellCommit(session)
      },
      onDropped: (txn) => this.follower?.drop(txn),
      onTakenBack: (table, rows) => this.follower?.followDerived(table, rows),
    }
    const running = this.stepsRead().then(() => change(session, plan, hooks))
    this.under.add(own)
    this.busy.add(running)
    try {
      return await running
    } finally {
      this.busy.delete(running)
      this.under.delete(own)
    }
  }

  /** One run at a time; a list that changes meanwhile makes it start over. What fails stays marked in the database for the next start. */
  private deriveAgain(session: Session): void {
    if (this.deriving) return
    this.deriving = true
    const derive = () => deriveInBackground(session, (table, rows) => this.follower?.followDerived(table, rows))
    void session.inBackground(derive).finally(() => (this.deriving = false))
  }

  private forgetSteps(): void {
    this.stack = new Stack(this.parts.commands)
    this.reading = undefined
  }

  /** The steps are read from the log when first needed: no start waits for them. */
  private stepsRead(): Promise<void> {
    const session = this.opened()
    const { by } = session
    this.reading ??= stackOf(session, by).then(
      (stack) => void (session.by === by && this.session === session && (this.stack = stack)),
      (error: unknown) => {
        this.reading = undefined
        throw error
      },
    )
    return this.reading
  }

  private stepsUnread(): Promise<Undone | undefined> {
    return this.stepsRead().then(
      () => undefined,
      (error: unknown) => ({ ok: false, failure: failureOf(error) }) as const,
    )
  }

  private opened(): Session {
    if (!this.session)
      throw new FailureError({ code: 'office.closed', message: '数据尚未打开，请稍候再试；仍不行请重新启动程序。' })
    return this.session
  }

  private tellCommit({ which, ledger }: Session): void {
    if (which === 'office') this.commits.forEach((told) => told(ledger.written?.last ?? ''))
  }

  private replicated(): Session {
    const session = this.opened()
    if (session.which === 'office') return session
    throw new FailureError({ code: 'office.sample', message: '示例单位不与其他电脑同步。' })
  }

  private keeps(): Kept {
    this.opened()
    return this.kept as Kept
  }

  private lister(): Lists {
    return this.keeps().lists
  }

  private visible(table: string, rows: readonly RowRecord[]): readonly Row[] {
    const shown = rows.filter((row) => isVisible(row) && !isUnfinished(this.opened(), table, row.id))
    return shown.sort((one, other) => (one.id < other.id ? -1 : 1)).map((row) => this.shown(table, row))
  }

  private shown(table: string, row: RowRecord): Row {
    const session = this.opened()
    return present(session.catalogue.table(table), row, session.clock.today())
  }
}

function refused(code: string, message: string): Undone {
  return { ok: false, failure: { code, message } }
}

const ignore = (): void => undefined
