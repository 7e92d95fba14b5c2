// What Ctrl+Z and Ctrl+Y would do next: this operator's transactions on this PC, read from the log, so a restart forgets nothing (decisions.md 7).
import type { Command } from '../../shared/domain/command'
import type { RowId, Txn, TxnId } from '../../shared/oplog/operation'
import { txnOf } from './log'
import type { UndoState } from './office'
import type { Session } from './session'

/** Log slices read at the start; far more than the 100 steps promised. */
const SLICES_READ = 2_000

interface Step {
  /** The transaction that undoing this step reverses. */
  readonly txn: TxnId
  /** What the person did at first; an undo of an undo keeps its name. */
  readonly label: string
  readonly hint?: string
}

export class Stack {
  private undos: Step[] = []
  private redos: Step[] = []
  private readonly met = new Set<TxnId>()

  constructor(private readonly commands: ReadonlyMap<string, Command<unknown>>) {}

  /** Follows one transaction of this operator on this PC, in the order of the log. Further parts of the same one change nothing. */
  push(txn: Txn): void {
    if (this.met.has(txn.id)) return
    this.met.add(txn.id)
    if (txn.undoes === undefined) return this.pushNew(txn)
    const undone = take(this.undos, txn.undoes)
    if (undone) return void this.redos.push({ txn: txn.id, label: undone.label })
    const redone = take(this.redos, txn.undoes)
    if (redone) return void this.undos.push({ txn: txn.id, label: redone.label })
    // Something older or another person's was reversed: that can be taken back by 重做.
    this.redos.push({ txn: txn.id, label: txn.label })
  }

  get state(): UndoState {
    const [undo, redo] = [this.undos.at(-1), this.redos.at(-1)]
    return { ...(undo ? { undo } : {}), ...(redo ? { redo: { txn: redo.txn, label: redo.label } } : {}) }
  }

  get depth(): number {
    return this.undos.length
  }

  /** A step that cannot be undone has said so once; the next Ctrl+Z goes on to what lies before it. */
  passOver(): void {
    if (this.undos.at(-1)?.hint !== undefined) this.undos.pop()
  }

  private pushNew(txn: Txn): void {
    const command = this.commands.get(txn.command)
    const kind = command?.undo ?? 'inverse'
    // Housekeeping that has nothing to say (a remembered layout) is no step of the person's work.
    if (kind !== 'inverse' && command?.undoHint === undefined) return
    this.undos.push({ txn: txn.id, label: txn.label, ...(kind === 'inverse' ? {} : { hint: command?.undoHint ?? '' }) })
    this.redos = []
  }
}

/** The stack of one operator on this PC. */
export async function stackOf(session: Session, by: RowId): Promise<Stack> {
  const own = session.database.log.where('[by+device]').equals([by, session.device])
  const slices = await own.reverse().limit(SLICES_READ).toArray()
  const stack = new Stack(session.commands)
  for (const slice of slices.reverse()) stack.push(txnOf(slice))
  return stack
}

function take(steps: Step[], txn: TxnId): Step | undefined {
  const at = steps.findLastIndex((step) => step.txn === txn)
  return at < 0 ? undefined : steps.splice(at, 1)[0]
}
