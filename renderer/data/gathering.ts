// Changes of other PCs come by the hundred while a long history arrives; screens hear of them now and then, all that came since in
// one, so that they show what is new without reading and drawing everything again for every piece.
import type { Change } from './office'

/** ms until screens hear of the next: after a colleague's edits, and after so many that every list is drawn anew. */
const REST = 1_000
const LONG_REST = 3_000
const MANY = 500

/** `later` calls once after so many ms; what is returned is called with every change of the writer, in order. */
export function gathering(
  tell: (change: Change) => void,
  later: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms),
): (change: Change) => void {
  let untold: Change | undefined
  let isQuiet = true
  const tellNow = (): void => {
    isQuiet = untold === undefined
    if (!untold) return
    const change = untold
    untold = undefined
    later(tellNow, (change.received ?? 0) > MANY ? LONG_REST : REST)
    tell(change)
  }
  return (change) => {
    // What a person did here is shown at once.
    if (change.received === undefined) return tell(change)
    untold = untold ? both(untold, change) : change
    if (isQuiet) tellNow()
  }
}

/** One change that says what two said. */
function both(one: Change, next: Change): Change {
  const tables: Record<string, readonly string[] | 'many'> = { ...one.tables }
  for (const [table, rows] of Object.entries(next.tables)) {
    const known = tables[table]
    const isMany = known === 'many' || rows === 'many'
    tables[table] = isMany ? 'many' : [...new Set([...(known ?? []), ...rows])]
  }
  return { ...next, tables, received: (one.received ?? 0) + (next.received ?? 0) }
}
