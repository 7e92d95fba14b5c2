// Undo of any transaction as a new one: reads what the plan needs in bulk, and tells the person what was kept and why (decisions.md 7).
import type { Draft } from '../../shared/domain/command'
import { mayCommit } from '../../shared/domain/commands'
import { FailureError, orThrow } from '../../shared/kernel/result'
import { targetOf } from '../../shared/oplog/change'
import type { Op, RowId, RowRecord, TxnId } from '../../shared/oplog/operation'
import { isVisible } from '../../shared/oplog/row'
import { planUndo } from '../../shared/oplog/undo'
import { reasonText, type Kept } from '../../shared/oplog/undo-plan'
import { rowsWhere } from './asking'
import { contextOf } from './context'
import { headerOf, operationsOf, pastOf, recordsOf } from './log'
import type { UndoReport } from './office'
import type { Session } from './session'
import type { Workspace } from './workspace'

export interface UndoWork {
  readonly drafts: readonly Draft[]
  readonly report: UndoReport
}

/** Inside the writer's transaction: plans the reverse of `txn`. Throws `undo.unknown` where the log does not hold it, `undo.hint` for what is never undone, `role.*` or `year.closed` where that binds. */
export async function planReverse(space: Workspace, txn: TxnId): Promise<UndoWork> {
  const records = (await recordsOf(space.session.database, txn)).filter((record) => record.held === undefined)
  const first = records[0]
  if (first === undefined) throw new FailureError({ code: 'undo.unknown', message: '找不到要撤销的那一步，没有改动。' })
  const { label, command } = headerOf(first, txn)
  refuseFinal(space.session, command)
  const ops = records.flatMap(operationsOf).filter((op) => op.txn === txn)
  const places = placesOf(ops)
  for (const [table, ids] of places) await space.load(table, ids)
  const keys = [...places].flatMap(([table, ids]) => [...ids].map((id) => `${table}:${id}`))
  const { histories, records: met } = await pastOf(space.session.database, keys)
  const undoes = new Map(
    met
      .flatMap((record) => record.txns)
      .flatMap(({ id, undoes }) => (undoes === undefined ? [] : [[id, undoes] as const])),
  )
  const used = await usedRows(space, ops, places)
  const plan = planUndo({
    ops,
    row: (table, row) => space.peek(table, row),
    history: (table, row) => histories.get(`${table}:${row}`) ?? [],
    undoes: (of) => undoes.get(of),
    isUsed: (table, row) => used.has(`${table}:${row}`),
    parentOf: (table, row) => parentOf(space.session, table, row),
  })
  orThrow(await mayCommit(contextOf(space.session, space), plan.drafts))
  const kept = await named(space, plan.kept)
  return { drafts: plan.drafts, report: { label, reversed: plan.drafts.length, kept } }
}

/** Why a command's transactions are never reversed, by Ctrl+Z or out of turn; undefined where they can be (decisions.md 7). */
export function finalHint(session: Session, command: string): string | undefined {
  const known = session.commands.get(command)
  if (known === undefined || known.undo === 'inverse') return undefined
  return known.undoHint ?? '这一步是系统自动记下的，不能撤销。'
}

/** The list of recent changes names every step; without this an export could be taken out of its own register there. */
function refuseFinal(session: Session, command: string): void {
  const hint = finalHint(session, command)
  if (hint !== undefined) throw new FailureError({ code: 'undo.hint', message: hint })
}

function placesOf(ops: readonly Op[]): Map<string, Set<RowId>> {
  const places = new Map<string, Set<RowId>>()
  for (const op of ops) {
    const { table, row } = targetOf(op)
    const ids = places.get(table)
    if (ids) ids.add(row)
    else places.set(table, new Set([row]))
  }
  return places
}

/** Rows made by the transaction that visible rows of other transactions point to by an indexed field. */
async function usedRows(
  space: Workspace,
  ops: readonly Op[],
  places: ReadonlyMap<string, ReadonlySet<RowId>>,
): Promise<ReadonlySet<string>> {
  const stamps = new Set(ops.map((op) => op.id))
  const used = new Set<string>()
  const madeHere = (row: RowRecord | undefined): boolean => row !== undefined && stamps.has(row._s[0])
  for (const { table, field, to } of pointers(space.session)) {
    const made = [...(places.get(to) ?? [])].filter((id) => madeHere(space.peek(to, id)))
    if (made.length === 0) continue
    const pointing = await rowsWhere(space.table(table), field, made)
    for (const row of pointing) if (isVisible(row) && !madeHere(row)) used.add(`${to}:${String(row[field])}`)
  }
  return used
}

function pointers(session: Session): { table: string; field: string; to: string }[] {
  return session.catalogue.tables.flatMap((table) => {
    const refs = table.fields.filter(
      (field) => field.to !== undefined && (field.name === table.parent?.field || table.indexes?.includes(field.name)),
    )
    return refs.map((field) => ({ table: table.name, field: field.name, to: field.to ?? '' }))
  })
}

function parentOf(session: Session, table: string, row: RowRecord): { table: string; row: RowId } | undefined {
  const parent = session.catalogue.has(table) ? session.catalogue.table(table).parent : undefined
  const id = parent && row[parent.field]
  return parent && typeof id === 'string' ? { table: parent.table, row: id } : undefined
}

async function named(space: Workspace, kept: readonly Kept[]): Promise<UndoReport['kept']> {
  const { catalogue } = space.session
  return Promise.all(
    kept.map(async ({ table, row, field, why }) => {
      const spec = catalogue.has(table) ? catalogue.table(table) : undefined
      const title = await titleOf(space, table, row)
      const fieldLabel =
        field === undefined
          ? undefined
          : (spec?.fields.find((each) => each.name === field.split(':')[0])?.label ?? field)
      return {
        table,
        row,
        title,
        ...(field === undefined ? {} : { field, fieldLabel: fieldLabel ?? field }),
        why: reasonText(why),
      }
    }),
  )
}

/** 张三, or 张三 · 荣誉 for a row that belongs to somebody. */
async function titleOf(space: Workspace, table: string, id: RowId): Promise<string> {
  const row = await space.get(table, id)
  if (!row || !space.session.catalogue.has(table)) return '（合并关系）'
  const spec = space.session.catalogue.table(table)
  const parent = parentOf(space.session, table, row)
  if (parent) return `${await titleOf(space, parent.table, parent.row)} · ${spec.label}`
  return String(row[spec.title] ?? '') || '（未命名）'
}
