// 导入预检 of any register: what each line of a file would do — 新增, 变更, 无变化, 冲突, 拒绝 — and the rows that record.import is then given.
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../../../shared/domain/field'
import type { RecordImport } from '../../../shared/domain/record/import-command'
import { isReserved } from '../../../shared/domain/record/reserved'
import { blockingMessage, missingField, rowWith } from '../../../shared/domain/record/values'
import type { RowId, RowRecord, Value } from '../../../shared/oplog/operation'
import { headsOf } from '../../../shared/oplog/row'
import type { Row } from '../../data/office'
import { differencesOf, type Difference } from '../matching/differences'
import { rowKey, type Answers, type VerdictKind } from '../matching/verdicts'
import type { Finding } from '../rows/findings'
import type { RegisterRow } from './read-rows'
import { finder, lineKey, type Found } from './stored'
import { personField } from './targets'
import type { Who } from './who'

type Values = Readonly<Record<string, Value>>

export interface RegisterVerdict {
  readonly kind: VerdictKind
  readonly row: RegisterRow
  /** The line's values with whoever it is about. */
  readonly values: Values
  readonly differences: readonly Difference[]
  readonly findings: readonly Finding[]
  readonly ask?: { readonly why: string; readonly candidates: readonly Row[] }
  readonly stored?: RowRecord
}

export interface RegisterJudging {
  readonly spec: TableSpec
  readonly who: readonly (Who | undefined)[]
  readonly stored: readonly RowRecord[]
  /** Business years that are closed, as YYYY. */
  readonly closed: ReadonlySet<string>
  readonly answers: Answers
}

/** Judges every line; a line that cannot be is rejected with its reason and touches no other. */
export function judgeRegister(rows: readonly RegisterRow[], judging: RegisterJudging): readonly RegisterVerdict[] {
  const find = finder(judging.spec, judging.stored)
  const seen = new Map<string, RegisterRow>()
  return rows.map((row, i) => judgeRow(row, judging.who[i], judging, find, seen))
}

function judgeRow(
  row: RegisterRow,
  who: Who | undefined,
  judging: RegisterJudging,
  find: (values: Values) => Found,
  seen: Map<string, RegisterRow>,
): RegisterVerdict {
  const { spec } = judging
  if (row.findings.some(({ level }) => level === 'error')) return left('rejected', row, row.values)
  const whose = settled(row, who, judging)
  if ('kind' in whose) return whose
  const { values, findings } = whose
  const twin = seen.get(lineKey(spec, values))
  if (twin) return secondLine(row, twin, values, spec)
  seen.set(lineKey(spec, values), row)
  const found = find(values)
  if (found.kind === 'several') {
    const more = found.missing.length > 0 ? `，请补上${found.missing.join('、')}` : '，请先合并或删去重复的'
    return left('rejected', row, values, `登记中有 ${found.count} 条符合，分不清是哪一条${more}。`)
  }
  if (found.kind === 'none') return newRow(row, values, findings, judging)
  return spec.takesList
    ? namedAgain(row, found.row, values, findings, judging)
    : changedRow(row, found.row, values, findings, judging)
}

/** Somebody of a list of people who stands in it already keeps how they stand; who left may be entered again. */
function namedAgain(
  row: RegisterRow,
  stored: RowRecord,
  values: Values,
  findings: readonly Finding[],
  judging: RegisterJudging,
): RegisterVerdict {
  const stands = judging.spec.takesList?.stands(stored)
  if (stands === undefined) return newRow(row, values, findings, judging)
  const told = note(row, `已经在名单里（${stands}），原来的次序不变。`, 'warning', 'line.stands')
  return { kind: 'same', row, values, stored, differences: [], findings: [...findings, told] }
}

type Settled = RegisterVerdict | { readonly values: Values; readonly findings: readonly Finding[] }

/** The values with the person the line is about, or the verdict where that cannot be told. */
function settled(row: RegisterRow, who: Who | undefined, { spec, answers }: RegisterJudging): Settled {
  const field = personField(spec)
  if (!field || who === undefined) return { values: row.values, findings: row.findings }
  if (who.kind === 'person') return about(row, field, who.person, spec)
  if (field.beside !== undefined) {
    const finding = note(row, `只登记姓名，没有对应到名册：${who.why}`, 'warning', 'match.none')
    return {
      values: row.values,
      findings: row.values[field.beside] === undefined ? row.findings : [...row.findings, finding],
    }
  }
  const answer = answers[rowKey(row)]
  if (answer === 'skip') return left('rejected', row, row.values, '您选择了这一行不导入。')
  if (answer !== undefined) {
    const chosen = who.kind === 'ask' ? who.candidates.find(({ id }) => id === answer) : undefined
    return about(row, field, chosen ?? { id: answer }, spec)
  }
  if (who.kind === 'none') return left('rejected', row, row.values, `${who.why}，请核对，或先在名册中登记。`)
  return { ...left('conflict', row, row.values, who.why), ask: { why: who.why, candidates: who.candidates } }
}

/** The line's values with its person, or why that person stays out. */
function about(row: RegisterRow, field: FieldSpec, person: Fields, { takesList }: TableSpec): Settled {
  const refused = takesList?.refuse(person)
  if (refused !== undefined) return left('rejected', row, row.values, refused)
  return { values: { ...row.values, [field.name]: person.id }, findings: row.findings }
}

function secondLine(row: RegisterRow, twin: RegisterRow, values: Values, spec: TableSpec): RegisterVerdict {
  const again = differencesOf(spec, twin.values, row.values).length === 0
  const where = `${twin.sheet === row.sheet ? '' : twin.sheet}第 ${twin.row} 行`
  return again
    ? {
        kind: 'same',
        row,
        values,
        differences: [],
        findings: [note(row, `与${where}相同，只算一次。`, 'warning', 'line.again')],
      }
    : left('rejected', row, values, `与${where}是同一条，内容却不同，请只留一行。`)
}

function newRow(
  row: RegisterRow,
  values: Values,
  findings: readonly Finding[],
  { spec, closed }: RegisterJudging,
): RegisterVerdict {
  const whole = rowWith('', undefined, values)
  const blocked =
    missingField(spec, whole) ?? blockingMessage(spec, values, whole) ?? closedYear(spec, values, {}, closed)
  if (blocked) return left('rejected', row, values, blocked.message, labelOf(spec, blocked.field), blocked.code)
  return { kind: 'new', row, values, differences: [], findings }
}

function changedRow(
  row: RegisterRow,
  stored: RowRecord,
  values: Values,
  findings: readonly Finding[],
  { spec, closed }: RegisterJudging,
): RegisterVerdict {
  const all = differencesOf(spec, stored, values)
  const differences = all.filter(({ field }) => mayEdit(spec, field))
  const kept = all.filter((each) => !differences.includes(each)).map((each) => keptFinding(row, each, spec))
  const base = { row, values, stored, findings: [...findings, ...kept] }
  if (differences.length === 0) return { kind: 'same', differences, ...base }
  const changes = Object.fromEntries(differences.map(({ field, after }) => [field, after]))
  const blocked =
    blockingMessage(spec, changes, rowWith(stored.id, stored, changes)) ?? closedYear(spec, changes, stored, closed)
  if (blocked) return left('rejected', row, values, blocked.message, labelOf(spec, blocked.field), blocked.code)
  return { kind: 'changed', differences, ...base }
}

function mayEdit(spec: TableSpec, field: string): boolean {
  return !isReserved(spec, field) || (spec.reserved?.commands.includes('record.edit') ?? false)
}

function keptFinding(row: RegisterRow, { label }: Difference, spec: TableSpec): Finding {
  const message = `${label}与登记的不同，没有改。${spec.reserved?.why ?? ''}`
  return { ...note(row, message, 'warning', 'record.reserved'), column: label }
}

function closedYear(
  { datedBy, label }: TableSpec,
  values: Values,
  stored: { readonly [field: string]: unknown },
  closed: ReadonlySet<string>,
): FieldMessage | undefined {
  if (datedBy === undefined) return undefined
  const years = [values[datedBy], stored[datedBy]].flatMap((date) =>
    typeof date === 'string' ? [date.slice(0, 4)] : [],
  )
  const hit = years.find((year) => closed.has(year))
  return hit === undefined
    ? undefined
    : { code: 'year.closed', level: 'error', message: `${hit} 年已经封账，这一年的${label}只能查看。`, field: datedBy }
}

function left(
  kind: 'rejected' | 'conflict',
  row: RegisterRow,
  values: Values,
  message?: string,
  column = '',
  code = 'line.left',
): RegisterVerdict {
  const more = message === undefined ? [] : [{ ...note(row, message, 'error', code), column }]
  return { kind, row, values, differences: [], findings: [...row.findings, ...more] }
}

function note({ sheet, row }: RegisterRow, message: string, level: Finding['level'], code: string): Finding {
  return { sheet, row, column: '', value: '', code, level, message }
}

function labelOf(spec: TableSpec, field: string | undefined): string {
  return spec.fields.find(({ name }) => name === field)?.label ?? ''
}

/** The rows that 确认导入 writes; every changed field names the heads it was compared with (decisions.md 3). */
export function importRows(verdicts: readonly RegisterVerdict[]): RecordImport['rows'] {
  return verdicts.flatMap(({ kind, values, stored, differences }) => {
    if (kind === 'new') return [{ values: { ...values } }]
    if (kind !== 'changed' || !stored) return []
    const changes = Object.fromEntries(differences.map(({ field, after }) => [field, after]))
    const seen = Object.fromEntries(differences.map(({ field }) => [field, [...headsOf(stored, field)]]))
    return [{ row: stored.id, values: changes, seen }]
  })
}

/** Keys of the lines whose row somebody changed or removed since they were shown. */
export function movedRows(verdicts: readonly RegisterVerdict[], now: readonly RowRecord[]): readonly string[] {
  const rows = new Map<RowId, RowRecord>(now.map((row) => [row.id, row]))
  return verdicts.flatMap(({ kind, row, stored, differences }) => {
    if (kind !== 'changed' || !stored) return []
    const record = rows.get(stored.id)
    const same =
      record && differences.every(({ field }) => headsOf(stored, field).join() === headsOf(record, field).join())
    return same ? [] : [rowKey(row)]
  })
}
