// The window wants to close while an import is being written: the clerk says whether to take it back or to wait. Either way it is
// whole or not there at all (decisions.md 6).

export interface Leaving {
  /** Imports under way, asked for with a count of their progress. */
  readonly running: number
  /** Asks the clerk: 取消导入并关闭 or 继续等待. */
  readonly ask: () => Promise<'cancel' | 'wait'>
  readonly cancel: () => Promise<void>
  /** Resolves when everything asked so far is on the disk, or taken back. */
  readonly settled: () => Promise<void>
}

/** Resolves when the window may go. */
export async function leave({ running, ask, cancel, settled }: Leaving): Promise<void> {
  if (running > 0 && (await ask()) === 'cancel') await cancel()
  await settled()
}
