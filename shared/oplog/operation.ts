// The change language: what the log holds and what every PC will one day exchange (sync-design.md §8.3, decisions.md 2).

/** Hybrid logical clock stamp, 28 lower-case Crockford base32 characters: time 48 bit · counter 16 · device 40 · incarnation 32 (+4 zero bits). Sorts as text. */
export type Stamp = string
export type RowId = string
export type TxnId = string
/** Register key: a field name, or `field:element` for one element of a `set`-policy field. */
export type RegisterKey = string

export type Scalar = string | number | boolean | null
/** null clears; absent means "not changed". Composite values (a field group, an address) are plain JSON. */
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value }

export type OpKind = 'set' | 'remove' | 'restore' | 'link' | 'unlink' | 'decide'

/** One user action; stored once, in the same strict transaction as its operations. */
export interface Txn {
  readonly id: TxnId
  /** Operator row id. */
  readonly by: string
  readonly device: string
  /** Name of the command that made it, e.g. `record.edit`. */
  readonly command: string
  /** Chinese, for history and the undo button, e.g. 修改手机：张三. */
  readonly label: string
  /** Wall clock, UTC ms; for people only, never for ordering. */
  readonly at: number
  readonly undoes?: TxnId
  /** `1 ≤ k ≤ n`; a transaction of more than 2,000 operations is invisible until all n parts are there. */
  readonly part?: { readonly k: number; readonly n: number }
}

export interface Op {
  readonly id: Stamp
  readonly txn: TxnId
  readonly kind: OpKind
  readonly table: string
  readonly row: RowId
  /** For `set` and `decide`: only the registers that changed. */
  readonly set?: Readonly<Record<RegisterKey, Value>>
  /** For `link` and `unlink`: the other row of the undirected pair. */
  readonly other?: RowId
  /**
   * The heads the person saw, per register. `remove` names the heads of every register of the row; `restore` names the
   * removals it cancels under the key `_removed` (any operation may: writing to a removed row brings it back); `link`/`unlink`
   * name the pair's heads under `_link`. Only stamps of the same row may be named.
   */
  readonly pred: Readonly<Record<RegisterKey, readonly Stamp[]>>
}

/** A losing head of a register, kept until someone decides. */
export interface Head {
  readonly stamp: Stamp
  readonly value: Value
}

/**
 * What the projection stores per row (decisions.md 4). Screens and exports never see keys that start with `_`,
 * except through named queries. `_d…` keys are derived from rows and lie outside fingerprint and sync.
 */
export interface RowRecord {
  readonly id: RowId
  /** [creating stamp, latest stamp]. The creating stamp is the lowest stamp applied to the row. */
  readonly _s: readonly [Stamp, Stamp]
  /** Register → stamp of its shown head, left out where it is the creating stamp. */
  readonly _h?: Readonly<Record<RegisterKey, Stamp>>
  /** Register → concurrent losing heads, highest stamp first; present only while there are several (equal values are several heads but no conflict). */
  readonly _c?: Readonly<Record<RegisterKey, readonly Head[]>>
  /** Removals not restored. The row is hidden while every head is covered by one of them. */
  readonly _x?: readonly { readonly stamp: Stamp; readonly pred: Readonly<Record<RegisterKey, readonly Stamp[]>> }[]
  /** Restores seen before the removal they cancel. */
  readonly _r?: readonly Stamp[]
  /** Buried stamps whose own operation has not arrived yet (sync-design.md §8.6 trap 1). */
  readonly _b?: Readonly<Record<RegisterKey, readonly Stamp[]>>
  /** Set-policy fields whose elements (registers `field:element`) are shown as a sorted array under the field's name. */
  readonly _e?: readonly string[]
  /** Plain values of fields in `_e`, which the elements outshine. Only where one field was written in both ways. */
  readonly _v?: Readonly<Record<string, Value>>
  /** 1 while the row is hidden by removal; absent otherwise, so that visible rows pay nothing. */
  readonly _gone?: 1
  /** Registers with a null head still hold their stamp here through `_h`; their field is simply absent. */
  readonly [field: string]: unknown
}
