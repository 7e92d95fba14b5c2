// What each row of a returned 核对表 says: against what was sent (that is what the county changed) and against the roster as it is now
// (what somebody else changed meanwhile is never overwritten).
import { lockedKeys, sheetColumns, type SentPerson } from '../../../shared/domain/checks/sheet-content'
import type { PersonChange } from '../../../shared/domain/roster/import-input'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Value } from '../../../shared/oplog/operation'
import { cellText } from '../reading/sheet'
import type { Finding } from '../rows/findings'
import { changesOf, sameText } from './changes'
import { foundOf } from './found'
import { finding, labelOf, type CheckDifference, type Judging } from './judging'
import type { SheetRow } from './read-sheet'

export type CheckVerdictKind = 'changed' | 'same' | 'blank' | 'rejected'

export interface CheckVerdict {
  readonly kind: CheckVerdictKind
  readonly row: number
  readonly name: string
  readonly differences: readonly CheckDifference[]
  readonly findings: readonly Finding[]
}

/** One row as check.take-in wants it. */
export interface TakenIn {
  readonly change: PersonChange
  readonly found: Readonly<Record<string, Value>>
}

export interface CheckJudgement {
  readonly verdicts: readonly CheckVerdict[]
  readonly taken: readonly TakenIn[]
  /** People who were sent and stand in no row of the file. */
  readonly absent: readonly string[]
}

/** Failure `check.empty` where no row says anything; one bad row never fails the rest. */
export function judgeRows(rows: readonly SheetRow[], judging: Judging): Result<CheckJudgement> {
  const seen = new Map<string, number>()
  const taken: TakenIn[] = []
  const verdicts = rows.map((row) => {
    const verdict = judgeRow(row, judging, seen, taken)
    if (row.key !== '' && !seen.has(row.key)) seen.set(row.key, row.row)
    return verdict
  })
  if (verdicts.every(({ kind }) => kind === 'blank'))
    return fail(
      'check.empty',
      `${judging.expected.name}的核对表一行都没有填“变动情况”，没有收回任何内容。没有变动的人也要选“无变动”。`,
    )
  const absent = judging.sent.filter(({ id }) => !seen.has(id)).map(({ cells }) => cells.name ?? '')
  return ok({ verdicts, taken, absent })
}

function judgeRow(row: SheetRow, judging: Judging, seen: ReadonlyMap<string, number>, taken: TakenIn[]): CheckVerdict {
  const name = cellText(row.cells['name']).trim()
  const rejected = (findings: readonly Finding[]): CheckVerdict => ({
    kind: 'rejected',
    row: row.row,
    name,
    differences: [],
    findings,
  })
  const sent = judging.sent.find(({ id }) => id === row.key)
  const person = judging.roster.people.find(({ id }) => id === row.key)
  if (!sent || !person) return rejected([strangerFinding(row, judging, sent !== undefined)])
  const twice = seen.get(row.key)
  if (twice !== undefined)
    return rejected([finding(row, 'name', 'check.twice', `这个人在第 ${twice} 行已经有了，只收先出现的一行。`)])
  const locked = lockedChanges(row, sent)
  if (locked.length > 0) return rejected(locked)
  if (isUntouched(row, sent)) return { kind: 'blank', row: row.row, name, differences: [], findings: [] }
  const found = foundOf(row, judging)
  if (found.refused) return rejected(found.findings)
  const changes = changesOf(row, sent, person, judging)
  taken.push({ change: changes.change, found: found.values })
  const differences = [...found.differences, ...changes.differences]
  const findings = [...found.findings, ...changes.findings]
  return { kind: differences.length > 0 ? 'changed' : 'same', row: row.row, name, differences, findings }
}

function strangerFinding(row: SheetRow, { roster, expected }: Judging, wasSent: boolean): Finding {
  if (row.key === '')
    return finding(
      row,
      'name',
      'check.key-missing',
      '这一行没有识别码，可能是新插入或复制来的。新增人员请用“导入名册”，这里不收。',
    )
  if (wasSent) return finding(row, 'name', 'check.gone', '这个人已从名册删除或并入他人，没有收回。')
  const other = roster.people.find(({ id }) => id === row.key)
  if (!other) return finding(row, 'name', 'check.key-unknown', '识别码被改过，认不出是谁，没有收回。请用下发的原表。')
  const county = roster.units[String(other['county'] ?? '')] ?? '其他单位'
  const name = String(other['name'] ?? '')
  return finding(
    row,
    'name',
    'check.other-county',
    `这一行是${county}的${name}，不在${expected.name}的核对表里，没有收回。`,
  )
}

/** A locked column that reads otherwise than it was sent: the key may stand beside another person's cells. */
function lockedChanges(row: SheetRow, sent: SentPerson): readonly Finding[] {
  return lockedKeys.flatMap((key) => {
    const cell = row.cells[key]
    const was = sent.cells[key] ?? ''
    if (cell === undefined && was === '') return []
    if (sameText(cellText(cell), was)) return []
    const label = labelOf(key)
    const message = `“${label}”是锁定列，下发时是“${was || '（空）'}”，整行没有收回。${label}有误请写在备注里，由本会核实后更正。`
    return [finding(row, key, 'check.locked', message)]
  })
}

/** Nothing chosen and nothing written: the county has not come to this person yet. */
function isUntouched(row: SheetRow, sent: SentPerson): boolean {
  const cells: Readonly<Record<string, string | undefined>> = sent.cells
  return sheetColumns.every(({ key, open }) => open !== true || sameText(cellText(row.cells[key]), cells[key] ?? ''))
}
