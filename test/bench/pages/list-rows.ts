// Rows of any table as an office would have them, told by the catalogue alone: every kind of field, with as many different values as real
// lists have. Put straight to the disk as a commit leaves them: what a list costs depends on the rows, not on how they came, and many tables
// are written only by commands of their own.
import { databaseName } from '../../../renderer/data/database'
import { office } from '../../../renderer/data/client'
import { catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { samplePersonId } from '../../../shared/domain/sample/sample'
import type { RowRecord } from '../../../shared/oplog/operation'
import { timed } from './people'

/** Rows of each table that rows point to. */
const TARGETS = 400
const SLICE = 5_000
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const given = ['建国', '芳', '伟', '秀英', '敏', '志强', '丽', '晓东', '桂兰', '海燕', '国庆', '春梅']
const places = ['五马街道', '瓯北街道', '柳市镇', '塘下镇', '灵溪镇', '大峃镇']
const matters = ['荣誉津贴发放标准', '子女入学优先', '公租房优先', '体检时间安排', '工作室补助', '报刊投递不到']

/** Tables whose rows the office has anyway. */
const there: ReadonlySet<string> = new Set(['unit', 'operator'])

interface Filling {
  readonly database: IDBDatabase
  readonly people: number
  readonly targets: Map<string, readonly string[]>
  readonly counts: Record<string, number>
}

/** `rows` rows of a table about the first `people` of the sample, and some of every table they point to; ms. The office is closed for it. */
export function fillList(name: string, rows: number, people: number): Promise<number> {
  return timed(async () => {
    const known = await Promise.all(
      [...there].map(async (table) => [table, await office().ids(listOf(table))] as const),
    )
    await office().close()
    const database = await opened(databaseName('sample'))
    const { counts } = (await read(database, 'meta', 'ledger')) as { readonly counts: Record<string, number> }
    const filling: Filling = { database, people, targets: new Map(known), counts: { ...counts } }
    await put(filling, catalogue.table(name), rows)
    const ledger = (await read(database, 'meta', 'ledger')) as object
    await write(database, 'meta', [{ key: 'ledger', value: { ...ledger, counts: filling.counts } }])
    database.close()
  })
}

const listOf = (table: string) => ({ table, filters: [], sort: [] })

async function put(filling: Filling, table: TableSpec, rows: number): Promise<readonly string[]> {
  const targets = new Map<string, readonly string[]>()
  for (const field of table.fields) {
    const to = targetOf(field)
    if (to !== undefined && to !== table.name) targets.set(to, await targetsOf(filling, to))
  }
  await table.derive?.ready?.()
  const ids = Array.from(
    { length: rows },
    (_, n) => `${table.name.slice(0, 12).toLowerCase()}${String(n).padStart(10, '0')}`,
  )
  for (let from = 0; from < rows; from += SLICE) {
    const slice = ids.slice(from, from + SLICE)
    const records = slice.map((id, at) => recordOf(table, id, from + at, filling.people, targets))
    await write(filling.database, table.name, records)
  }
  filling.counts[table.name] = (filling.counts[table.name] ?? 0) + rows
  return ids
}

/** Ids of rows of a table, made where there are none. */
async function targetsOf(filling: Filling, table: string): Promise<readonly string[]> {
  const known = filling.targets.get(table)
  if (known) return known
  if (table === 'person') return Array.from({ length: filling.people }, (_, n) => samplePersonId(n))
  filling.targets.set(table, [])
  const made = await put(filling, catalogue.table(table), TARGETS)
  filling.targets.set(table, made)
  return made
}

function recordOf(
  table: TableSpec,
  id: string,
  n: number,
  people: number,
  targets: ReadonlyMap<string, readonly string[]>,
): RowRecord {
  const values: Record<string, unknown> = {}
  for (const field of table.fields) {
    const value = field.derived || field.secret ? undefined : valueOf(field, n, people, targets)
    if (value !== undefined) values[field.name] = value
  }
  const stamp = `0001${String(n).padStart(8, '0')}`
  const row = { id, _s: [stamp, stamp], ...values } as unknown as RowRecord
  const derived = table.derive?.of(row, { children: () => [], list: () => [] }) ?? {}
  return { ...row, ...Object.fromEntries(Object.entries(derived).filter(([, value]) => value !== undefined)) }
}

export function targetOf({ kind, choices, to }: FieldSpec): string | undefined {
  if (choices && 'table' in choices) return choices.table
  return kind === 'ref' ? to : undefined
}

type ValueOf = (field: FieldSpec, n: number) => unknown

/** What stands in a field of the nth row, by kind. */
const byKind: Partial<Record<FieldSpec['kind'], ValueOf>> = {
  date: (_, n) => dayOf(n),
  int: ({ name }, n) => (/year/iu.test(name) ? 2017 + (n % 10) : 1 + (n % 40)),
  money: (_, n) => 100_00 + (n % 997) * 100,
  flag: (_, n) => (n % 3 === 0 ? true : undefined),
  phone: (_, n) => phoneOf(n),
  phones: (_, n) => phoneOf(n),
  idcard: (_, n) => `330302195${n % 10}0${1 + (n % 9)}1${n % 10}${String(n % 9973).padStart(4, '0')}`,
  name: (_, n) => nameOf(n),
  text: ({ label, max }, n) => ((max ?? 200) < 12 ? undefined : `${label.slice(0, 4)}${places[n % 6]}${n % 9973}`),
  longtext: (_, n) =>
    `${nameOf(n)}来电反映${places[n % 6]}${matters[n % 6]}一事，第${n}件，希望尽快答复；${dayOf(n)}已说明政策。`,
}

function valueOf(
  field: FieldSpec,
  n: number,
  people: number,
  targets: ReadonlyMap<string, readonly string[]>,
): unknown {
  const to = targetOf(field)
  if (to !== undefined) {
    const ids = targets.get(to) ?? []
    const id = ids[(n * 7) % Math.max(1, to === 'person' ? people : ids.length)]
    return field.kind === 'choices' ? (id === undefined ? undefined : [id]) : id
  }
  if (field.kind === 'choice')
    return Array.isArray(field.choices) ? field.choices[n % field.choices.length]?.value : undefined
  return byKind[field.kind]?.(field, n)
}

export function nameOf(n: number): string {
  return `${surnames[n % surnames.length]}${given[Math.floor(n / 7) % given.length]}`
}

function dayOf(n: number): string {
  const [year, month, day] = [2017 + (n % 10), 1 + (n % 12), 1 + (n % 28)]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const phoneOf = (n: number): string => `138${String((n * 7919) % 100_000_000).padStart(8, '0')}`

function opened(name: string): Promise<IDBDatabase> {
  return answered(indexedDB.open(name))
}

function read(database: IDBDatabase, store: string, key: string): Promise<unknown> {
  const request = database.transaction(store).objectStore(store).get(key) as IDBRequest<{ readonly value: unknown }>
  return answered(request).then((record) => record.value)
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

function write(database: IDBDatabase, store: string, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' })
    for (const row of rows) transaction.objectStore(store).put(row)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
}

/** Waits until the table's columns are in memory and their copy is written, as a real office has it from the day before. */
export async function keepList(table: string): Promise<void> {
  await office().indexOf(listOf(table), '')
  const database = await opened(databaseName('sample'))
  const isKept = () => answered(database.transaction('_columns').objectStore('_columns').count(table))
  while ((await isKept()) === 0) await new Promise((resolve) => setTimeout(resolve, 200))
  database.close()
}
