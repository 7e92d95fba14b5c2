// Every register that takes rows by hand, one test for all that the catalogue has now or later: exported whole and imported into an office without
// them the rows are the same, each has its history, the same file twice changes nothing, and one undo leaves nothing.
import 'fake-indexeddb/auto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { formatField } from '../../../shared/domain/format'
import { lookupOf } from '../../../shared/domain/lookup'
import { takesImports } from '../../../shared/domain/record/import-command'
import { blockingMessage, rowWith } from '../../../shared/domain/record/values'
import type { Value } from '../../../shared/oplog/operation'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import type { Row } from '../../data/office'
import { buildTable } from '../../exporting/build-table'
import { fetchLists } from '../../exporting/export-client'
import { exportable } from '../../exporting/versions'
import { writeXlsx } from '../../exporting/write-xlsx'
import { ImportDesk } from '../desk'
import type { Answers } from '../matching/verdicts'
import { listOf } from './read-rows'
import { registerWay } from './register-way'
import { personField, typedFields } from './targets'

vi.mock('../import-client', () => ({
  startImportDesk: () => {
    const desk = new ImportDesk(catalogue)
    return { desk, register: desk.register, stop: () => undefined }
  },
}))

type Values = Readonly<Record<string, Value>>

const registers = catalogue.tables.filter((table) => takesImports(table) && !table.takesList)
const named = (table: TableSpec) => [table.label, table] as const
const people = ['张三', '李四', '王五']
const ROWS = 3

let at: TestOffice
/** Rows that others point to, by table. */
const targets = new Map<string, readonly string[]>()

beforeAll(async () => {
  at = await freshOffice()
  const ids: string[] = []
  for (const name of people) ids.push(await at.person({ name, birth: '1960-03' }))
  targets.set('person', ids)
})
afterAll(() => at.close())

/** What a rule of a table asks for beyond the kinds of its fields. */
const asked: Readonly<Record<string, Values>> = {
  classSession: { start: '09:00', end: '11:00' },
  campaign: { cashReason: '偏远乡镇没有网点' },
}

const byKind: Readonly<Record<FieldSpec['kind'], (field: FieldSpec, n: number) => Value | undefined>> = {
  text: ({ label, max }, n) => `${label.slice(0, 4)}${n + 1}`.slice(0, max),
  longtext: ({ label }, n) => `${label}，第 ${n + 1} 条\n另起一行`,
  choice: ({ choices }, n) => (Array.isArray(choices) ? choices[n % choices.length]?.value : undefined),
  choices: ({ choices }, n) => (Array.isArray(choices) ? [choices[n % choices.length]?.value as string] : undefined),
  date: (_, n) => `2025-03-1${n}`,
  int: ({ name }, n) => (/year/iu.test(name) ? 2023 + n : n + 1),
  money: (_, n) => 123_456 + n,
  flag: (_, n) => (n === 0 ? true : undefined),
  name: (_, n) => people[n],
  idcard: () => undefined,
  phone: (_, n) => `1380000000${n}`,
  phones: (_, n) => `1380000000${n}`,
  bankcard: () => undefined,
  ref: () => undefined,
  blob: () => undefined,
}

/** Fields of a new row that an import may not write. */
const closedIn = ({ reserved }: TableSpec) =>
  new Set(reserved?.commands.includes('record.create') ? [] : (reserved?.only ?? []))

async function valuesOf(spec: TableSpec, n: number, closed = closedIn(spec)): Promise<Values> {
  const values: Record<string, Value> = {}
  for (const field of spec.fields) {
    if (field.derived || field.hidden || field.secret || closed.has(field.name)) continue
    const to = listOf(field)
    const value = to === undefined ? byKind[field.kind](field, n) : await targetOf(spec, field, to, n)
    if (value !== undefined) values[field.name] = value
  }
  const all: Record<string, Value> = { ...values, ...asked[spec.name] }
  // What the table's rules do not let stand together is left out, until the row may be saved.
  for (let bad = blockingOf(spec, all); bad?.field !== undefined && bad.field in all; bad = blockingOf(spec, all))
    delete all[bad.field]
  return all
}

const blockingOf = (spec: TableSpec, values: Values) => blockingMessage(spec, values, rowWith('', undefined, values))

async function targetOf(spec: TableSpec, field: FieldSpec, to: string, n: number): Promise<Value | undefined> {
  if (to === spec.name) return undefined
  if (field.required !== true && to !== 'unit' && to !== 'person') return undefined
  const ids = await targetsOf(to)
  const id = ids[n % ids.length]
  return id === undefined ? undefined : field.kind === 'choices' ? [id] : id
}

async function targetsOf(table: string): Promise<readonly string[]> {
  const known = targets.get(table) ?? (await at.office.all(table)).map(({ id }) => id)
  if (known.length > 0) return known
  const spec = catalogue.table(table)
  const command = spec.reserved?.commands.find((each) => each.endsWith('.save')) ?? 'record.create'
  const closed = new Set(command === 'record.create' ? closedIn(spec) : ['state'])
  for (let n = 0; n < ROWS; n++) {
    const all = Object.entries(await valuesOf(spec, n, closed))
    const isNeeded = (name: string) =>
      command === 'record.create' ||
      name in (asked[table] ?? {}) ||
      spec.fields.find((field) => field.name === name)?.required
    const needed = all.filter(([name]) => isNeeded(name))
    const values = Object.fromEntries(needed)
    await at.did(command, command === 'record.create' ? { table, values } : { values })
  }
  const made = (await at.office.all(table)).map(({ id }) => id)
  targets.set(table, made)
  return made
}

/** What people can see of a row, without its id; a link that no file can tell (whom a 捐赠 is of) left out. */
function shown(spec: TableSpec, rows: readonly Row[]): string[] {
  const untold = personField(spec) ? undefined : 'person'
  const names = spec.fields
    .filter(({ derived, kind, to }) => !derived && kind !== 'blob' && !(kind === 'ref' && to === untold))
    .map(({ name }) => name)
  return rows.map((row) => JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])))).sort()
}

async function exported(spec: TableSpec, rows: readonly Row[]): Promise<Uint8Array> {
  const fields = exportable(catalogue, spec).map(({ name }) => name)
  const lists = await fetchLists(at.office, catalogue, spec.name, rows)
  const request = { table: spec.name, title: spec.label, subtitle: '', fields, version: 'full' as const, rows, lists }
  return writeXlsx(buildTable(request, catalogue))
}

/** The file before the clerk, who is asked of whom a line is only where its own columns leave no room to say so. */
async function imported(spec: TableSpec, file: Uint8Array) {
  const way = registerWay(at.office, catalogue, spec, {})
  const opened = await way.open(`${spec.label}.xlsx`, file, {})
  if (!opened.ok) throw new Error(opened.failure.message)
  const sheets = opened.value.sheets.map(({ sheet }) => sheet)
  const read = await way.read(sheets, () => undefined)
  if (!read.ok) throw new Error(read.failure.message)
  const compared = await way.compare({}, () => undefined)
  if (!compared.ok) throw new Error(compared.failure.message)
  const asks = compared.value.verdicts.flatMap(({ key, ask }) =>
    ask?.candidates[0] ? [[key, ask.candidates[0].id]] : [],
  )
  if (asks.length > 0) expect(exportable(catalogue, spec).some(({ name }) => name === 'person.birth')).toBe(false)
  const judged = await way.judge(Object.fromEntries(asks) as Answers, () => undefined)
  if (!judged.ok) throw new Error(judged.failure.message)
  return { way, preview: judged.value }
}

const said = ({ verdicts }: Awaited<ReturnType<typeof imported>>['preview']): string =>
  verdicts
    .flatMap(({ kind, findings }) => [kind, ...findings.map(({ column, message }) => `${column} ${message}`)])
    .join('；')

/** A date, a sum or somebody's name can be written wrongly; a bare name of a course cannot. */
function canBeWrong(spec: TableSpec): boolean {
  const closed = closedIn(spec)
  const isTyped = ({ name, kind }: FieldSpec) => (kind === 'date' || kind === 'money') && !closed.has(name)
  return typedFields(spec).some(isTyped) || personField(spec)?.required === true
}

describe('a register', () => {
  it.each(registers.map(named))(
    '%s comes back from its own export, with history, and is gone with one undo',
    async (_, spec) => {
      const rows = []
      for (let n = 0; n < ROWS; n++) rows.push({ values: await valuesOf(spec, n) })
      const before = shown(spec, await at.office.all(spec.name))
      const { answer } = await at.did('record.import', { table: spec.name, file: '原来的.xlsx', rows })
      expect(answer).toMatchObject({ created: ROWS, skipped: [] })
      const original = await at.office.all(spec.name)
      const file = await exported(spec, original)
      await at.office.undo()
      expect(shown(spec, await at.office.all(spec.name))).toEqual(before)

      const { way, preview } = await imported(spec, file)
      expect(said(preview)).toMatch(/^(?:new|same)/u)
      const input = await way.input()
      if (!input.ok) throw new Error(input.failure.message)
      await at.did(way.command, input.value)
      const back = await at.office.all(spec.name)
      expect(shown(spec, back)).toEqual(shown(spec, original))
      const history = await at.office.history(spec.name, back.at(-1)?.id ?? '')
      expect(history.length).toBeGreaterThan(0)
      expect((await imported(spec, file)).preview.writes).toBe(0)
      await at.office.undo()
      expect(shown(spec, await at.office.all(spec.name))).toEqual(before)
    },
  )

  it.each(registers.filter(canBeWrong).map(named))(
    '%s names row and column of what cannot be read, and keeps the line out where it must',
    async (_, spec) => {
      const own = typedFields(spec).filter((field) => !closedIn(spec).has(field.name))
      const date = own.find(({ kind }) => kind === 'date')
      const money = own.find(({ kind }) => kind === 'money')
      const required = own.filter((field) => field.required)
      const head = [...new Set([...required, ...(date ? [date] : []), ...(money ? [money] : [])])]
      const lookup = lookupOf(await fetchWords(spec))
      const values = await valuesOf(spec, 0)
      const good = head.map((field) => formatField(field, values[field.name], lookup))
      const wrong = (field: FieldSpec, word: string) => good.map((cell, at) => (head[at] === field ? word : cell))
      const who = personField(spec)
      const whose = who?.required === true ? [who.label, '出生日期'] : []
      const of = (name: string) => (whose.length > 0 ? [name, '1960.3'] : [])
      const bad = [
        ...(date ? [{ field: date, cells: [...of('张三'), ...wrong(date, '2026年13月')] }] : []),
        ...(money ? [{ field: money, cells: [...of('张三'), ...wrong(money, '两三万')] }] : []),
        ...(whose.length > 0 ? [{ field: undefined, cells: [...of('查无此人'), ...good] }] : []),
      ]
      const file = await sheetOf([...whose, ...head.map(({ label }) => label)], ...bad.map(({ cells }) => cells))
      const { preview } = await imported(spec, file)
      for (const [n, { field }] of bad.entries()) {
        const verdict = preview.verdicts.find(({ row }) => row === n + 2)
        const words = verdict?.findings.map(({ column, message }) => `${column} ${message}`).join('；') ?? ''
        expect(words, `第 ${n + 2} 行`).toContain(field === undefined ? '名册中没有“查无此人”' : field.label)
        if (field === undefined || field.required || field.kind === 'money') expect(verdict?.kind).toBe('rejected')
      }
    },
  )

  it('reads sums under 万元 as what they are, and as 元 where a cell says so', async () => {
    const file = await sheetOf(
      ['捐赠人', '捐赠人类别', '捐赠日期', '捐款捐物', '金额（万元）'],
      ['张三', '劳模个人', '2026-01-05', '捐款', 2135.6],
      ['李四', '劳模个人', '2026-01-06', '捐款', '3,133.07'],
      ['王五', '劳模个人', '2026-01-07', '捐款', '500元'],
    )
    const { way } = await imported(catalogue.table('donation'), file)
    const input = await way.input()
    if (!input.ok) throw new Error(input.failure.message)
    await at.did(way.command, input.value)
    const sums = (await at.office.all('donation')).map((row) => row['amount'])
    expect(sums).toEqual([21_356_000_00, 31_330_700_00, 500_00])
  })
})

async function fetchWords(spec: TableSpec): Promise<Readonly<Record<string, readonly Row[]>>> {
  const tables = new Set(spec.fields.flatMap((field) => listOf(field) ?? []))
  return Object.fromEntries(
    await Promise.all([...tables].map(async (table) => [table, await at.office.all(table)] as const)),
  )
}

async function sheetOf(...rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows(rows.map((row) => [...row]))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
