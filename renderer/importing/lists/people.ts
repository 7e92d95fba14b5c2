// A list about people who are on the roster already: each row names its person by the hidden number this program wrote out, else by
// 身份证号; never by a name alone (product.md §1). Whom a row means is looked up by whoever has the office's door.
import type { FieldSpec } from '../../../shared/domain/field'
import type { ParseContext } from '../../../shared/domain/parse'
import { matchName } from '../../../shared/domain/roster/names'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RowId, Value } from '../../../shared/oplog/operation'
import type { Office, Row } from '../../data/office'
import type { ReadFile } from '../reading/sheet'
import type { Finding } from '../rows/findings'
import { aboutRow, listLayout, listRows, type ListRow } from './columns'

/** Header of the column that carries the person's own number out and back. */
export const KEY_LABEL = '编号（勿改）'

const naming: readonly FieldSpec[] = [
  { name: '#key', label: KEY_LABEL, kind: 'text', aliases: ['编号(勿改)'] },
  { name: '#name', label: '姓名', kind: 'name', aliases: ['劳模姓名'] },
  { name: '#id', label: '身份证号', kind: 'idcard', aliases: ['身份证号码', '身份证', '公民身份号码'] },
]

export interface NamedRow {
  readonly at: ListRow
  readonly person: Row
  readonly values: Readonly<Record<string, Value>>
}

export interface PeopleList {
  readonly rows: readonly NamedRow[]
  readonly findings: readonly Finding[]
  /** Rows that say something and stay out. */
  readonly left: number
}

export interface PeopleQuestion {
  readonly fields: readonly FieldSpec[]
  readonly context: ParseContext
  /** Why a row stays out although its person is known; undefined = it goes in. */
  readonly refuse?: (person: Row, values: Readonly<Record<string, Value>>) => string | undefined
  /** Rows without any of these say nothing and are passed over. */
  readonly says: readonly string[]
  /** A person may stand on several rows (trips of several years). */
  readonly many?: boolean
}

type Asked = Pick<Office, 'rows' | 'find'>

/** Reads every sheet that has 姓名 and one of the fields. Failure `list.header` where none has. */
export async function readPeopleList(
  file: ReadFile,
  office: Asked,
  question: PeopleQuestion,
): Promise<Result<PeopleList>> {
  const layouts = file.sheets.flatMap(
    (sheet) => listLayout(sheet, [...naming, ...question.fields], ['#name', question.says[0] ?? '#name']) ?? [],
  )
  if (layouts.length === 0) {
    const need = question.fields.find(({ name }) => name === question.says[0])?.label ?? ''
    return fail('list.header', `《${file.name}》里没有找到表头：要有“姓名”和“${need}”两列。请用本程序导出的空表填写。`)
  }
  const rows = layouts
    .flatMap((layout) => listRows(layout, ['#name', '#id'], question.context))
    .filter((row) => question.says.some((field) => field in row.values) || row.findings.length > 0)
  return ok(judged(rows, await peopleOf(office, rows), question))
}

/** The people that keys and ID numbers of the rows mean, by either; merged copies lead to their survivor. */
async function peopleOf(office: Asked, rows: readonly ListRow[]): Promise<ReadonlyMap<string, Row>> {
  const texts = (field: string): string[] =>
    rows.flatMap(({ values }) => (typeof values[field] === 'string' ? [values[field]] : []))
  const [byKey, byId] = await Promise.all([
    office.rows('person', texts('#key')),
    office.find('person', 'idNumber', texts('#id')),
  ])
  const found = [...byKey, ...byId]
  const survivors = await office.rows(
    'person',
    found.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : [])),
  )
  const own = new Map(survivors.map((row) => [row.id, row]))
  const survivor = (row: Row): Row => own.get(String(row['_dSurvivor'])) ?? row
  return new Map([
    ...byKey.map((row) => [row.id, survivor(row)] as const),
    ...byId.map((row) => [String(row['idNumber']), survivor(row)] as const),
  ])
}

function judged(rows: readonly ListRow[], people: ReadonlyMap<string, Row>, question: PeopleQuestion): PeopleList {
  const taken: NamedRow[] = []
  const findings: Finding[] = []
  const seen = new Map<RowId, ListRow>()
  let left = 0
  for (const row of rows) {
    const { '#key': key, '#id': id, '#name': name, ...values } = row.values
    const person = people.get(String(key ?? '')) ?? people.get(String(id ?? ''))
    const fault = faultOf(row, person, String(name ?? ''), seen, question, values)
    findings.push(...row.findings)
    if (fault) findings.push(fault)
    if (fault || !person || row.findings.some(({ level }) => level === 'error')) left++
    else {
      seen.set(person.id, row)
      taken.push({ at: row, person, values })
    }
  }
  return { rows: taken, findings, left }
}

function faultOf(
  row: ListRow,
  person: Row | undefined,
  name: string,
  seen: ReadonlyMap<RowId, ListRow>,
  question: PeopleQuestion,
  values: Readonly<Record<string, Value>>,
): Finding | undefined {
  const at = (code: string, message: string): Finding => aboutRow(row, code, message, '姓名', name)
  if (!person) {
    const lacking = row.values['#key'] === undefined && row.values['#id'] === undefined
    return lacking
      ? at('list.nobody', '没有编号，也没有身份证号，不能只凭姓名认人，没有导入。')
      : at('list.unknown', '名册里没有这个编号或身份证号的人，没有导入。请先在名册登记。')
  }
  if (name !== '' && matchName(name) !== matchName(String(person['name'] ?? '')))
    return at('list.other-name', `编号或身份证号是“${String(person['name'])}”的，姓名不同，没有导入。请核对。`)
  const twin = seen.get(person.id)
  if (twin && !question.many) return at('list.twice', `与${twin.sheet}第 ${twin.row} 行是同一个人，没有导入。`)
  const refused = question.refuse?.(person, values)
  return refused === undefined ? undefined : at('list.refused', refused)
}
