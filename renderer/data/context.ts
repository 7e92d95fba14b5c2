// What a command may read while it plans: visible rows, inside the writer's transaction, so that no verdict is stale (decisions.md 3).
import type { CommandContext } from '../../shared/domain/command'
import { newRowId } from '../../shared/kernel/ids'
import { FailureError } from '../../shared/kernel/result'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { rowsWhere } from './asking'
import { listRows } from './derived'
import type { Session } from './session'
import type { Workspace } from './workspace'

/** Above this a table is no list to be read whole. */
const SMALL_TABLE = 5_000

export function contextOf(session: Session, space: Workspace): CommandContext {
  const shown = (table: string, rows: readonly RowRecord[]) => rows.filter((row) => space.shows(table, row))
  return {
    catalogue: session.catalogue,
    clock: session.clock,
    by: session.by,
    operators: () => (session.catalogue.has('operator') ? listRows(space, 'operator') : Promise.resolve([])),
    random: session.random,
    incarnation: `${session.device}-${session.incarnation.toString(36)}`,
    newId: () => {
      const id = newRowId(session.random, session.idClock)
      session.minted.add(id)
      return id
    },
    get: async (table, id) => {
      const row = await space.get(table, id)
      return row && space.shows(table, row) ? row : undefined
    },
    getMany: async (table, ids) => {
      await space.load(table, ids)
      const rows = ids.flatMap((id) => space.peek(table, id) ?? [])
      return new Map(shown(table, rows).map((row) => [row.id, row]))
    },
    known: async (table, ids) => {
      await space.load(table, ids)
      return new Set(ids.filter((id) => space.peek(table, id) !== undefined))
    },
    where: async (table, index, value) => shown(table, await space.table(table).where(index).equals(value).toArray()),
    whereAny: async (table, index, values) => {
      // The first import asks for each of its numbers; where nothing is stored nobody has to look.
      if ((session.ledger.counts[table] ?? 0) === 0) return []
      return shown(table, await rowsWhere(space.table(table), index, values))
    },
    group: (_table, id) => groupOf(space.survivors, id),
    all: async (table) => {
      const rows = await space
        .table(table)
        .limit(SMALL_TABLE + 1)
        .toArray()
      if (rows.length > SMALL_TABLE) throw tooLarge(table)
      return shown(table, rows)
    },
  }
}

function groupOf(survivors: ReadonlyMap<RowId, RowId>, id: RowId): readonly RowId[] {
  if (survivors.size === 0) return [id]
  const survivor = survivors.get(id) ?? id
  const members = [...survivors].flatMap(([member, of]) => (of === survivor ? [member] : []))
  return [survivor, ...members]
}

function tooLarge(table: string): FailureError {
  return new FailureError({
    code: 'read.too-many',
    message: '要读取的数据太多，这一步没有做。请导出诊断信息。',
    data: { table },
  })
}
