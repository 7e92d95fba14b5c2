// Whom or what a change is about, in a few words for labels and history: 张三, or 全国劳动模范（张三） for a child row.
import type { RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { FieldSpec, TableSpec } from '../field'

/** Name of a row for a label; a child row is named after its person, since that is whom staff look for. */
export async function subjectOf(context: CommandContext, table: TableSpec, row: RowRecord): Promise<string> {
  const own = await titleOf(context, table, row)
  if (!table.parent) return own || '（未命名）'
  const parent = await context.get(table.parent.table, String(row[table.parent.field] ?? ''))
  const of = parent ? String(parent[context.catalogue.table(table.parent.table).title] ?? '') : ''
  return own && of ? `${of}（${own}）` : of || own || '（未命名）'
}

/** The shown text of a table's title field. A masked title (an account number) never reaches a label: labels are kept for ever. */
async function titleOf(context: CommandContext, table: TableSpec, row: RowRecord): Promise<string> {
  const field = table.fields.find((each) => each.name === table.title)
  const value = row[table.title]
  if (typeof value !== 'string' || !field || field.sensitivity) return ''
  return shownChoice(context, field, value)
}

async function shownChoice(context: CommandContext, field: FieldSpec, value: string): Promise<string> {
  if (Array.isArray(field.choices)) return field.choices.find((choice) => choice.value === value)?.label ?? value
  const list = field.choices as { table: string } | undefined
  const row = list && (await context.get(list.table, value))
  return String(row?.['name'] ?? value)
}
