// The vocabulary of the catalogue: what can be said about a field and a table. Pure data plus pure functions.
import type { RowId, RowRecord, Value } from '../oplog/operation'

/**
 * What a field holds. Stored forms: text kinds → string; `choice` → the option's stored `value`; `choices` → string[] (set policy);
 * `date` → 'YYYY' | 'YYYY-MM' | 'YYYY-MM-DD'; `int` → integer; `money` → integer 分; `flag` → boolean; `ref` → RowId; `blob` → blob id.
 */
export type FieldKind =
  | 'text'
  | 'longtext'
  | 'choice'
  | 'choices'
  | 'date'
  | 'int'
  | 'money'
  | 'flag'
  | 'name'
  | 'idcard'
  | 'phone'
  | 'phones'
  | 'bankcard'
  | 'ref'
  | 'blob'

/** A row by its id and fields, as the writer or a screen has it: what rules read that need no stamps. */
export type Fields = { readonly id: RowId; readonly [field: string]: unknown }

/** How two concurrent values meet (sync-design.md §8.3). */
export type MergePolicy = 'review' | 'auto' | 'set' | 'text'

/** Masked on screen, in copies and in 脱敏版 exports unless revealed; `sensitive` fields are left out of 脱敏版 altogether. */
export type Sensitivity = 'open' | 'masked' | 'sensitive'

export interface Choice {
  readonly value: string
  readonly label: string
  /** Other spellings met in files, normalised before comparing. */
  readonly aliases?: readonly string[]
}

export interface FieldSpec {
  readonly name: string
  /** Chinese, the words of their forms. */
  readonly label: string
  readonly kind: FieldKind
  /** Fixed choices, or the name of a synced list table (`unit`, `honourTitle`…) whose rows are the choices (stored value = row id). */
  readonly choices?: readonly Choice[] | { readonly table: string }
  /** Choices are suggestions; other text is accepted. */
  readonly open?: boolean
  /**
   * Refused on entry when another visible row holds the same value (`row`), or a row of another parent does (`parent`).
   * The field must be indexed. Merged changes may still bring two together: that is an issue, never a lost write (sync-design.md §8.9).
   */
  readonly unique?: 'row' | 'parent'
  readonly required?: boolean
  /** Import headers that mean this field, besides the label. Compared after normalising (domain.md §5.1). */
  readonly aliases?: readonly string[]
  readonly sensitivity?: Sensitivity
  /** Default `review`. */
  readonly merge?: MergePolicy
  /** Fields that form one register (they must not be mixed): the register is stored under the group's name as an object. Rare. */
  readonly group?: string
  /** Heading on the form, in the order of the paper form. */
  readonly section?: string
  /** Default column width in px; absent = by kind. */
  readonly width?: number
  /** For `int`: adding its values up means something (人数, 数量), as it does for every amount, and not for years or places in an order. */
  readonly adds?: true
  /** For `int`: kept as tenths, typed and shown with one decimal (服务时长 2.5 小时 is 25), so that sums are exact. */
  readonly tenths?: true
  /** Shown as a grid column by default. */
  readonly column?: boolean
  /** Never leaves the writer: not shown, listed, exported nor told by history (the hash of a PIN). */
  readonly secret?: true
  /** Out of use: in no list, form, import or export, but still named where old values show (history, 待核对, merging). */
  readonly hidden?: true
  /** Never a grid column (long texts, blobs). */
  readonly offGrid?: boolean
  readonly help?: string
  /** Number of a paper, minted per PC; two rows that carry one are an issue (office/paper-numbers). */
  readonly paperNumber?: PaperNumber
  /** Longest accepted text, in code points. Default 200 for text, 5,000 for longtext. */
  readonly max?: number
  /** For `money`: may be typed as a negative amount (预算调减). */
  readonly signed?: true
  /** For `ref`: the table it points to. */
  readonly to?: string
  /** For a `ref` to 劳模 that may be empty: the field in which the name is written, for people who are not on the roster. */
  readonly beside?: string
  /**
   * Computed, never typed. `row`: stored with prefix `_d` in the writing transaction (field name must start with `_d`);
   * `today`: computed on read from the clock (age, expected retirement).
   */
  readonly derived?: 'row' | 'today'
  /** For `derived: 'today'`: the computation; `today` is YYYY-MM-DD. */
  readonly compute?: (row: RowRecord, today: string) => unknown
  /** Field-level check on a parsed value, beyond the kind's own. Blocks only where level is `error`. */
  readonly check?: (value: unknown, row: Fields) => FieldMessage | undefined
}

/** One finding about one value; codes as in decisions.md 30. */
export interface FieldMessage {
  readonly code: string
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly field?: string
}

export interface TableSpec {
  readonly name: string
  /** Chinese name, singular, e.g. 劳模. */
  readonly label: string
  readonly fields: readonly FieldSpec[]
  /** A child row belongs to one parent row; `field` holds the parent's id. */
  readonly parent?: { readonly table: string; readonly field: string }
  /** Field (or derived field) whose value names a row in labels and pickers. */
  readonly title: string
  /** What its rows are counted by, where 人 (rows titled by a name) and 条 (all others) would be wrong: members of which some are units. */
  readonly counted?: '个' | '家' | '次' | '笔' | '项' | '件' | '张' | '支' | '门'
  /** Dexie index expressions besides `id`, e.g. `person`, `[_dActive+id]`. Never `&` (sync-design.md §8.9). */
  readonly indexes?: readonly string[]
  /** Row-level findings over a whole row (e.g. ID against birth date). */
  readonly check?: (row: Fields) => readonly FieldMessage[]
  /**
   * Stored derived values of one row, from the row and its children's rows; runs in the writer's transaction and in rebuild.
   * `children` lists the tables whose rows (joined by their `parent`) are needed. Keys of the result start with `_d`.
   */
  readonly derive?: {
    readonly children: readonly string[]
    /** List tables (`unit`…) given whole, because small. */
    readonly lists?: readonly string[]
    /** All fields of the row itself that `of` looks at; absent = any. A change of other fields is known to alter nothing derived. */
    readonly reads?: readonly string[]
    readonly of: (row: RowRecord, related: Related) => Readonly<Record<string, unknown>>
    /** Raised by one when `of` derives other values from the same rows: stored ones are then made again, once. Absent = 0. */
    readonly version?: number
    /** Fetches what `of` looks things up in; awaited before it is called. */
    readonly ready?: () => Promise<void>
  }
  /** Rows are never removed, only marked; the Chinese sentence says why and what to do instead. */
  readonly permanent?: string
  /**
   * Written only by the named commands; any other is refused with `record.reserved` and the Chinese sentence `why`. `free` are
   * the fields of an existing row that record.edit may still change; without it the whole row is out of reach, removal included.
   */
  readonly reserved?: {
    readonly commands: readonly string[]
    readonly free?: readonly string[]
    /** Only these fields are out of reach; all others, new rows and removal are everybody's. */
    readonly only?: readonly string[]
    readonly why: string
  }
  /** The row may not be removed while the row of such a table that its field of the same name points to stands in one of these states. */
  readonly heldBy?: readonly {
    readonly table: string
    readonly states: readonly string[]
  }[]
  /** Only administrators change it, whatever the command (product.md §10); absent = everybody but viewers. */
  readonly keeper?: 'admin'
  /** Date (or year) field that says to which business year a row belongs: rows of a closed year are read-only (decisions.md 11). */
  readonly datedBy?: string
  /**
   * With `datedBy`: true while what the row is about is not done. Such a row stays open after its year was closed: it is carried over
   * where it stands, never copied, and closing names it (office-practice.md 35).
   */
  readonly unfinished?: (row: Fields) => boolean
  /** With `unfinished`, where `datedBy` is written only at the end: the date since when it is under way. */
  readonly begunBy?: string
  /**
   * What tells a row of an imported list from the others: together these fields name one row, which the import then changes
   * instead of adding another. Absent = every line is new, and a line equal to a row in all it says is passed over.
   */
  readonly importBy?: readonly string[]
  /** A list from Excel comes in through a command of the table's own, which gives rows their state and place, instead of record.import. */
  readonly takesList?: ListTaking
  /** The one id that a new row of these values has on every PC, where there may be one such row only (会费 of a member and year). */
  readonly idOf?: (values: Readonly<Record<string, Value>>) => RowId | undefined
  /** Reference field naming the row whose `datedBy` says it, for rows without a date of their own (who took part in an activity). */
  readonly datedThrough?: string
  /** Not offered in registers, search or export (settings, logs, decisions). */
  readonly internal?: boolean
}

/** How the papers of a table are numbered. */
export interface PaperNumber {
  /** Hidden indexed field: year and mark of the PC, as 2026-K3. */
  readonly series: string
  /** The number as it stands on paper; `office` is the row of 单位信息. */
  readonly words: (
    part: { readonly year: string; readonly mark: string; readonly nth: string },
    office: Fields | undefined,
  ) => string
  /** Field of the numbers that the row gave back: they are not given again. */
  readonly withdrawn?: string
  /** Fields that a new number empties, such as the job of the paper printed before. */
  readonly clears?: readonly string[]
}

/** How a list of people goes into one parent row: the command is given the parent, the file's name and `people` in the order of the sheet. */
export interface ListTaking {
  readonly command: string
  /** Field of the parent row, which the page gives for every line. */
  readonly within: string
  /** What a line may say besides who it is about. */
  readonly fields: readonly string[]
  /** Why a person of the roster stays out, in Chinese. */
  readonly refuse: (person: Fields) => string | undefined
  /** How a row that is there stands, in Chinese: the line changes nothing. Absent = whoever it is about may be entered again. */
  readonly stands: (row: Fields) => string | undefined
}

export interface Related {
  /** Visible child rows of the row. */
  children(table: string): readonly RowRecord[]
  list(table: string): readonly RowRecord[]
}
