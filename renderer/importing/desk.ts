// One file on its way in, from bytes to the input of import.apply. Lives in the import worker; the wizard asks it step by step.
import { extendedCatalogue, type Catalogue } from '../../shared/domain/catalogue'
import type { Fields } from '../../shared/domain/field'
import { lookupOf } from '../../shared/domain/lookup'
import type { ImportInput } from '../../shared/domain/roster/import-input'
import { fail, ok, type Result } from '../../shared/kernel/result'
import type { RowRecord } from '../../shared/oplog/operation'
import {
  countVerdicts,
  dryRun,
  layOut,
  readPeople,
  type DryRun,
  type LaidOutFile,
  type Progress,
  type ReadPeople,
} from './dry-run'
import { judgeRows, type CheckJudgement } from './check-sheet/judge-rows'
import type { Judging } from './check-sheet/judging'
import { isCheckSheet, readCheckRows, type ExpectedSheet, type SheetRow } from './check-sheet/read-sheet'
import type { HandMapping } from './layout/map-columns'
import type { RosterRows } from './matching/roster'
import { rowKey, type Answers, type VerdictKind } from './matching/verdicts'
import { importInputOf, movedSince } from './plan'
import { readFile } from './reading/read-file'
import type { ReadFile } from './reading/sheet'
import { writeRejected } from './rejected-file'
import { readList, type ListColumn, type ListRead } from './rows/read-list'
import { examplesOf, sheetView, verdictView, type SheetView, type VerdictView } from './views'
import { RegisterDesk } from './register/register-desk'

export interface Opened {
  readonly format: ReadFile['format']
  readonly sheets: readonly SheetView[]
  readonly skipped: LaidOutFile['skipped']
}

/** What the wizard must fetch from the roster before the file can be judged. */
export interface Wanted {
  readonly people: number
  readonly ids: readonly string[]
  readonly names: readonly string[]
}

export interface Preview {
  readonly counts: Readonly<Record<VerdictKind, number>>
  readonly sheets: DryRun['sheets']
  readonly verdicts: readonly VerdictView[]
  /** Rows of the roster that would change; looked at once more before anything is written. */
  readonly changing: readonly { readonly table: string; readonly row: string }[]
  /** People written by 确认导入. */
  readonly writes: number
}

export class ImportDesk {
  private file: ReadFile | undefined
  private laid: LaidOutFile | undefined
  private read: ReadPeople | undefined
  private run: DryRun | undefined
  private rows: readonly SheetRow[] = []
  /** Lists of any register but the roster. */
  readonly register = new RegisterDesk(() => this.catalogue)

  constructor(private catalogue: Catalogue) {}

  /** Adds the office's own fields to those of the program; asked before anything else. */
  know(definitions: readonly Fields[]): void {
    this.catalogue = extendedCatalogue(this.catalogue, definitions)
  }

  /** Reads the bytes. Failure `file.protected` asks for the password, which the main process takes off. */
  open(name: string, bytes: Uint8Array, remembered: Readonly<Record<string, HandMapping>>): Result<Opened> {
    const file = readFile(name, bytes)
    if (!file.ok) return file
    if (isCheckSheet(file.value))
      return fail(
        'check.not-here',
        `《${name}》是下发给县（市、区）的核对表，不在这里导入。请到“劳模名册 → 更多 → 年度核查”，在对应的单位点“收回”。`,
      )
    this.file = file.value
    return this.layOut(remembered, {})
  }

  /** Lays the sheets out again after a person mapped columns by hand. */
  layOut(
    remembered: Readonly<Record<string, HandMapping>>,
    byHand: Readonly<Record<string, HandMapping>>,
  ): Result<Opened> {
    if (!this.file) return nothingOpen()
    const laid = layOut(this.file, this.catalogue, (signature) => remembered[signature], byHand)
    if (!laid.ok) return laid
    this.laid = laid.value
    const sheets = laid.value.layouts.map((layout) =>
      sheetView(layout, (column) => examplesOf(layout.sheet, layout.header.bottom + 1, column)),
    )
    return ok({ format: this.file.format, sheets, skipped: laid.value.skipped })
  }

  /** Reads a returned 核对表; answers the keys of its rows, whose people are then needed to judge it. */
  openCheck(name: string, bytes: Uint8Array, expected: ExpectedSheet): Result<readonly string[]> {
    const file = readFile(name, bytes)
    if (!file.ok) return file
    const rows = readCheckRows(file.value, expected)
    if (!rows.ok) return rows
    this.rows = rows.value
    return ok([...new Set(rows.value.flatMap(({ key }) => (key === '' ? [] : [key])))])
  }

  /** The dry run of a returned 核对表 against what was sent and the roster as it is. */
  judgeCheck(judging: Omit<Judging, 'catalogue'>): Result<CheckJudgement> {
    return judgeRows(this.rows, { ...judging, catalogue: this.catalogue })
  }

  /** Reads the people of the chosen sheets. */
  readPeople(
    chosen: readonly string[],
    lists: RosterRows['lists'],
    today: string,
    progress?: Progress,
  ): Result<Wanted> {
    if (!this.laid) return nothingOpen()
    this.read = readPeople(this.laid, chosen, this.catalogue, lists, today, progress)
    const texts = (field: string): string[] => [
      ...new Set(this.read?.rows.map((row) => row.values[field]).filter((value) => typeof value === 'string')),
    ]
    return ok({ people: this.read.rows.length, ids: texts('idNumber'), names: texts('name') })
  }

  /** The dry run against the roster's rows; asked again with each answered conflict. */
  judge(roster: RosterRows, answers: Answers, progress?: Progress): Result<Preview> {
    if (!this.read) return nothingOpen()
    const run = dryRun(this.read, roster, this.catalogue, answers, progress)
    this.run = run
    const lookup = lookupOf(roster.lists as Readonly<Record<string, readonly RowRecord[]>>)
    const input = importInputOf(this.file?.name ?? '', run.plans)
    return ok({
      counts: countVerdicts(run),
      sheets: run.sheets,
      verdicts: run.verdicts.map((verdict) => verdictView(verdict, this.catalogue, lookup)),
      changing: input.people.flatMap((person) => [
        ...named('person', person.row),
        ...person.children.flatMap((child) => named(child.table, child.row)),
      ]),
      writes: input.people.length,
    })
  }

  /** The input of import.apply; every changed field names the heads it had in the dry run (decisions.md 3). */
  input(): Result<ImportInput> {
    if (!this.run || !this.file) return nothingOpen()
    return ok(importInputOf(this.file.name.slice(0, 200), this.run.plans))
  }

  /** Keys of the file's rows whose person was changed or removed since the dry run; `now` are the rows of `changing` by table. */
  moved(now: Readonly<Record<string, readonly RowRecord[]>>): Result<readonly string[]> {
    if (!this.run) return nothingOpen()
    const rows = new Map(Object.entries(now).flatMap(([table, list]) => list.map((row) => [`${table}:${row.id}`, row])))
    const touched = new Set<string>()
    for (const plan of this.run.plans) {
      const { people } = importInputOf('', [plan])
      if (plan.stored && movedSince(people, (table, id) => rows.get(`${table}:${id}`))) touched.add(plan.stored.id)
    }
    return ok(this.run.verdicts.filter(({ person }) => person && touched.has(person.id)).map(({ row }) => rowKey(row)))
  }

  /**
   * A list of somebody else's, whole in one answer; nothing of it stays on the desk. `second` are the columns of another sheet of the
   * same file (the days of routes), which it may lack.
   */
  list(
    name: string,
    bytes: Uint8Array,
    columns: readonly ListColumn[],
    lists: Readonly<Record<string, readonly Fields[]>>,
    today: string,
    second?: readonly ListColumn[],
  ): Result<{ readonly list: ListRead; readonly second?: ListRead }> {
    const file = readFile(name, bytes)
    if (!file.ok) return file
    const context = { today, lookup: lookupOf(lists) }
    const list = readList(file.value, columns, context)
    if (!list.ok) return list
    const other = second && readList(file.value, second, context)
    return ok(other?.ok ? { list: list.value, second: other.value } : { list: list.value })
  }

  /** 导出未导入的行. */
  async rejected(): Promise<Result<Uint8Array>> {
    if (!this.run || !this.laid) return nothingOpen()
    return ok(await writeRejected(this.laid.layouts, this.run.verdicts))
  }
}

function nothingOpen(): Result<never> {
  return fail('import.nothing-open', '还没有读入文件，请先选择文件。')
}

function named(table: string, row: string | undefined): readonly { table: string; row: string }[] {
  return row === undefined ? [] : [{ table, row }]
}
