// The people every bench works on: the sample office's, as plain rows for the raw baseline.
import { sampleRows, sampleSeed } from '../../../shared/domain/sample/sample'

export interface PlainRow {
  readonly id: string
  readonly [field: string]: unknown
}

/** Rows of one table of `count` sample people, as plain objects with the same fields the app stores. */
export function plainRows(table: 'person' | 'honour', count: number): PlainRow[] {
  const rows: PlainRow[] = []
  for (let from = 0; from < count; from += 1000)
    for (const row of sampleRows(sampleSeed, from, Math.min(1000, count - from)))
      if (row.table === table) rows.push({ id: row.id, ...row.values })
  return rows
}

/** Milliseconds an asynchronous piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
