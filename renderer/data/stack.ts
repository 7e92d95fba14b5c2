// What Ctrl+Z and Ctrl+Y would do next: this operator's transactions on this PC, read from the log, so a restart forgets nothing (decisions.md 7).
import Dexie from 'dexie'
import type { Command } from '../../shared/domain/command'
import type { RowId, Txn, TxnId } from '../../shared/oplog/operation'
import { EMPTY_STACK, pushTxn, type UndoStack } from '../../shared/oplog/undo-stack'
import { keysWhere } from './asking'
import type { LogRecord } from './database'
import type { UndoState } from './office'
import type { Session } from './session'

/** Transactions read at the start: 100 steps are promised, and each may have been undone and redone. */
const STEPS_READ = 300
/** Keys of log slices looked at for them; an import of 5,000 people has sixty. */
const SLICES_SEEN = 2_000
/** Slices read together. */
const AT_ONCE = 20

interface Step {
  /** What the person did at first; an undo of an undo keeps its name. */
  readonly label: string
  /** Why it cannot be undone and what to do instead. */
  readonly hint?: string
}

export class Stack {
  private stack: UndoStack = EMPTY_STACK
  private readonly steps = new Map<TxnId, Step>()

  constructor(private readonly commands: ReadonlyMap<string, Command<unknown>>) {}

  /** Follows one transaction of this operator on this PC, in the order of the log. Further parts of the same one change nothing. */
  push(txn: Txn): void {
    const { undoes } = txn
    if (this.steps.has(txn.id)) return
    const hint = undoes === undefined ? this.hintOf(txn) : undefined
    // Housekeeping that has nothing to say (a remembered layout) is no step of the person's work.
    if (hint === '') return
    const label = (undoes === undefined ? undefined : this.steps.get(undoes)?.label) ?? txn.label
    this.steps.set(txn.id, { label, ...(hint === undefined ? {} : { hint }) })
    while (undoes !== undefined && this.stack.undo.at(-1) !== undoes && this.isPassable(undoes)) this.passOver()
    this.stack = pushTxn(this.stack, txn)
  }

  get state(): UndoState {
    const [undo, redo] = [this.stack.undo.at(-1), this.stack.redo.at(-1)]
    return {
      ...(undo === undefined ? {} : { undo: { txn: undo, ...this.stepOf(undo) } }),
      ...(redo === undefined ? {} : { redo: { txn: redo, label: this.stepOf(redo).label } }),
    }
  }

  /** A step that cannot be undone has said so once; the next Ctrl+Z goes on to what lies before it. */
  passOver(): void {
    const { undo, redo } = this.stack
    if (this.stepOf(undo.at(-1) ?? '').hint !== undefined) this.stack = { undo: undo.slice(0, -1), redo }
  }

  /** A step of which nothing can go back any more has said so; without this Ctrl+Z would say it for ever. */
  giveUp(which: 'undo' | 'redo'): void {
    this.stack = { ...this.stack, [which]: this.stack[which].slice(0, -1) }
  }

  /** True while the top step has only been passed over on the way to `undoes`, which lies below it. */
  private isPassable(undoes: TxnId): boolean {
    const top = this.stack.undo.at(-1)
    return top !== undefined && this.stack.undo.includes(undoes) && this.stepOf(top).hint !== undefined
  }

  private stepOf(txn: TxnId): Step {
    return this.steps.get(txn) ?? { label: '' }
  }

  /** undefined = can be undone; '' = not a step at all. */
  private hintOf(txn: Txn): string | undefined {
    const command = this.commands.get(txn.command)
    return !command || command.undo === 'inverse' ? undefined : (command.undoHint ?? '')
  }
}

/** The stack of one operator on this PC. Own records are listed by their stamps: the same order in a log put together again after a loss. */
export async function stackOf(session: Session, by: RowId): Promise<Stack> {
  const own = session.database.log.where('[by+own]').between([by, Dexie.minKey], [by, Dexie.maxKey])
  const slices = await newestOf(session, await own.reverse().limit(SLICES_SEEN).primaryKeys())
  const stack = new Stack(session.commands)
  for (const { txns } of slices.reverse()) for (const txn of txns) stack.push(txn)
  return stack
}

/**
 * The last slice of each transaction, newest first, some at a time: one after the other a change of operator took most of a second. Of a
 * transaction in many slices no more than those read together are looked at: the others would fill the memory for nothing.
 */
async function newestOf(session: Session, keys: readonly number[]): Promise<LogRecord[]> {
  const { log } = session.database
  const [known, passed] = [new Set<TxnId>(), new Set<number>()]
  const slices: LogRecord[] = []
  let left = keys
  while (left.length > 0 && slices.length < STEPS_READ) {
    const fresh: LogRecord[] = []
    for (const slice of await log.bulkGet(left.slice(0, AT_ONCE))) {
      if (!slice || slice.held !== undefined || slice.ids.some((id) => known.has(id))) continue
      fresh.push(slice)
      for (const id of slice.ids) known.add(id)
    }
    slices.push(...fresh)
    const same = await keysWhere(
      log,
      'ids',
      fresh.flatMap(({ ids }) => ids),
    )
    for (const key of same) passed.add(key)
    left = left.slice(AT_ONCE).filter((key) => !passed.has(key))
  }
  return slices.slice(0, STEPS_READ)
}
