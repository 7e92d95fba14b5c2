// Running one command: validate, plan inside the writer's transaction, commit in one piece or in parts.
import Dexie from 'dexie'
import type { Draft, Plan } from '../../shared/domain/command'
import { planCommand } from '../../shared/domain/commands'
import { newRowId } from '../../shared/kernel/ids'
import { orThrow } from '../../shared/kernel/result'
import type { RowId, Txn, TxnId } from '../../shared/oplog/operation'
import { commitDrafts, type Committed } from './commit'
import { writing } from './writing'
import { contextOf } from './context'
import { commitLarge, ONE_PIECE, type TakenBack } from './large'
import type { Session } from './session'
import { Workspace } from './workspace'

/** A change ready to be written: what to write and how it is called. */
export interface Change {
  readonly drafts: readonly Draft[]
  readonly command: string
  readonly label: string
  readonly by?: RowId
  readonly undoes?: TxnId
}

export interface Hooks {
  readonly progress: (done: number, total: number) => void
  readonly cancelled: () => boolean
  /** After each strict commit (each part of a large one), still in the queue. */
  readonly onCommit: (committed: Committed) => void
  /** When a large transaction was taken back. */
  readonly onDropped: (txn: TxnId) => void
  /** Rows of it as they are again. */
  readonly onTakenBack: TakenBack
}

/** Plans and writes under one lock; `plan` reads through the workspace. Answers the transaction, or undefined when nothing changes. */
export async function change(
  session: Session,
  plan: (space: Workspace) => Promise<Change>,
  hooks: Hooks,
): Promise<Txn | undefined> {
  const planned = await session.queue.run(async () => {
    const result = await planAndWrite(session, plan)
    const { txn, drafts } = result
    if (txn && drafts && drafts.length <= ONE_PIECE) {
      const committed = await writing(session.database, () => commitDrafts(new Workspace(session), drafts, txn))
      hooks.onCommit(committed)
      return { txn: committed.txn }
    }
    if (result.committed) hooks.onCommit(result.committed)
    return result
  })
  if (planned.txn && planned.drafts)
    await commitLarge(session, {
      txn: planned.txn,
      drafts: planned.drafts,
      progress: hooks.progress,
      cancelled: hooks.cancelled,
      onPart: hooks.onCommit,
      onDropped: hooks.onDropped,
      onTakenBack: hooks.onTakenBack,
    })
  return planned.txn
}

interface Planned {
  readonly txn?: Txn
  readonly committed?: Committed
  /** Still to be written. */
  readonly drafts?: readonly Draft[]
}

/** One transaction for reading and writing, where the plan is small enough and Dexie has followed it. */
async function planAndWrite(session: Session, plan: (space: Workspace) => Promise<Change>): Promise<Planned> {
  let later: Planned | undefined
  const both = async (): Promise<Planned> => {
    const space = new Workspace(session)
    const wanted = await plan(space)
    const txn = txnOf(session, wanted)
    if (wanted.drafts.length === 0) return {}
    // Planning an import awaits thousands of native promises, and after a hundred in a row Dexie no longer knows its own
    // transaction. Nothing was written yet and the queue still locks out every other writer, so a second one may commit.
    const lost = Dexie.currentTransaction === null
    if (lost || wanted.drafts.length > ONE_PIECE) return (later = { txn, drafts: wanted.drafts })
    const committed = await commitDrafts(space, wanted.drafts, txn)
    return { txn: committed.txn, committed }
  }
  try {
    return await writing(session.database, both)
  } catch (error) {
    // What was read after the transaction was lost let it end before the plan did: that is no harm either.
    if (later) return later
    throw error
  }
}

/** A command's plan, with its input checked. Throws what planCommand answers. */
export async function planOf(session: Session, space: Workspace, name: string, input: unknown): Promise<Plan> {
  return orThrow(await planCommand(name, input, contextOf(session, space), session.commands))
}

function txnOf(session: Session, { command, label, by, undoes }: Change): Txn {
  const id = newRowId(session.random, session.idClock)
  const at = session.clock.now()
  return {
    id,
    by: by ?? session.by,
    device: session.device,
    command,
    label,
    at,
    ...(undoes === undefined ? {} : { undoes }),
  }
}
