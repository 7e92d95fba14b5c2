// A person decides between what several PCs wrote: an ordinary operation that names every value seen, so that it converges, syncs and
// can be undone like any other (sync-design.md §8.10).
import { z } from 'zod'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../domain/command'
import type { TableSpec } from '../domain/field'
import { checkChange, gone, tableOf } from '../domain/record/commands'
import { rowId } from '../domain/record/input'
import { mayRemove } from '../domain/record/removal'
import { RESOLVE, isReserved } from '../domain/record/reserved'
import { subjectOf } from '../domain/record/subject'
import { blockingMessage, failMessage, readValues, rowWith } from '../domain/record/values'
import { fail, ok, type Result } from '../kernel/result'
import { conflictsOf, type Conflict } from '../oplog/conflicts'
import type { RowRecord, Value } from '../oplog/operation'
import { fieldOf } from '../oplog/register-key'
import { policyOf } from './merge-policy'

const stamp = z.string().min(1).max(40)
const where = { table: z.string(), row: rowId }
const value = { ...where, register: z.string().min(1).max(300), seen: z.array(stamp).min(1) }

const input = z.discriminatedUnion('as', [
  /** The value of this head; `seen` are all heads the person chose from. */
  z.object({ as: z.literal('keep'), ...value, keep: stamp }),
  z.object({ as: z.literal('edit'), ...value, value: z.custom<Value>((given) => given !== undefined) }),
  /** 保留 and 仍然删除, where a row was removed on one PC and edited on another. */
  z.object({ as: z.literal('keep-row'), ...where }),
  z.object({ as: z.literal('remove-row'), ...where }),
])
type Input = z.infer<typeof input>
type ValueInput = Extract<Input, { register: string }>

export const resolveConflict = defineCommand({
  name: RESOLVE,
  undo: 'inverse',
  input,
  async plan(given, context): Promise<Result<Plan>> {
    const spec = tableOf(context, given.table)
    if (!spec.ok) return spec
    const before = await context.get(given.table, given.row)
    if (!before) return gone(spec.value)
    const conflicts = conflictsOf(before, policyOf(spec.value))
    const draft =
      'register' in given
        ? await valueDraft(context, spec.value, before, conflicts, given)
        : await rowDraft(context, spec.value, before, conflicts, given.as)
    if (!draft.ok) return draft
    const subject = await subjectOf(context, spec.value, before)
    return ok({ drafts: [draft.value], label: `核对${wordOf(spec.value, given)}：${subject}` })
  },
})

async function valueDraft(
  context: CommandContext,
  spec: TableSpec,
  before: RowRecord,
  conflicts: readonly Conflict[],
  given: ValueInput,
): Promise<Result<Draft>> {
  const open = conflicts.find((each) => each.kind === 'concurrent-values' && each.register === given.register)
  if (open?.kind !== 'concurrent-values') return settled()
  const { register, seen } = given
  const kept = given.as === 'keep' ? open.heads.find((head) => head.stamp === given.keep) : undefined
  if (given.as === 'keep' && !kept) return settled()
  const value = given.as === 'edit' ? await edited(context, spec, before, given) : ok(kept?.value ?? null)
  if (!value.ok) return value
  const set = { [register]: value.value }
  const { name: table } = spec
  if (table === 'decision') return ok({ kind: 'decide', table, row: before.id, set })
  return ok({ kind: 'set', table, row: before.id, set, seen: { [register]: seen } })
}

/** A third value is judged like any other that is typed; one of those written needs no judging again. */
async function edited(
  context: CommandContext,
  spec: TableSpec,
  before: RowRecord,
  { register, value }: Extract<Input, { as: 'edit' }>,
): Promise<Result<Value>> {
  if (isReserved(spec, register)) return fail('record.reserved', spec.reserved?.why ?? '')
  const read = readValues(spec, { [register]: value })
  if (!read.ok) return read
  const row = rowWith(before.id, before, read.value)
  const blocked = blockingMessage(spec, read.value, row)
  if (blocked) return failMessage(blocked)
  const sound = await checkChange(context, spec, row, read.value)
  return sound.ok ? ok(read.value[register] ?? null) : sound
}

async function rowDraft(
  context: CommandContext,
  spec: TableSpec,
  before: RowRecord,
  conflicts: readonly Conflict[],
  as: 'keep-row' | 'remove-row',
): Promise<Result<Draft>> {
  if (!conflicts.some(({ kind }) => kind === 'removed-but-edited')) return settled()
  if (as === 'keep-row') return ok({ kind: 'restore', table: spec.name, row: before.id })
  const free = await mayRemove(context, spec, [before])
  return free.ok ? ok({ kind: 'remove', table: spec.name, row: before.id }) : free
}

/** Nothing is wrong: a colleague was quicker, or another change brought all values together. */
function settled(): ReturnType<typeof fail> {
  return fail('conflict.settled', '这处不同已经处理过，没有再改动。')
}

function wordOf(spec: TableSpec, given: Input): string {
  if (given.as === 'keep-row') return `并保留${spec.label}`
  if (given.as === 'remove-row') return `并删除${spec.label}`
  if (!('register' in given)) return spec.label
  const name = fieldOf(given.register)
  return spec.fields.find((field) => field.name === name)?.label ?? name
}
