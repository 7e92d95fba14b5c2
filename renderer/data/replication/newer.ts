// What a newer version of the program wrote: kept in the log under the names this version does not know, projected once it does.
import type { Catalogue } from '../../../shared/domain/catalogue'
import { isOwnField } from '../../../shared/domain/office/own-fields'
import { fieldOf } from '../../../shared/oplog/register-key'
import { targetOf } from '../../../shared/oplog/change'
import type { Op } from '../../../shared/oplog/operation'
import { added } from '../commit'
import type { LogRecord } from '../database'
import { markReaders } from '../deriving'
import { operationsOf } from '../log'
import { dropCopies } from '../rowsets/stored'
import type { Ledger, Session } from '../session'
import { Workspace } from '../workspace'
import { writing } from '../writing'
import { byPlace, follow, projectAgain } from './projecting'

/** For the person, wherever the program says how things stand. */
export const NEWER_ELSEWHERE =
  '另一台电脑用的是新版本，它记下的部分内容这里暂时看不到，但都已保存，没有丢失。请更新本机的“劳模之家”，更新后自动显示。'

/** Tables and fields (`table.field`) of the operations that the catalogue lacks. */
export function unknownIn(catalogue: Catalogue, ops: readonly Op[]): readonly string[] {
  const names = new Set<string>()
  for (const op of ops) {
    if (!catalogue.has(op.table)) names.add(op.table)
    else
      for (const key in op.set) if (!knows(catalogue, op.table, fieldOf(key))) names.add(`${op.table}.${fieldOf(key)}`)
  }
  return [...names]
}

/** Names in the log that this version still does not know. */
export async function stillUnknown({ database, catalogue }: Session): Promise<readonly string[]> {
  const names = (await database.log.orderBy('unknown').uniqueKeys()) as string[]
  return names.filter((name) => {
    const [table = '', field] = name.split('.', 2)
    return !catalogue.has(table) || (field !== undefined && !knows(catalogue, table, field))
  })
}

/** After an update: rows of tables that the log has known longer than this version. All of it in one transaction. */
export async function projectLearned(session: Session): Promise<void> {
  const { database, catalogue } = session
  const names = (await database.log.orderBy('unknown').uniqueKeys()) as string[]
  const learned = names.filter((name) => catalogue.has(name))
  if (learned.length === 0) return
  session.ledger = await writing(database, () => project(session, learned))
}

async function project(session: Session, tables: readonly string[]): Promise<Ledger> {
  const { database, ledger } = session
  const records = await database.log.where('unknown').anyOf(tables).distinct().toArray()
  const ops = records
    .filter((record) => record.held === undefined)
    .flatMap(operationsOf)
    .filter((op) => tables.includes(targetOf(op).table))
  const space = new Workspace(session)
  await projectAgain(space, byPlace(ops))
  await follow(space)
  const next: Ledger = { ...ledger, counts: added(ledger.counts, space.created()) }
  await Promise.all([
    space.flush(),
    database.log.bulkPut(records.map((record) => without(record, tables))),
    database.meta.put({ key: 'ledger', value: next }),
    dropCopies(database, database.rowTables),
  ])
  await markReaders(session, space.changed().keys())
  return next
}

function without(record: LogRecord, tables: readonly string[]): LogRecord {
  const { unknown = [], ...rest } = record
  const left = unknown.filter((name) => !tables.includes(name))
  return left.length > 0 ? { ...rest, unknown: left } : rest
}

/** The office's own field is no newer version's, but one whose definition is still under way. */
function knows(catalogue: Catalogue, table: string, field: string): boolean {
  return isOwnField(field) || fieldsOf(catalogue, table).has(field)
}

const known = new WeakMap<Catalogue, Map<string, ReadonlySet<string>>>()

function fieldsOf(catalogue: Catalogue, table: string): ReadonlySet<string> {
  let tables = known.get(catalogue)
  if (!tables) known.set(catalogue, (tables = new Map()))
  let fields = tables.get(table)
  if (!fields)
    tables.set(
      table,
      (fields = new Set(
        catalogue.table(table).fields.flatMap(({ name, group }) => (group === undefined ? name : [name, group])),
      )),
    )
  return fields
}
