// 年度核查: a 核对表 is sent to a county and comes back for that county only. What it says of facts is one change with one undo; what
// it says of deaths, moves and hardship stays a proposal until somebody registers the event.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { planPeople } from '../roster/import-command'
import { personChange } from '../roster/import-input'
import { packSent, sentPeople } from './sheet-content'
import { readSent } from './sheet-people'
import { unsoundChecks } from './life-commands'

/** The one 核对表 of a county in a year, the same on every PC. */
export function checkSheetId(year: number, unit: RowId): RowId {
  return pairId(`checkSheet.${year}`, unit, unit)
}

const send = defineCommand({
  name: 'check.send',
  undo: 'inverse',
  input: z.object({
    year: z.number().int().min(1990, '年度请写四位数').max(2100, '年度请写四位数'),
    unit: input.rowId,
    due: z.string().max(10).nullable(),
    /** Sends the roster of today anew; the table that is out can no longer be taken in. */
    again: z.boolean(),
  }),
  async plan({ year, unit: unitId, due, again }, context): Promise<Result<Plan>> {
    const unit = await context.get('unit', unitId)
    if (!unit) return gone(context.catalogue.table('unit'))
    const id = checkSheetId(year, unitId)
    const before = await context.get('checkSheet', id)
    if (before && !again)
      return fail(
        'check.sent',
        `${String(unit['name'])} ${year} 年的核对表已在 ${String(before['sentOn'])} 下发。再要同一张表请“再次导出”；名册变动大的可“重新下发”。`,
      )
    const people = await readSent(context, unitId)
    if (people.length === 0)
      return fail('check.nobody', `${String(unit['name'])} 没有在册劳模，不用下发核对表。`, { unit: unitId })
    const issue = Number(before?.['issue'] ?? 0) + 1
    const name = `${String(unit['name'])} ${year} 年度核查`
    const values = {
      name,
      year,
      unit: unitId,
      issue,
      sentOn: context.clock.today(),
      people: people.length,
      due,
      returnedOn: null,
      sent: packSent(people),
    }
    const table = context.catalogue.table('checkSheet')
    const draft = before
      ? await editDraft(context, table, before, values)
      : await createDraft(context, table, id, values)
    if (!draft.ok) return draft
    return ok({
      drafts: draft.value ? [draft.value] : [],
      label: `下发核对表：${name}（${people.length} 人）`,
      answer: { id, people: people.length, issue },
    })
  },
})

const takeIn = defineCommand({
  name: 'check.take-in',
  undo: 'inverse',
  input: z.object({
    sheet: input.rowId,
    issue: z.number().int(),
    /** One row of the table each: what changes on the person, and what was found. */
    rows: z
      .array(z.object({ change: personChange, found: input.values }))
      .min(1, '核对表里没有填好的行')
      .max(20_000),
  }),
  async plan({ sheet: id, issue, rows }, context): Promise<Result<Plan>> {
    const sheet = await context.get('checkSheet', id)
    if (!sheet) return gone(context.catalogue.table('checkSheet'))
    const fits = ofThisSending(sheet, issue, rows)
    if (!fits.ok) return fits
    const taken = await takenRows(context, id, rows)
    if (!taken.ok) return taken
    const { drafts, changed, skipped, checked } = taken.value
    if (checked === 0) return fail('check.nothing', `没有可以收回的行：${skipped[0] ?? ''}`)
    const mark: Draft = { kind: 'set', table: 'checkSheet', row: id, set: { returnedOn: context.clock.today() } }
    return ok({
      drafts: [mark, ...drafts],
      label: `收回核对表：${String(sheet['name'])}（${checked} 人，改动 ${changed} 人）`,
      answer: { checked, changed, skipped },
    })
  },
})

type TakenRow = z.infer<typeof takeIn.input>['rows'][number]

/** A table of an older sending, or a row that was never sent to this county, is no answer to this sheet. */
function ofThisSending(sheet: RowRecord, issue: number, rows: readonly TakenRow[]): Result<undefined> {
  if (sheet['issue'] !== issue)
    return fail(
      'check.issue',
      `这是第 ${issue} 次下发的表，${String(sheet['name'])} 后来重新下发过（第 ${String(sheet['issue'])} 次）。请对方在新表上填写。`,
    )
  const sent = new Set(sentPeople(sheet).map((each) => each.id))
  const stranger = rows.find(({ change }) => change.row === undefined || !sent.has(change.row))
  return stranger ? fail('check.stranger', `${String(sheet['name'])} 没有下发过其中的一行，没有收回。`) : ok(undefined)
}

interface Taken {
  readonly drafts: readonly Draft[]
  readonly checked: number
  readonly changed: number
  readonly skipped: readonly string[]
}

async function takenRows(context: CommandContext, sheet: RowId, rows: readonly TakenRow[]): Promise<Result<Taken>> {
  const people = await context.getMany(
    'person',
    rows.map(({ change }) => change.row as RowId),
  )
  const coming = rows.flatMap((row) => {
    const person = people.get(row.change.row as RowId)
    return person ? [{ ...row, person, values: row.found }] : []
  })
  const skipped = rows.length > coming.length ? [`${rows.length - coming.length} 人已从名册删除。`] : []
  const unsound = await unsoundChecks(context, coming)
  const out = new Set(unsound.map(({ person }) => person))
  const sound = coming.filter(({ person }) => !out.has(person.id))
  const changes = await planPeople(
    context,
    sound.map(({ change }) => change),
  )
  const drafts: Draft[] = [...changes.drafts]
  for (const { person, found } of sound) {
    const draft = await checkDraft(context, sheet, person.id, found)
    if (!draft.ok) return draft
    if (draft.value) drafts.push(draft.value)
  }
  return ok({
    drafts,
    checked: sound.length,
    changed: changes.answer.changed,
    skipped: [
      ...skipped,
      ...unsound.map(({ message }) => message),
      ...changes.answer.skipped.map(({ message }) => message),
    ],
  })
}

/** One answer of one sheet about one person: taken in twice, it is the same row. */
async function checkDraft(
  context: CommandContext,
  sheet: RowId,
  person: RowId,
  found: Readonly<Record<string, Value>>,
): Promise<Result<Draft | undefined>> {
  const table = context.catalogue.table('lifeCheck')
  const id = pairId('lifeCheck', sheet, person)
  const before = await context.get('lifeCheck', id)
  return before
    ? editDraft(context, table, before, found)
    : createDraft(context, table, id, { ...found, person, sheet })
}

/** 不登记: what the county said is not so, or is registered otherwise; the reason stays. */
const setAside = defineCommand({
  name: 'check.set-aside',
  undo: 'inverse',
  input: z.object({ check: input.rowId, reason: z.string().trim().min(2, '请写明原因').max(120) }),
  async plan({ check, reason }, context): Promise<Result<Plan>> {
    const row = await context.get('lifeCheck', check)
    if (!row) return gone(context.catalogue.table('lifeCheck'))
    const person = await context.get('person', String(row['person']))
    return ok({
      drafts: [{ kind: 'set', table: 'lifeCheck', row: check, set: { setAside: reason } }],
      label: `不登记动态：${String(person?.['name'] ?? '')}`,
    })
  },
})

export const checkCommands = [send, takeIn, setAside]
