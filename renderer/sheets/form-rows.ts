// Rows of a paper form from pairs of label and value: the value is broken into lines and the row made high enough for it.
import { linesHeight, wrap } from './measure'
import type { Cell, Column, Row } from './page-model'

/** A label cell and a value cell; `span` columns for the value (default 1). */
export interface Pair {
  readonly label: string
  readonly value: string
  readonly span?: number
  /** Of the value; one line is centred and several stand left unless told. */
  readonly align?: 'left'
}

const cellPadding = 2

/** One row of pairs; its columns are counted from the left, and a cell may come after them (a photo box). */
export function formRow(
  columns: readonly Column[],
  pairs: readonly Pair[],
  size: number,
  least: number,
  last?: Cell,
): Row {
  const cells: Cell[] = []
  let at = 0
  for (const { label, value, span = 1, align } of pairs) {
    cells.push({ text: broken(label, columns[at]!.width, size), role: 'label' })
    const width = columns.slice(at + 1, at + 1 + span).reduce((sum, column) => sum + column.width, 0)
    const text = broken(value, width, size)
    cells.push({
      text,
      ...(span > 1 ? { colSpan: span } : {}),
      align: align ?? (text.includes('\n') || span > 2 ? 'left' : 'center'),
    })
    at += 1 + span
  }
  if (last) cells.push(last)
  const tallest = Math.max(...cells.filter((cell) => cell !== last).map((cell) => cell.text.split('\n').length))
  return { height: Math.max(least, linesHeight(tallest, size)), cells }
}

/** A row of plain texts under a list header. */
export function listRow(columns: readonly Column[], texts: readonly string[], size: number, least: number): Row {
  const cells = texts.map((text, i) => broken(text, columns[i]!.width, size))
  return {
    height: Math.max(least, linesHeight(Math.max(...cells.map((cell) => cell.split('\n').length)), size)),
    cells,
  }
}

function broken(text: string, width: number, size: number): string {
  return wrap(text, width - cellPadding, size).join('\n')
}

/** Columns of the given widths in mm, all centred unless said otherwise. */
export function columnsOf(widths: readonly number[], align: Column['align'] = 'center'): readonly Column[] {
  return widths.map((width) => ({ width, align }))
}
