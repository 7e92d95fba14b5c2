// From values handed to a command to registers of a draft: unknown and derived fields refused, blanks cleared, every value checked.
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { FieldMessage, FieldSpec, TableSpec } from '../field'
import { checkValue, isBlank } from '../value'

export type Values = Readonly<Record<string, Value>>

/** Field → value with blanks as null and texts trimmed; `record.field` on a name the catalogue does not know or computes itself. */
export function readValues(table: TableSpec, values: Values): Result<Values> {
  const fields = fieldsOf(table)
  const read: Record<string, Value> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name)
    if (!field) return fail('record.field', `${table.label}没有“${name}”这个项目，没有保存。`)
    if (field.derived) return fail('record.derived', `${field.label}由系统推算，不能直接填写。`)
    read[name] = isBlank(value) ? null : typeof value === 'string' ? value.trim() : value
  }
  return ok(read)
}

/** Findings that block: kind and field checks of the given values, required fields left empty in `row` (the row as it will be). */
export function blockingMessage(table: TableSpec, values: Values, row: RowRecord): FieldMessage | undefined {
  for (const field of table.fields) {
    if (!(field.name in values)) continue
    const value = values[field.name] as Value
    const found = checkValue(field, value, row)
    if (found?.level === 'error') return found
    if (field.required && isBlank(value)) return requiredMessage(field)
  }
  return table
    .check?.(row)
    .find((message) => message.level === 'error' && message.field !== undefined && message.field in values)
}

/** Every field empty: what a row taken out of the bin holds besides what it is given anew. */
export function blanksOf(table: TableSpec): Values {
  return Object.fromEntries(table.fields.filter((field) => !field.derived).map(({ name }) => [name, null]))
}

/** A required field that a new row leaves empty. */
export function missingField(table: TableSpec, row: RowRecord): FieldMessage | undefined {
  const field = table.fields.find((each) => each.required && !each.derived && isBlank(row[each.name]))
  return field && requiredMessage(field)
}

function requiredMessage(field: FieldSpec): FieldMessage {
  return { code: 'value.required', level: 'error', message: `${field.label}必须填写。`, field: field.name }
}

export function failMessage(message: FieldMessage): ReturnType<typeof fail> {
  return message.field === undefined
    ? fail(message.code, message.message)
    : fail(message.code, message.message, { field: message.field })
}

/** Refuses a value that must be unique and is already held by another visible row, naming who holds it. */
export async function checkUnique(
  context: CommandContext,
  table: TableSpec,
  row: RowRecord,
  values: Values,
): Promise<Result<undefined>> {
  for (const field of table.fields) {
    const value = values[field.name]
    if (!field.unique || typeof value !== 'string') continue
    for (const other of await context.where(table.name, field.name, value)) {
      if (sameGroup(context, table.name, other.id, row.id)) continue
      if (field.unique === 'parent' && sameParent(context, table, other, row)) continue
      const holder = await holderName(context, table, other)
      if (holder === undefined) continue
      return fail('value.taken', `${field.label}已登记在 ${holder} 名下，请先核对是否同一人。`, {
        field: field.name,
        row: other.id,
      })
    }
  }
  return ok(undefined)
}

/** Copies merged into one person hold that person's values: a mistyped number is put right although a copy has the right one. */
function sameGroup(context: CommandContext, table: string, one: RowId, other: RowId): boolean {
  return one === other || context.group(table, one).includes(other)
}

function sameParent(context: CommandContext, table: TableSpec, one: RowRecord, other: RowRecord): boolean {
  if (table.parent === undefined) return false
  const [mine, theirs] = [one[table.parent.field], other[table.parent.field]]
  return typeof mine === 'string' && typeof theirs === 'string'
    ? sameGroup(context, table.parent.table, mine, theirs)
    : mine === theirs
}

/** 张三（鹿城区，1962年生）; undefined where the row belongs to somebody in the bin, who holds nothing any more. */
async function holderName(context: CommandContext, table: TableSpec, row: RowRecord): Promise<string | undefined> {
  const owned = table.parent
    ? { table: table.parent.table, id: String(row[table.parent.field] ?? '') }
    : { table: table.name, id: row.id }
  const [survivor = owned.id] = context.group(owned.table, owned.id)
  const owner = await context.get(owned.table, survivor)
  if (!owner) return undefined
  const county = typeof owner['county'] === 'string' ? await context.get('unit', owner['county']) : undefined
  const birth = typeof owner['birth'] === 'string' ? `${owner['birth'].slice(0, 4)}年生` : undefined
  const detail = [county?.['name'], birth].filter((part) => typeof part === 'string')
  const name = String(owner['name'] ?? '（未填姓名）')
  return detail.length > 0 ? `${name}（${detail.join('，')}）` : name
}

/** Rows that ref fields point to must exist, or the reference would show as nothing. */
export async function checkReferences(
  context: CommandContext,
  table: TableSpec,
  values: Values,
): Promise<Result<undefined>> {
  for (const field of table.fields) {
    const value = values[field.name]
    const target = field.kind === 'ref' ? field.to : undefined
    if (target === undefined || typeof value !== 'string') continue
    if (!(await context.get(target, value)))
      return fail('value.reference', `${field.label}所指的记录已不存在，请重新选择。`, { field: field.name })
  }
  return ok(undefined)
}

/**
 * Registers of a change: only what differs from `before`. A field with `set` policy becomes one register per element
 * (decisions.md 2), true when in, null when out.
 */
export function registersOf(table: TableSpec, values: Values, before: RowRecord | undefined): Values {
  const fields = fieldsOf(table)
  const set: Record<string, Value> = {}
  for (const [name, value] of Object.entries(values)) {
    if (fields.get(name)?.merge === 'set') Object.assign(set, elementRegisters(name, value, before?.[name]))
    else if (!sameValue(value, (before?.[name] as Value | undefined) ?? null)) set[name] = value
  }
  return set
}

function elementRegisters(name: string, value: Value, before: unknown): Values {
  const now = new Set(Array.isArray(value) ? value.map(String) : [])
  const then = new Set(Array.isArray(before) ? before.map(String) : [])
  const set: Record<string, Value> = {}
  for (const element of now) if (!then.has(element)) set[`${name}:${element}`] = true
  for (const element of then) if (!now.has(element)) set[`${name}:${element}`] = null
  return set
}

export function sameValue(one: Value, other: Value): boolean {
  return (
    one === other ||
    (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))
  )
}

const known = new WeakMap<TableSpec, ReadonlyMap<string, FieldSpec>>()

function fieldsOf(table: TableSpec): ReadonlyMap<string, FieldSpec> {
  let fields = known.get(table)
  if (!fields) known.set(table, (fields = new Map(table.fields.map((field) => [field.name, field]))))
  return fields
}

/** A row as it would be with the values over it; only for checks, never stored. */
export function rowWith(id: RowId, before: RowRecord | undefined, values: Values): RowRecord {
  return { ...(before ?? { id, _s: ['', ''] as const }), ...values, id }
}
