// New rows whose ids are the same on every PC: one that lies in the bin comes out of it and holds nothing but what is given now.
import { ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import type { CommandContext, Draft } from '../command'
import type { TableSpec } from '../field'
import { createDraft } from './commands'
import { blanksOf, type Values } from './values'

export interface NewRow {
  readonly id: RowId
  readonly values: Values
}

/** Drafts of all rows, none of which may be visible now. Failures are those of record.create. */
export async function againDrafts(
  context: CommandContext,
  table: TableSpec,
  rows: readonly NewRow[],
): Promise<Result<readonly Draft[]>> {
  const known = await context.known(
    table.name,
    rows.map(({ id }) => id),
  )
  const drafts: Draft[] = []
  for (const { id, values } of rows) {
    const made = await createDraft(context, table, id, values)
    if (!made.ok) return made
    if (!known.has(id) || made.value.kind !== 'set') drafts.push(made.value)
    else
      drafts.push(
        { ...made.value, set: { ...blanksOf(table), ...made.value.set } },
        { kind: 'restore', table: table.name, row: id },
      )
  }
  return ok(drafts)
}
