// What a row of a 核对表 says of the person being alive: 变动情况, when and how they were seen, by whom, and whether they are in hardship.
import { checkWays, reportedChanges, type ReportedChange } from '../../../shared/domain/checks/picklists'
import { parseField } from '../../../shared/domain/parse'
import { matchForm } from '../../../shared/kernel/text'
import type { Value } from '../../../shared/oplog/operation'
import { cellText } from '../reading/sheet'
import { cellInput } from '../rows/cell-input'
import type { Finding } from '../rows/findings'
import { finding, type CheckDifference, type Judging } from './judging'
import type { SheetRow } from './read-sheet'

export interface Found {
  /** The row as a whole cannot be taken in; the findings say why. */
  readonly refused: boolean
  readonly values: Readonly<Record<string, Value>>
  readonly differences: readonly CheckDifference[]
  readonly findings: readonly Finding[]
}

export function foundOf(row: SheetRow, judging: Judging): Found {
  const refuse = (key: string, code: string, message: string): Found => ({
    refused: true,
    values: {},
    differences: [],
    findings: [finding(row, key, code, message)],
  })
  const written = cellText(row.cells['change']).trim()
  if (written === '')
    return refuse('change', 'check.change-missing', '没有选“变动情况”，这一行没有收回。没有变动请选“无变动”。')
  const change = meaning(written)
  if (!change)
    return refuse(
      'change',
      'check.change-unknown',
      `“变动情况”只能是：${reportedChanges.map(({ label }) => label).join('、')}。`,
    )
  const dates = datesOf(row, judging)
  const seen = dates.values['date']
  if (typeof seen === 'string' && seen > judging.today.slice(0, seen.length))
    return refuse('date', 'life.future', `核实日期 ${seen} 在今天之后，这一行没有收回。`)
  const changedOn = dates.values['changedOn']
  const hardship = flagOf(cellText(row.cells['hardship']))
  return {
    refused: false,
    values: {
      date: seen ?? judging.today,
      way: wayOf(row),
      by: cellText(row.cells['by']).trim().slice(0, 60) || judging.expected.unit,
      result: change.result,
      change: change.value,
      ...(changedOn === undefined ? {} : { changedOn }),
      ...(hardship === undefined ? {} : { hardship }),
      ...noteOf(row),
    },
    differences: [...eventWords(change, changedOn), ...hardshipWords(row, hardship, judging)],
    findings: [...dates.findings, ...lacking(row, change, seen, changedOn, judging)],
  }
}

function meaning(written: string): ReportedChange | undefined {
  const word = matchForm(written)
  return reportedChanges.find((each) => [each.label, ...(each.aliases ?? [])].some((name) => matchForm(name) === word))
}

function datesOf(row: SheetRow, { catalogue, today }: Judging) {
  const values: Record<string, string> = {}
  const findings: Finding[] = []
  for (const key of ['date', 'changedOn']) {
    const field = catalogue.table('lifeCheck').fields.find(({ name }) => name === key)
    const input = field && cellInput(row.cells[key], field)
    if (!field || input === undefined) continue
    const { value, messages } = parseField(field, input, { today })
    if (typeof value === 'string') values[key] = value
    const wrong = messages.find(({ level }) => level === 'error')
    if (wrong) findings.push(finding(row, key, wrong.code, `${wrong.message}此项未收，其余照常。`, 'warning'))
  }
  return { values, findings }
}

/** What the office will have to ask for before it can register the event, and which day counts as seen. */
function lacking(
  row: SheetRow,
  change: ReportedChange,
  seen: string | undefined,
  changedOn: string | undefined,
  { today }: Judging,
): readonly Finding[] {
  const found: Finding[] = []
  if (change.event !== undefined && changedOn === undefined)
    found.push(
      finding(row, 'changedOn', 'check.when', `报了“${change.label}”，没有写变动时间，登记动态时要补。`, 'warning'),
    )
  if (seen === undefined)
    found.push(finding(row, 'date', 'check.seen', `没有写核实日期，按收回的日期 ${today} 登记。`, 'warning'))
  return found
}

function eventWords(change: ReportedChange, on: string | undefined): readonly CheckDifference[] {
  if (change.event === undefined) return []
  const when = on === undefined ? '' : `（${on}）`
  return [{ label: '变动情况', before: '', after: `${change.label}${when}，收回后列入“待登记的动态”，不自动办理` }]
}

function hardshipWords(row: SheetRow, said: boolean | undefined, { sent }: Judging): readonly CheckDifference[] {
  const before = sent.find(({ id }) => id === row.key)?.cells.hardship ?? ''
  const after = said === undefined ? before : said ? '是' : '否'
  return after === before
    ? []
    : [{ label: '是否困难', before, after: `${after}，收回后列入“待登记的动态”，不自动办理` }]
}

function wayOf(row: SheetRow): string {
  const written = cellText(row.cells['way']).trim().slice(0, 40)
  return checkWays.find(({ label }) => label === written)?.value ?? (written || '核对表')
}

function flagOf(written: string): boolean | undefined {
  const word = written.trim()
  if (['是', '有', '√', '困难'].includes(word)) return true
  return ['否', '无', '不困难'].includes(word) ? false : undefined
}

function noteOf(row: SheetRow): Readonly<Record<string, Value>> {
  const note = cellText(row.cells['note']).trim().slice(0, 200)
  return note === '' ? {} : { note }
}
