// What an undo plans: operations to be written, and what it keeps with the reason a person can read.
import type { RegisterKey, RowId, Stamp, Value } from './operation'

/** An operation to be written, in the shape of a command's draft. `seen` are the heads the plan was made on. */
export type UndoDraft =
  | {
      readonly kind: 'set'
      readonly table: string
      readonly row: RowId
      readonly set: Readonly<Record<RegisterKey, Value>>
      readonly seen: Readonly<Record<RegisterKey, readonly Stamp[]>>
    }
  | {
      readonly kind: 'decide'
      readonly table: 'decision'
      readonly row: RowId
      readonly set: Readonly<Record<RegisterKey, Value>>
    }
  | { readonly kind: 'remove' | 'restore'; readonly table: string; readonly row: RowId }
  | { readonly kind: 'link' | 'unlink'; readonly table: string; readonly row: RowId; readonly other: RowId }

/** `changed`: someone changed it since; `removed`: the row was removed since; `used`: later records depend on it; `unknown`: the value before is not in the log. */
export type KeptReason = 'changed' | 'removed' | 'used' | 'unknown'

/** Something the undo leaves as it is. `field` is absent where it is the whole row. */
export interface Kept {
  readonly table: string
  readonly row: RowId
  readonly field?: string
  readonly why: KeptReason
}

const REASONS: Readonly<Record<KeptReason, string>> = {
  changed: '之后又被修改过，保留现在的内容',
  removed: '所在记录之后已被删除，没有改动',
  used: '之后有其他记录用到它，予以保留',
  unknown: '找不到修改之前的内容，没有改动',
}

/** Why something was kept, for the person. */
export function reasonText(why: KeptReason): string {
  return REASONS[why]
}
