// What may not be removed: registers that must stay whole, and rows of lists that other rows still name.
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { FieldSpec, TableSpec } from '../field'

/** Refuses with `record.permanent` or `record.in-use` (naming how many use the row); only indexed references are asked. */
export async function mayRemove(
  context: CommandContext,
  table: TableSpec,
  rows: readonly RowRecord[],
): Promise<Result<undefined>> {
  if (table.permanent !== undefined) return fail('record.permanent', table.permanent)
  for (const user of context.catalogue.tables) {
    for (const field of user.fields) {
      if (!namesRowOf(field, table, user) || !user.indexes?.includes(field.name)) continue
      for (const row of rows) {
        const users = await context.where(user.name, field.name, row.id)
        if (users.length > 0) return inUse(table, row, user, users.length)
      }
    }
  }
  return ok(undefined)
}

/** A choice from the list. Children go with their parent, and a rule about a title is no use of it. */
function namesRowOf(field: FieldSpec, table: TableSpec, user: TableSpec): boolean {
  if (field.name === user.parent?.field || field.choices === undefined || Array.isArray(field.choices)) return false
  return (field.choices as { table: string }).table === table.name
}

function inUse(table: TableSpec, row: RowRecord, user: TableSpec, count: number): ReturnType<typeof fail> {
  const name = String(row[table.title] ?? '')
  return fail(
    'record.in-use',
    `“${name}”还有 ${count} 条${user.label}记录在用，不能删除。请先把它们改到别的${table.label}；只是名称有变请直接改名。`,
  )
}
