// Who hears of what came from other PCs: memory, lists and screens, after each piece is on disk.
import type { Committed } from '../commit'

export interface Onlooker {
  /** Rows as they are now; with `unseen` they belong to a large transaction that is not yet wholly projected. */
  received(piece: Committed, unseen: boolean): void
  /** What could not be read, or which PCs differ, changed: nothing of rows, but what waits in 待核对. */
  mattersChanged(): void
  /** The log holds own entries again: the steps that can be taken back must be read anew. */
  ownReturned(): void
}

/** Stands for many transactions of other PCs: nobody's step, so it never enters the undo stack. */
export const RECEIVED = {
  id: '',
  by: '',
  device: '',
  command: 'replication.received',
  label: '来自其他电脑的改动',
  at: 0,
} as const
