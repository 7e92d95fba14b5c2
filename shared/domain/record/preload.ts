// A context that reads once for many rows: an import of 5,000 people with their honours plans without a read per person.
import { groupBy } from '../../kernel/group-by'
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { TableSpec } from '../field'
import type { Values } from './values'

/** A row to be created or changed. */
export interface Coming {
  readonly table: string
  readonly row?: RowId | undefined
  readonly values: Values
}

/**
 * The context with everything that checking these rows will ask for already read: the rows to change, the rows their
 * references name, holders of unique values, and the parents of those holders. Anything else falls through to the context.
 */
export async function preload(context: CommandContext, coming: readonly Coming[]): Promise<CommandContext> {
  const cache = new Map<string, Map<RowId, RowRecord>>()
  const holders = new Map<string, Map<string | number, RowRecord[]>>()
  const byTable = groupBy(coming, (each) => each.table)
  for (const [name, rows] of byTable) {
    const table = context.catalogue.table(name)
    await readRows(
      context,
      cache,
      name,
      rows.flatMap((each) => (each.row === undefined ? [] : [each.row])),
    )
    for (const [target, ids] of referencesOf(table, rows)) await readRows(context, cache, target, ids)
    await readHolders(context, cache, holders, table, rows)
  }
  return readingFrom(context, {
    get: async (table, id) => cache.get(table)?.get(id) ?? context.get(table, id),
    where: async (table, index, value) => {
      const known = holders.get(`${table}.${index}`)
      return known ? (known.get(value) ?? []) : context.where(table, index, value)
    },
  })
}

/** The context with some reads answered by others; spelled out, since a context may be an object whose methods need itself. */
export function readingFrom(
  context: CommandContext,
  reads: Partial<Pick<CommandContext, 'get' | 'where' | 'all'>>,
): CommandContext {
  return {
    catalogue: context.catalogue,
    clock: context.clock,
    by: context.by,
    incarnation: context.incarnation,
    operators: () => context.operators(),
    random: context.random,
    newId: () => context.newId(),
    get: reads.get ?? ((table, id) => context.get(table, id)),
    where: reads.where ?? ((table, index, value) => context.where(table, index, value)),
    known: (table, ids) => context.known(table, ids),
    getMany: (table, ids) => context.getMany(table, ids),
    whereAny: (table, index, values) => context.whereAny(table, index, values),
    group: (table, id) => context.group(table, id),
    all: reads.all ?? ((table) => context.all(table)),
  }
}

async function readRows(
  context: CommandContext,
  cache: Map<string, Map<RowId, RowRecord>>,
  table: string,
  ids: readonly RowId[],
): Promise<void> {
  const known = cache.get(table) ?? new Map<RowId, RowRecord>()
  cache.set(table, known)
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  if (missing.length === 0) return
  for (const [id, row] of await context.getMany(table, missing)) known.set(id, row)
}

function referencesOf(table: TableSpec, rows: readonly Coming[]): ReadonlyMap<string, readonly RowId[]> {
  const wanted = new Map<string, RowId[]>()
  for (const field of table.fields) {
    if (field.kind !== 'ref' || field.to === undefined) continue
    const ids = rows
      .map((each) => each.values[field.name])
      .filter((value): value is string => typeof value === 'string')
    wanted.set(field.to, [...(wanted.get(field.to) ?? []), ...ids])
  }
  return wanted
}

async function readHolders(
  context: CommandContext,
  cache: Map<string, Map<RowId, RowRecord>>,
  holders: Map<string, Map<string | number, RowRecord[]>>,
  table: TableSpec,
  rows: readonly Coming[],
): Promise<void> {
  for (const field of table.fields) {
    if (!field.unique) continue
    const values = [
      ...new Set(
        rows.map((each) => each.values[field.name]).filter((value): value is string => typeof value === 'string'),
      ),
    ]
    const found = values.length > 0 ? await context.whereAny(table.name, field.name, values) : []
    holders.set(
      `${table.name}.${field.name}`,
      groupBy(found, (row) => row[field.name] as string),
    )
    const parent = table.parent
    if (parent)
      await readRows(
        context,
        cache,
        parent.table,
        found.map((row) => String(row[parent.field] ?? '')),
      )
  }
}
