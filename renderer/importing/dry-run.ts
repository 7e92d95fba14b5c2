// 导入预检: a read file against the roster, without writing anything. The wizard and build/check-roster.ts both ask here.
import type { Catalogue } from '../../shared/domain/catalogue'
import { lookupOf } from '../../shared/domain/lookup'
import { fail, ok, type Result } from '../../shared/kernel/result'
import type { RowRecord } from '../../shared/oplog/operation'
import type { HandMapping } from './layout/map-columns'
import { targetsOf } from './layout/targets'
import { judge, type Answers, type Judgement, type VerdictKind } from './matching/verdicts'
import { rosterOf, type RosterRows } from './matching/roster'
import type { ReadFile } from './reading/sheet'
import type { PersonRow } from './rows/interpret'
import { layoutOf, readRows, type SheetLayout, type SheetRows } from './rows/read-sheet'

/** Counts rows for whoever waits (product.md §0.10). */
export type Progress = (done: number, total: number) => void

export interface LaidOutFile {
  readonly file: ReadFile
  readonly layouts: readonly SheetLayout[]
  /** Sheets that hold no people, with the reason in Chinese. */
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[]
}

/**
 * Finds header and columns of each sheet. `remembered` answers the mapping of a known layout, `byHand` the one of a sheet that
 * a person has just mapped. Failure `header.missing` where no sheet names people.
 */
export function layOut(
  file: ReadFile,
  catalogue: Catalogue,
  remembered: (signature: string) => HandMapping | undefined,
  byHand: Readonly<Record<string, HandMapping>> = {},
): Result<LaidOutFile> {
  const targets = targetsOf(catalogue)
  const layouts: SheetLayout[] = []
  const skipped: { sheet: string; why: string }[] = []
  for (const sheet of file.sheets) {
    const layout = layoutOf(sheet, targets, remembered, byHand[sheet.name])
    if (layout) layouts.push(layout)
    else skipped.push({ sheet: sheet.name, why: sheet.rows.length === 0 ? '空工作表' : '没有“姓名”列的表头，不像名册' })
  }
  if (layouts.length > 0) return ok({ file, layouts, skipped })
  return fail(
    'header.missing',
    `《${file.name}》里没有找到表头：表头行至少要有“姓名”一列。请在表格上方补上表头后再导入。`,
  )
}

export interface DryRun extends Judgement {
  readonly rows: readonly PersonRow[]
  readonly sheets: readonly ({ readonly sheet: string } & Omit<SheetRows, 'people'> & { readonly people: number })[]
}

export interface ReadPeople {
  readonly rows: readonly PersonRow[]
  readonly sheets: DryRun['sheets']
}

/** Reads the people of the chosen sheets. `lists` are the office's units and titles; `today` is YYYY-MM-DD. */
export function readPeople(
  laid: LaidOutFile,
  chosen: readonly string[] | undefined,
  catalogue: Catalogue,
  lists: RosterRows['lists'],
  today: string,
  progress: Progress = ignore,
): ReadPeople {
  const taken = laid.layouts.filter((layout) => !chosen || chosen.includes(layout.sheet.name))
  const total = taken.reduce((sum, { sheet, header }) => sum + sheet.rows.length - header.bottom - 1, 0)
  const onRow = counting(progress, total)
  const lookup = lookupOf(lists as Readonly<Record<string, readonly RowRecord[]>>)
  const rows: PersonRow[] = []
  const sheets: DryRun['sheets'][number][] = []
  for (const layout of taken) {
    const { people, ...counts } = readRows(layout, {
      catalogue,
      lookup,
      units: lists['unit'] ?? [],
      today,
      fileName: laid.file.name,
      onRow,
    })
    for (const person of people) rows.push(person)
    sheets.push({ sheet: layout.sheet.name, ...counts, people: people.length })
  }
  return { rows, sheets }
}

/** Judges the people that were read against the roster. */
export function dryRun(
  read: ReadPeople,
  roster: RosterRows,
  catalogue: Catalogue,
  answers: Answers = {},
  progress: Progress = ignore,
): DryRun {
  const onRow = counting(progress, read.rows.length)
  return { ...read, ...judge(read.rows, rosterOf(roster), catalogue, answers, onRow) }
}

/** How many rows of each verdict; they add up to the rows read. */
export function countVerdicts(run: Judgement): Readonly<Record<VerdictKind, number>> {
  const counts = { new: 0, changed: 0, same: 0, conflict: 0, rejected: 0 }
  for (const verdict of run.verdicts) counts[verdict.kind]++
  return counts
}

/** Tells of every 200th row and of the last: each telling crosses from the worker to the window. */
function counting(progress: Progress, total: number): () => void {
  let done = 0
  return () => {
    done++
    if (done % 200 === 0 || done === total) progress(done, total)
  }
}

const ignore = (): void => undefined
