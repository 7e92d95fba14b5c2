// Commands: the only way to ask for a change. A command is validated, reads what it needs, and answers with drafts of
// operations; the writer stamps them and commits row + log in one strict transaction (product.md §0.2, decisions.md 3, 7).
import type { z } from 'zod'
import type { Clock, Random } from '../kernel/ports'
import type { Result } from '../kernel/result'
import type { RowId, RowRecord, Stamp, RegisterKey, Value } from '../oplog/operation'
import type { Catalogue } from './catalogue'

/** An operation before it has a stamp. `seen` are the heads the person saw; where absent, the heads at commit are named. */
export type Draft =
  | {
      readonly kind: 'set'
      readonly table: string
      readonly row: RowId
      readonly set: Readonly<Record<RegisterKey, Value>>
      readonly seen?: Readonly<Record<RegisterKey, readonly Stamp[]>>
    }
  | { readonly kind: 'remove' | 'restore'; readonly table: string; readonly row: RowId }
  | { readonly kind: 'link' | 'unlink'; readonly table: string; readonly row: RowId; readonly other: RowId }
  | {
      readonly kind: 'decide'
      readonly table: 'decision'
      readonly row: RowId
      readonly set: Readonly<Record<RegisterKey, Value>>
    }

/** How Ctrl+Z treats a command (decisions.md 7). For the last two, `undoHint` says in Chinese what to do instead. */
export type UndoKind = 'inverse' | 'reversing-entry' | 'none'

export interface CommandContext {
  readonly catalogue: Catalogue
  readonly clock: Clock
  /** Operator row id of the person at the keyboard. */
  readonly by: string
  /** Rows of all operators, for what their roles allow; read once while they do not change. */
  operators(): Promise<readonly RowRecord[]>
  /** Random bytes for what must not be guessed. */
  readonly random: Random
  /** Names this installation's present incarnation (device and incarnation of its stamps); paper numbers take their mark from it (decisions.md 19). */
  readonly incarnation: string
  /** Mints a random, time-ordered row id. */
  newId(): RowId
  /** A visible row, or undefined. Reads happen inside the writer's transaction, so a verdict cannot be stale. */
  get(table: string, id: RowId): Promise<RowRecord | undefined>
  /** Of the ids, those of rows there ever were, removed ones too. */
  known(table: string, ids: readonly RowId[]): Promise<ReadonlySet<RowId>>
  /** Visible rows whose indexed field equals the value. */
  where(table: string, index: string, value: string | number): Promise<readonly RowRecord[]>
  /** Visible rows of the given ids, in one read however many; missing ones are left out. */
  getMany(table: string, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, RowRecord>>
  /** Visible rows whose indexed field equals any of the values, in one read: what an import of 5,000 people lives on. */
  whereAny(table: string, index: string, values: readonly (string | number)[]): Promise<readonly RowRecord[]>
  /** The row and every row merged with it, the survivor first; just the row where it was never merged (decisions.md 8). */
  group(table: string, id: RowId): readonly RowId[]
  /** All visible rows of a small table (units, titles, saved views…). Refused for tables with more than 5,000 rows. */
  all(table: string): Promise<readonly RowRecord[]>
}

export interface Plan {
  /** Empty where nothing would change: the writer then commits nothing and answers with the label and answer. */
  readonly drafts: readonly Draft[]
  /** Operator the change is signed with instead of `by`: the first operator founds the office in their own name. */
  readonly by?: RowId
  /** Chinese, past tense not needed: 修改手机：张三. */
  readonly label: string
  /** Handed back to the caller, e.g. ids of created rows. */
  readonly answer?: unknown
}

export interface Command<I> {
  readonly name: string
  readonly input: z.ZodType<I>
  readonly undo: UndoKind
  readonly undoHint?: string
  /** Open to viewers too, since it changes no record of the office's work (looking something up leaves a line). */
  readonly everybody?: true
  plan(input: I, context: CommandContext): Promise<Result<Plan>>
}

export function defineCommand<I>(command: Command<I>): Command<I> {
  return command
}
