// The door of renderer/data: everything a screen may ask of the office's data. One implementation lives in the writer
// worker (workers/writer), reached through comlink; screens import `office()` from ./client and the types from here.
import type { Failure } from '../../shared/kernel/result'
import type { Issue } from '../../shared/issues/issue'
import type { RowId, RowRecord, Stamp, TxnId, Value } from '../../shared/oplog/operation'
import type { Progress, QuestionName, Questions } from './questions/asked'

/** A row as screens and exports see it: no key starts with `_`; stored derived fields keep their `_d` name, today-derived ones are added. */
export type Row = { readonly id: RowId; readonly [field: string]: unknown }

/** What came of a command. */
export type Outcome =
  | { readonly ok: true; readonly txn: TxnId; readonly label: string; readonly answer?: unknown }
  | { readonly ok: false; readonly failure: Failure }

export type Filter =
  | { readonly field: string; readonly is: 'in'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly field: string; readonly is: 'contains'; readonly text: string }
  | { readonly field: string; readonly is: 'between'; readonly from?: string | number; readonly to?: string | number }
  | { readonly field: string; readonly is: 'empty' | 'filled' }
  /** Rows with at least one child row that matches (honours of a level, events of a kind in a year). */
  | { readonly child: string; readonly where: readonly Filter[] }

/** 姓氏笔画, 级别届次, 县(市、区) and 拼音 are named orders (product.md §0.3); anything else is a field. No sort = 登记顺序. */
export interface Sort {
  readonly by: 'strokes' | 'level' | 'county' | 'pinyin' | { readonly field: string }
  readonly descending?: boolean
}

export interface ListQuery {
  readonly table: string
  readonly filters: readonly Filter[]
  /** Type-ahead text: name, pinyin, initials, ID tail, phone, employer. */
  readonly text?: string
  readonly sort: readonly Sort[]
}

export interface Page {
  readonly rows: readonly Row[]
  /** Rows of the whole query; undefined while the row set is still loading (first page first). */
  readonly total: number | undefined
  /** Grows with every change of order or membership; a page from an older generation may be mixed. */
  readonly generation: number
}

export interface Facet {
  readonly value: string | number | boolean | null
  readonly label: string
  readonly count: number
}

export interface Totals {
  readonly count: number
  readonly fields: Readonly<Record<string, { readonly filled: number; readonly sum: number; readonly average: number }>>
}

export interface SearchHit {
  readonly table: string
  readonly id: RowId
  readonly title: string
  /** 单位 · 出生年 · 县, so that namesakes can be told apart. */
  readonly detail: string
}

/** Told to every listener after each commit: what to repaint. */
export interface Change {
  readonly txn: TxnId
  readonly label: string
  /** Changed row ids per table; `'many'` above 2,000. */
  readonly tables: Readonly<Record<string, readonly RowId[] | 'many'>>
  readonly undo: UndoState
  /** Operations that came from other PCs, where that is what happened; `txn` is '' then. */
  readonly received?: number
}

export interface UndoState {
  readonly undo?: { readonly txn: TxnId; readonly label: string; readonly hint?: string }
  readonly redo?: { readonly txn: TxnId; readonly label: string }
}

export interface UndoReport {
  readonly label: string
  readonly reversed: number
  /** Kept because changed since, or impossible: named for the person. */
  readonly kept: readonly {
    readonly table: string
    readonly row: RowId
    readonly title: string
    readonly field?: string
    readonly fieldLabel?: string
    readonly why: string
  }[]
}

export interface HistoryEntry {
  readonly stamp: Stamp
  readonly txn: TxnId
  readonly at: number
  readonly by: string
  readonly byName: string
  readonly device: string
  readonly label: string
  readonly kind: string
  readonly table: string
  readonly row: RowId
  readonly fields: readonly {
    readonly field: string
    readonly label: string
    readonly before: Value | undefined
    readonly after: Value | undefined
  }[]
}

export interface RebuildReport {
  readonly equal: boolean
  readonly rows: number
  readonly operations: number
  /** Up to 20 differences, for the person as table label and title, never values. */
  readonly differences: readonly {
    readonly table: string
    readonly row: RowId
    readonly what: 'missing' | 'extra' | 'different'
  }[]
}

export interface OpenReport {
  readonly state: 'ready' | 'rebuilt' | 'newer-version'
  readonly message?: string
  readonly empty: boolean
  /** Said for as long as the log holds what only a newer version can show. */
  readonly newer?: string
  /** Definitions of the office's own fields, for the catalogue of screens; later ones come as changes of `officeField`. */
  readonly ownFields?: readonly Row[]
  /** Title of a half-finished large transaction that was dropped whole at start. */
  readonly dropped?: string
}

/** Which database: the office's own, or the sample office, which never mix (decisions.md 17). */
export type OfficeName = 'office' | 'sample'

/** What to look for in the log. Dates are YYYY-MM-DD in Asia/Shanghai, both included. */
export interface RecentOnly {
  readonly by?: RowId
  readonly text?: string
  readonly from?: string
  readonly to?: string
}

export interface Office {
  open(which: OfficeName): Promise<OpenReport>
  close(): Promise<void>
  /**
   * The operator whose name the next changes carry. Failures: `operator.pin` (the PIN is needed or wrong), `operator.wait` (five wrong
   * ones: a minute), `operator.left`.
   */
  setOperator(id: RowId, pin?: string): Promise<void>
  /** Runs one command; large ones report progress (done of total operations) and may be cancelled by `cancel(command)`. */
  run(command: string, input: unknown, progress?: (done: number, total: number) => void): Promise<Outcome>
  cancelRunning(): Promise<void>
  undo(): Promise<{ ok: true; report: UndoReport } | { ok: false; failure: Failure }>
  redo(): Promise<{ ok: true; report: UndoReport } | { ok: false; failure: Failure }>
  undoState(): Promise<UndoState>
  /** Reverses one earlier transaction found in history (an import, say), as a new transaction. */
  undoTransaction(txn: TxnId): Promise<{ ok: true; report: UndoReport } | { ok: false; failure: Failure }>
  listen(listener: (change: Change) => void): Promise<void>

  /** Rows [from, to) of a list. `hold` keeps that row at its place although it no longer sorts or matches there. */
  page(query: ListQuery, from: number, to: number, hold?: RowId): Promise<Page>
  ids(query: ListQuery): Promise<readonly RowId[]>
  /** Position of a row in the list, or -1. */
  indexOf(query: ListQuery, id: RowId): Promise<number>
  facets(query: ListQuery, field: string): Promise<readonly Facet[]>
  totals(query: ListQuery, fields: readonly string[], only?: readonly RowId[]): Promise<Totals>
  rows(table: string, ids: readonly RowId[]): Promise<readonly Row[]>
  search(text: string, limit: number): Promise<readonly SearchHit[]>

  row(table: string, id: RowId): Promise<Row | undefined>
  /** Row record with its stamps, for forms that must name the heads they show. */
  record(table: string, id: RowId): Promise<RowRecord | undefined>
  /** Records of these rows in one read, in their order; those that are gone are left out. */
  records(table: string, ids: readonly RowId[]): Promise<readonly RowRecord[]>
  children(table: string, parent: RowId): Promise<readonly Row[]>
  all(table: string): Promise<readonly Row[]>
  /** Rows merged into this one, as they were before (拆分 names them). */
  merged(table: string, survivor: RowId): Promise<readonly Row[]>
  /**
   * Visible rows whose indexed field equals any of the values, in one indexed read: what an import asks before it judges 5,000
   * people. Copies that were merged into another row are among them, with `_dSurvivor`.
   */
  find(table: string, index: string, values: readonly (string | number)[]): Promise<readonly Row[]>
  history(table: string, id: RowId, withChildren?: boolean): Promise<readonly HistoryEntry[]>
  /** Newest transactions of the whole office, of every PC; with `only`, those that match all of it. */
  recent(
    limit: number,
    only?: RecentOnly,
  ): Promise<
    readonly {
      txn: TxnId
      at: number
      by: string
      byName: string
      /** The PC it was made on. */
      device: string
      command: string
      label: string
      rows: number
      undone: boolean
      /** Why this step can never be taken back, and what to do instead. */
      final?: string
    }[]
  >
  /** 回收站. */
  removed(): Promise<readonly { table: string; id: RowId; title: string; at: number; byName: string }[]>

  /** What waits in 待核对, in the order of work; decided ones left out. Computed beside the writer's work, kept until data changes. */
  issues(): Promise<readonly Issue[]>

  /** A named question about many rows (questions/asked.ts), worked out in slices beside the writer's work. Failure `answer.stopped`. */
  answer<Name extends QuestionName>(
    name: Name,
    input: Questions[Name]['input'],
    progress?: Progress,
  ): Promise<Questions[Name]['answer']>
  stopAnswer(name: QuestionName): Promise<void>

  /** Recomputes the tables from the log; with `repair` swaps them in where they differ. */
  rebuild(repair: boolean): Promise<RebuildReport>
  /** Compares one row in a hundred with the log, once a day; the sentence to show where rows were wrong and have been mended. */
  checkToday(): Promise<string | undefined>
  fingerprint(): Promise<string>
}
