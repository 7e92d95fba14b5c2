// Registers that only their own commands write: a line of the 导出登记 that anybody could add, reword or leave out proves nothing.
import { fail, ok, type Result } from '../../kernel/result'
import type { CommandContext, Draft } from '../command'
import type { TableSpec } from '../field'

/** Chooses among values that the table's own commands wrote, so it may write anywhere; a third value it refuses itself. */
export const RESOLVE = 'conflict.resolve'

/** Enters many rows from a file: what it may write is what a person may enter or edit by hand, row by row. */
export const IMPORT = 'record.import'

/** Refuses with `record.reserved` the drafts by which `command` would write a table or field that the catalogue reserves for others. */
export async function mayWrite(
  context: CommandContext,
  command: string,
  drafts: readonly Draft[],
): Promise<Result<undefined>> {
  for (const draft of drafts) {
    const reserved = context.catalogue.table(draft.table).reserved
    if (
      !reserved ||
      command === RESOLVE ||
      reserved.commands.includes(await meant(context, command, draft)) ||
      (await isFree(context, reserved, draft))
    )
      continue
    return fail('record.reserved', reserved.why)
  }
  return ok(undefined)
}

/** The command that an import's row stands for. */
async function meant(context: CommandContext, command: string, draft: Draft): Promise<string> {
  if (command !== IMPORT) return command
  return (await context.get(draft.table, draft.row)) ? 'record.edit' : 'record.create'
}

/** True for a register that only the table's own commands may give a new value. */
export function isReserved({ reserved }: TableSpec, register: string): boolean {
  const field = register.split(':', 1)[0] as string
  if (reserved?.only) return reserved.only.includes(field)
  return reserved !== undefined && !(reserved.free?.includes(field) ?? false)
}

/** Fields left to everybody may be changed on a row that is there; a new row is always its commands' own. */
async function isFree(
  context: CommandContext,
  { free, only }: NonNullable<TableSpec['reserved']>,
  draft: Draft,
): Promise<boolean> {
  if (only) return draft.kind !== 'set' || !Object.keys(draft.set).some((register) => only.includes(register))
  // What is left to anybody at all may also go to the bin and come back; registers that must stay whole say `permanent`.
  if (draft.kind !== 'set') return free !== undefined
  if (!free || !Object.keys(draft.set).every((register) => free.includes(register.split(':', 1)[0] as string)))
    return false
  return (await context.get(draft.table, draft.row)) !== undefined
}
