// The baseline of the merge bench: a plain last-writer map, which keeps one value per field and forgets every other. It may not be slowed.

type Cell = readonly [stamp: string, value: unknown]
type PlainEdit = readonly [stamp: string, row: string, set: Readonly<Record<string, unknown>> | null]

interface Row {
  readonly cells: Map<string, Cell>
  removed: string
}

/** Answers how to read the result, so that looking at it costs nothing while time is taken. */
export function merge(updates: readonly Uint8Array[]) {
  const rows = new Map<string, Row>()
  for (const update of updates)
    for (const [stamp, id, set] of JSON.parse(Buffer.from(update).toString()) as PlainEdit[]) {
      let row = rows.get(id)
      if (!row) rows.set(id, (row = { cells: new Map(), removed: '' }))
      if (set === null) {
        if (stamp > row.removed) row.removed = stamp
        continue
      }
      for (const field in set) {
        const known = row.cells.get(field)
        if (!known || known[0] < stamp) row.cells.set(field, [stamp, set[field]])
      }
    }
  return () => {
    const shown = [...rows.values()].filter(({ cells, removed }) =>
      [...cells.values()].some(([stamp]) => stamp > removed),
    )
    return { rows: shown.length, cells: shown.reduce((sum, { cells }) => sum + cells.size, 0), kept: 0 }
  }
}
