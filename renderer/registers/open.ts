// What can lie over a register's grid: a side panel, a preview, a question.
import type { RowId } from '../../shared/oplog/operation'
import type { PastePlan } from './paste'

/** What is open over the grid. */
export type Open =
  | { readonly kind: 'panel'; readonly id: RowId }
  | { readonly kind: 'history'; readonly id: RowId }
  | { readonly kind: 'new' }
  | { readonly kind: 'paste'; readonly plan: PastePlan }
  | { readonly kind: 'bulk'; readonly ids: readonly RowId[] }
  | { readonly kind: 'remove'; readonly ids: readonly RowId[] }
  | { readonly kind: 'full-copy'; readonly ids: readonly RowId[] }
