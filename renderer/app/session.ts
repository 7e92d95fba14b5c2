// Who works on which office in this window: opening, the operator whose name changes carry, undo and redo, the last thing done.
import { create } from 'zustand'
import { asFailure, type Failure } from '../../shared/kernel/result'
import { catalogue as core, extendedCatalogue, type Catalogue } from '../../shared/domain/catalogue'
import { OWN_FIELD } from '../../shared/domain/office/own-field-schema'
import { roleOf, type Role } from '../../shared/domain/office/roles'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { checkDaily } from './daily-check'
import { readyAhead } from './ready-ahead'
import { connectSync, office } from '../data/client'
import type { OfficeName, OpenReport, Row, UndoReport, UndoState } from '../data/office'
import { fillSampleOffice, fillSampleYears, isHalfFilled } from '../data/sample-office'
import { today } from '../ui/today'
import { dropSampleDrafts } from '../registers/drafts'
import { hear } from '../registers/source'
import { followBackup } from '../backup/status'
import { followSync, useSync } from '../sync-status/status'
import { house } from '../ui/house'
import { afterFirstRows } from '../ui/first-rows'
import type { Kept } from './wake'

export type Phase =
  'opening' | 'first-run' | 'joining' | 'choose-operator' | 'working' | 'filling' | 'failed' | 'newer-version'

export interface Operator {
  readonly id: RowId
  readonly name: string
  readonly role?: Role
  /** The PIN is asked before taking this seat. */
  readonly hasPin?: boolean
}

export interface Session {
  readonly which: OfficeName
  readonly phase: Phase
  /** Somebody will go on working once the office is open: the frame of the window is built meanwhile, unseen. */
  readonly expected: boolean
  readonly failure: Failure | undefined
  /** What opening has to tell: rebuilt, or a half-finished import dropped. */
  readonly notices: readonly string[]
  readonly officeName: string
  /** Everything screens know of tables and fields, the open office's own fields among them (decisions.md 15). */
  readonly catalogue: Catalogue
  readonly operator: Operator | undefined
  readonly operators: readonly Operator[]
  readonly undo: UndoState
  /** False while the steps are still being read: there may be one to undo. */
  readonly stepsRead: boolean
  /** The last change, for the status line. */
  readonly said: string | undefined
  /** What an undo had to keep; shown until read. */
  readonly kept: UndoReport | undefined
  /** Filling the sample office: how far, and with what. */
  readonly filling: { readonly percent: number; readonly words: string } | undefined
}

export const useSession = create<Session>()(() => ({
  which: 'office',
  phase: 'opening',
  expected: false,
  failure: undefined,
  notices: [],
  officeName: '',
  catalogue: core,
  operator: undefined,
  operators: [],
  undo: {},
  stepsRead: false,
  said: undefined,
  kept: undefined,
  filling: undefined,
}))

const { setState: set, getState: get } = useSession

/** Whether there is an office to ask. */
export function useIsOpen(): boolean {
  return useSession((session) => session.phase === 'working')
}

/** Opens what was open last, and keeps the session in step with every commit from then on. */
export async function startSession(kept: Kept | undefined, opening: Promise<OpenReport>): Promise<void> {
  hear(office(), (change) => {
    // Values derived again in the background are nobody's step.
    if (change.txn !== '') set({ undo: change.undo, stepsRead: true, said: change.label })
    if (OWN_FIELD in change.tables) void learnOwnFields(get().which)
    // An office that is being opened or filled is read when it stands; asked before that, it is closed.
    const stands = get().phase !== 'opening' && get().phase !== 'filling'
    if (stands && ('operator' in change.tables || 'profile' in change.tables)) void readOffice().then(joined)
  })
  useSync.subscribe(joined)
  void followSync()
  void followBackup()
  set({ expected: kept?.office === 'sample' || (kept?.operator ?? '') !== '' })
  await takeOffice(kept?.office ?? 'office', opening, kept?.operator)
  // Later an office is opened in place of another, whose screens are left at once.
  set({ expected: false })
  await afterFirstRows()
  checkDaily(notify)
  readyAhead()
  await connectSync()
}

/** Shown above the page until read; the same sentence once. */
function notify(notice: string): void {
  set({ notices: [...new Set([...get().notices, notice])] })
}

/** A new PC's way in: from the first run to waiting for what the share has, and on as soon as there is somebody to be. */
function joined(): void {
  const { phase, which, operators } = get()
  const { state } = useSync.getState()
  if (which !== 'office' || (phase !== 'first-run' && phase !== 'joining')) return
  if (state === 'off') set({ phase: 'first-run' })
  else set({ phase: operators.length > 0 || state === 'ready' ? 'choose-operator' : 'joining' })
}

/** A field was defined here or on another PC: lists, forms and all else that goes by the catalogue have it from now on. */
async function learnOwnFields(which: OfficeName): Promise<void> {
  const definitions = await office().all(OWN_FIELD)
  if (get().which === which) set({ catalogue: extendedCatalogue(core, definitions) })
}

/** Opens an office anew: the screens of the one before are left at once. */
export async function openOffice(which: OfficeName): Promise<void> {
  await takeOffice(which, office().open(which))
  if (get().phase !== 'failed') await remember({ office: which })
}

/** Finds the operator of an office being opened: the one of last time, the only one, or asks. */
async function takeOffice(which: OfficeName, opening: Promise<OpenReport>, last?: string): Promise<void> {
  set({
    which,
    phase: 'opening',
    failure: undefined,
    notices: [],
    undo: {},
    stepsRead: false,
    said: undefined,
    kept: undefined,
  })
  // Asked beside the opening and answered right after it: at a start the window is too busy to hand one answer after the other on.
  const early = { office: askOffice(), seat: last ? seatAgain(last) : undefined }
  try {
    const report = await opening
    set({ notices: noticesOf(report), catalogue: extendedCatalogue(core, report.ownFields ?? []) })
    if (report.state === 'newer-version') return set({ phase: 'newer-version' })
    if (report.empty) {
      set({ phase: 'first-run' })
      return joined()
    }
    await readOffice(early.office)
    const { operators } = get()
    const known = operators.find((each) => each.id === last) ?? (operators.length === 1 ? operators[0] : undefined)
    if (known && known.id === last && !known.hasPin && (await early.seat)) seat(known)
    else if (known && !known.hasPin) await takeOperator(known, { isNew: known.id !== last })
    else set({ phase: operators.length === 0 ? 'first-run' : 'choose-operator' })
    joined()
  } catch (error) {
    set({ phase: 'failed', failure: asFailure(error) })
  }
}

const NOT_REMEMBERED =
  '这台电脑没有记住当前的单位和操作人（磁盘可能已满），下次打开要重新选择；单位的数据不受影响。请清理磁盘，至少留出 1 GB。'

/** For the next start. A full disk must not keep the office from being opened and read, so it is told and no more. */
async function remember(choice: { readonly office?: OfficeName; readonly operator?: RowId }): Promise<void> {
  try {
    await house()?.call('settings:set', choice)
  } catch {
    notify(NOT_REMEMBERED)
  }
}

function noticesOf(report: OpenReport): readonly string[] {
  const dropped =
    report.dropped === undefined
      ? []
      : [`上次“${report.dropped}”没有做完就中断了，已整批退回，没有留下一半。请重新做一次。`]
  return [...(report.message === undefined ? [] : [report.message]), ...dropped]
}

type OfficeRows = Promise<readonly [profiles: readonly Row[], operators: readonly Row[]]>

function askOffice(): OfficeRows {
  const asked = Promise.all([office().all('profile'), office().all('operator')])
  // Told to whoever waits for it; an office that did not open has nothing to tell.
  asked.catch(() => undefined)
  return asked
}

/** Whether the seat of last time could be taken at once; where it could not, it is taken or asked for once the operators are known. */
function seatAgain(operator: RowId): Promise<boolean> {
  return office()
    .setOperator(operator)
    .then(
      () => true,
      () => false,
    )
}

async function readOffice(asked = askOffice()): Promise<void> {
  const [profiles, operators] = await asked
  set({
    officeName: String(profiles[0]?.['name'] ?? ''),
    operators: operators
      .filter((row) => row['left'] !== true)
      .map((row: Row) => ({
        id: row.id,
        name: String(row['name'] ?? ''),
        role: roleOf(row.id, operators as unknown as readonly RowRecord[]),
        hasPin: row['hasPin'] === true,
      })),
  })
  const me = get().operators.find((each) => each.id === get().operator?.id)
  if (me) set({ operator: me })
}

/**
 * The next changes carry this operator's name; remembered on this PC, unless it already is (`isNew` false). Rejects with the
 * writer's failure where the PIN is needed or wrong.
 */
export async function takeOperator(
  operator: Operator,
  { isNew = true, pin }: { readonly isNew?: boolean; readonly pin?: string } = {},
): Promise<void> {
  await office().setOperator(operator.id, pin)
  seat(operator)
  if (isNew) await remember({ operator: operator.id })
}

function seat(operator: Operator): void {
  // The steps of whoever sat here before are not this operator's to take back: none is named until their own are read.
  set({ operator, phase: 'working', undo: {}, stepsRead: false })
  void readSteps(operator)
}

/** What undo and redo would do, read from the log once the first list stands: the window does not wait for it. */
async function readSteps(operator: Operator): Promise<void> {
  try {
    await afterFirstRows()
    const undo = await office().undoState()
    if (get().operator === operator) set({ undo, stepsRead: true })
  } catch (error) {
    set({ said: asFailure(error).message })
  }
}

/** 新建单位: founds the office in the clerk's own name, which is asked only here. */
export async function foundOffice(name: string, clerk: string): Promise<Failure | undefined> {
  try {
    const outcome = await office().run('office.found', { name, operator: clerk })
    if (!outcome.ok) return outcome.failure
    const { operator } = outcome.answer as { operator: RowId }
    await readOffice()
    await takeOperator({ id: operator, name: clerk, role: 'admin' })
    return undefined
  } catch (error) {
    return asFailure(error)
  }
}

/** 看示例: fills the separate sample database where needed and opens it (decisions.md 17). */
export async function openSample(): Promise<void> {
  try {
    // The screens of the office that was open must not ask their questions of the sample's rows.
    set({ phase: 'filling', expected: false, filling: { percent: 0, words: '正在准备' } })
    await enterPeople()
    // A window that was closed in the middle left years with half their batches: made-up ones are made again whole.
    if (await isHalfFilled(office())) {
      await dropSample()
      await enterPeople()
    }
    await fillSampleYears(office(), today(), (done, total, words) =>
      set({ filling: { percent: 30 + (done / total) * 70, words } }),
    )
    await openOffice('sample')
  } catch (error) {
    await openOffice('office')
    notify(`示例单位没有打开：${asFailure(error).message}`)
  } finally {
    set({ filling: undefined })
  }
}

function enterPeople(): Promise<void> {
  return fillSampleOffice(office(), (done, total) =>
    set({ filling: { percent: (done / total) * 30, words: `${done} / ${total} 人` } }),
  )
}

export async function leaveSample(): Promise<void> {
  await openOffice('office')
}

/** Removes the sample office whole: its database, sheets, attachments and half-filled forms. The office's own are not touched. */
export async function removeSample(): Promise<void> {
  await dropSample()
  await openOffice('office')
}

async function dropSample(): Promise<void> {
  // The database's library belongs to the writer; the window fetches it only for this.
  const { deleteSample } = await import('../data/database')
  await office().close()
  await deleteSample()
  await Promise.all([dropSampleDrafts(), house()?.call('sample:drop', undefined)])
}

/** Ctrl+Z and Ctrl+Y. What could not be put back is named and stays on screen until read (decisions.md 7). */
export async function stepBack(way: 'undo' | 'redo'): Promise<void> {
  try {
    const done = await (way === 'undo' ? office().undo() : office().redo())
    // Read again after every answer: a step that cannot be undone says so once and lets the one before it come next.
    const undo = await office().undoState()
    if (!done.ok) return set({ undo, stepsRead: true, said: done.failure.message })
    const { report } = done
    const verb = way === 'undo' ? '已撤销' : '已重做'
    set({
      undo,
      stepsRead: true,
      said: `${verb}：${report.label}${report.kept.length > 0 ? `，${report.kept.length} 项保留未动` : ''}`,
      kept: report.kept.length > 0 ? report : undefined,
    })
  } catch (error) {
    set({ said: asFailure(error).message })
  }
}
