// A row saved by its area's own command: { values } makes it, { row, values, seen } changes it, whatever else the area checks.
import type { z } from 'zod'
import { ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Stamp } from '../../oplog/operation'
import type { CommandContext, Draft } from '../command'
import type { TableSpec } from '../field'
import { createDraft, editDraft, gone } from './commands'
import * as input from './input'
import type { Values } from './values'

/** The input of such a command, to be spread into its own shape. */
export const saveInput = { row: input.rowId.optional(), values: input.values, seen: input.seen.optional() }

interface Given {
  readonly row?: RowId | undefined
  readonly values: Values
  readonly seen?: Record<string, Stamp[]> | undefined
}

export interface RowToSave {
  readonly table: TableSpec
  readonly id: RowId
  /** Absent where the row is made. */
  readonly before: RowRecord | undefined
  readonly values: Values
  readonly seen: z.infer<typeof input.seen> | undefined
}

/** What stands before saving; `record.gone` where somebody removed the row meanwhile. */
export async function rowToSave(
  context: CommandContext,
  name: string,
  { row, values, seen }: Given,
): Promise<Result<RowToSave>> {
  const table = context.catalogue.table(name)
  const before = row === undefined ? undefined : await context.get(name, row)
  if (row !== undefined && !before) return gone(table)
  return ok({ table, id: row ?? context.newId(), before, values, seen })
}

/** Nothing, or the one draft that saves it; `values` in place of those typed where the area adds to them. Fails as record.create and record.edit do. */
export async function draftsToSave(
  context: CommandContext,
  { table, id, before, values: typed, seen }: RowToSave,
  values: Values = typed,
): Promise<Result<readonly Draft[]>> {
  const draft = before
    ? await editDraft(context, table, before, values, seen)
    : await createDraft(context, table, id, values)
  return draft.ok ? ok(draft.value ? [draft.value] : []) : draft
}
