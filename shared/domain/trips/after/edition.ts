// Versions of a list that leaves the office: which one is printed now, and which lines are new, changed or gone since the one before. Pure.

/** One line of a list: the row it is of, and its cells as printed, without the number. */
export interface EditionLine {
  readonly id: string
  readonly cells: readonly string[]
}

export interface Edition {
  readonly version: number
  readonly columns: readonly string[]
  readonly lines: readonly EditionLine[]
}

export type Mark = 'new' | 'changed' | 'same'

export interface MarkedLine extends EditionLine {
  readonly mark: Mark
  /** Labels of the columns that differ. */
  readonly changed: readonly string[]
}

export interface Comparison {
  readonly lines: readonly MarkedLine[]
  readonly gone: readonly EditionLine[]
  /** New, changed and gone lines together. */
  readonly places: number
}

export interface NextEdition {
  readonly version: number
  /** Against the version before; absent for the first. */
  readonly since?: Comparison
  /** Nothing changed since this version was kept: it is printed again as it was. */
  readonly again: boolean
}

type List = Omit<Edition, 'version'>

/** Cells are compared under their labels, so that a column that moved is no change. A column that one side lacks is not compared. */
export function compareLists(before: List, now: List): Comparison {
  const shared = now.columns.flatMap((label, at) => {
    const then = before.columns.indexOf(label)
    return then < 0 ? [] : [{ label, at, then }]
  })
  const old = new Map(before.lines.map((line) => [line.id, line]))
  const lines = now.lines.map((line): MarkedLine => {
    const was = old.get(line.id)
    if (!was) return { ...line, mark: 'new', changed: [] }
    const changed = shared.filter(({ at, then }) => line.cells[at] !== was.cells[then]).map(({ label }) => label)
    return { ...line, mark: changed.length > 0 ? 'changed' : 'same', changed }
  })
  const here = new Set(now.lines.map(({ id }) => id))
  const gone = before.lines.filter(({ id }) => !here.has(id))
  return {
    lines,
    gone,
    places: gone.length + lines.filter(({ mark }) => mark !== 'same').length,
  }
}

/** Which version a list is now; `kept` are the versions that left, in any order. */
export function nextEdition(kept: readonly Edition[], now: List): NextEdition {
  const ordered = [...kept].sort((a, b) => a.version - b.version)
  const last = ordered.at(-1)
  if (!last) return { version: 1, again: false }
  const since = compareLists(last, now)
  if (since.places > 0) return { version: last.version + 1, since, again: false }
  const before = ordered.at(-2)
  return {
    version: last.version,
    again: true,
    ...(before ? { since: compareLists(before, now) } : {}),
  }
}
