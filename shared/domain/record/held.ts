// Rows that prove something whose books are closed stay where they are: a scan may join an archive later, never leave it.
import { fail, ok, type Result } from '../../kernel/result'
import type { CommandContext, Draft } from '../command'

/** Refuses with `record.held` a removal, by a command or an undo, of a row whose owner stands in a state the catalogue names as closed. */
export async function mayLeave(context: CommandContext, drafts: readonly Draft[]): Promise<Result<undefined>> {
  for (const draft of drafts) {
    if (draft.kind !== 'remove') continue
    const table = context.catalogue.table(draft.table)
    if (!table.heldBy) continue
    const row = await context.get(draft.table, draft.row)
    for (const { table: owners, states } of table.heldBy) {
      const owner = await context.get(owners, String(row?.[owners] ?? ''))
      if (!owner || !states.includes(String(owner['state']))) continue
      const spec = context.catalogue.table(owners)
      const name = String(owner['number'] || owner[spec.title] || '')
      return fail(
        'record.held',
        `${spec.label} ${name} 已经办结归档，${table.label}“${String(row?.[table.title] ?? '')}”是备查的凭据，不能删除。放错的请在备注里写明，再添加正确的一件。`,
      )
    }
  }
  return ok(undefined)
}
