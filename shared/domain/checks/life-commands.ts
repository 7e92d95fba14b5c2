// 登记核实 for one person or for everybody that was reached in one go: one change, one undo.
import { z } from 'zod'
import { wholeDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'

const check = defineCommand({
  name: 'life.check',
  undo: 'inverse',
  input: z.object({ people: z.array(input.rowId).min(1, '请先勾选人员').max(5000), values: input.values }),
  async plan({ people, values }, context): Promise<Result<Plan>> {
    const rows = await context.getMany('person', people)
    const first = rows.values().next().value
    if (!first) return gone(context.catalogue.table('person'))
    const [unsound] = await unsoundChecks(
      context,
      [...rows.values()].map((person) => ({ person, values })),
    )
    if (unsound) return fail(unsound.code, unsound.message, { field: 'date', person: unsound.person })
    const table = context.catalogue.table('lifeCheck')
    const drafts: Draft[] = []
    for (const person of rows.keys()) {
      const draft = await createDraft(context, table, context.newId(), { ...values, person })
      if (!draft.ok) return draft
      drafts.push(draft.value)
    }
    const whose = `${String(first['name'] ?? '')}${drafts.length > 1 ? ` 等 ${drafts.length} 人` : ''}`
    return ok({ drafts, label: `登记健在核实：${whose}`, answer: { checked: drafts.length } })
  },
})

export interface ComingCheck {
  readonly person: Fields
  readonly values: Readonly<Record<string, unknown>>
}

export interface UnsoundCheck {
  readonly person: RowId
  readonly code: 'life.future' | 'life.died'
  readonly message: string
}

/** Which 核实 cannot be: nobody is seen tomorrow, and the dead are not seen alive. */
export async function unsoundChecks(
  context: CommandContext,
  coming: readonly ComingCheck[],
): Promise<readonly UnsoundCheck[]> {
  const ids = coming.flatMap(({ person }) => context.group('person', person.id))
  const deaths = new Map<RowId, string>()
  for (const event of await context.whereAny('statusEvent', 'person', ids))
    if (event['kind'] === 'died') deaths.set(survivorOf(context, String(event['person'])), String(event['date']))
  const today = context.clock.today()
  return coming.flatMap((each) => unsound(each, today, deaths.get(survivorOf(context, each.person.id))) ?? [])
}

function unsound({ person, values }: ComingCheck, today: string, died: string | undefined): UnsoundCheck | undefined {
  const date = values['date']
  if (typeof date !== 'string') return undefined
  const name = String(person['name'] ?? '')
  if (wholeDate(date, 'first') > today)
    return { person: person.id, code: 'life.future', message: `${name}：核实日期 ${date} 在今天之后，请核对。` }
  if (died === undefined || values['result'] !== 'alive' || date <= died) return undefined
  const message = `${name} 已登记于 ${died} 去世，不能记为健在。请不选这一位，或先更正去世登记。`
  return { person: person.id, code: 'life.died', message }
}

function survivorOf(context: CommandContext, person: RowId): RowId {
  return context.group('person', person)[0] ?? person
}

export const lifeCheckCommands = [check]
