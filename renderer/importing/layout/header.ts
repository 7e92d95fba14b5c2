// Finds the header of a sheet: under title rows, over one, two or three rows, with or without merged cells (domain.md §5.1).
import type { Cell, Sheet, Span } from '../reading/sheet'
import { cellText } from '../reading/sheet'
import { normaliseHeader } from './normalise'

export interface HeaderColumn {
  /** Zero-based sheet column. */
  readonly index: number
  /** Texts from the top row to the leaf, without repeats: ['荣誉情况', '级别']. */
  readonly path: readonly string[]
  /** As a person reads it: 荣誉情况/级别. */
  readonly label: string
}

export interface Header {
  /** Zero-based rows, inclusive. */
  readonly top: number
  readonly bottom: number
  readonly columns: readonly HeaderColumn[]
}

/** Title rows, 填报单位, 填报日期… stand above a header; deeper than this there is none. */
const DEEPEST_ROW = 60
const MOST_HEADER_ROWS = 3

/**
 * The best header of a sheet, or undefined. `worth` says how many columns a candidate explains, or 0 where it names no person;
 * of equals the shallower, then the higher one wins.
 */
export function findHeader(sheet: Sheet, worth: (columns: readonly HeaderColumn[]) => number): Header | undefined {
  let best: { header: Header; score: number } | undefined
  const lastRow = Math.min(sheet.rows.length, DEEPEST_ROW)
  for (let top = 0; top < lastRow; top++) {
    for (let depth = 1; depth <= MOST_HEADER_ROWS && top + depth <= lastRow; depth++) {
      const header = headerAt(sheet, top, top + depth - 1)
      if (!header) continue
      const score = worth(header.columns) - (depth - 1) * 0.01
      if (score > 0 && (!best || score > best.score)) best = { header, score }
    }
  }
  return best?.header
}

/** The header made of rows top..bottom, or undefined where they cannot be one (a title across the sheet, data below). */
export function headerAt(sheet: Sheet, top: number, bottom: number): Header | undefined {
  const width = Math.max(...sheet.rows.slice(top, bottom + 1).map((row) => row?.length ?? 0), 0)
  const merges = sheet.merges.filter((span) => span.bottom >= top && span.top <= bottom)
  // A merged cell that reaches over the edge says that the header goes on there.
  if (merges.some((span) => span.top < top || span.bottom > bottom)) return undefined
  if (isTitle(sheet, top, bottom) || looksLikeData(sheet.rows[bottom])) return undefined
  const grid: string[][] = []
  for (let row = top; row <= bottom; row++) grid.push(textsOf(sheet, row, width, merges))
  inheritGroups(grid)
  const columns: HeaderColumn[] = []
  for (let index = 0; index < width; index++) {
    const path = grid.map((row) => row[index] ?? '').filter((text, i, all) => text !== '' && text !== all[i - 1])
    if (path.length > 0) columns.push({ index, path, label: path.join('/') })
  }
  return columns.length > 0 ? { top, bottom, columns } : undefined
}

/** A row with one single text above others is a title or a remark, never the top of a header of several columns. */
function isTitle(sheet: Sheet, top: number, bottom: number): boolean {
  return bottom > top && (sheet.rows[top] ?? []).filter((cell) => headerText(cell) !== '').length < 2
}

/** Numbers, long digits and 男/女 stand in people's rows, not in a header's last row. */
function looksLikeData(row: readonly (Cell | undefined)[] | undefined): boolean {
  return (row ?? []).some((cell) => {
    const text = headerText(cell)
    return cell?.t === 'n' || /\d{6,}/.test(text) || text === '男' || text === '女'
  })
}

function textsOf(sheet: Sheet, row: number, width: number, merges: readonly Span[]): string[] {
  const texts = Array.from({ length: width }, (_, column) => headerText(sheet.rows[row]?.[column]))
  for (const span of merges) {
    if (row < span.top || row > span.bottom) continue
    const text = headerText(sheet.rows[span.top]?.[span.left])
    for (let column = span.left; column <= Math.min(span.right, width - 1); column++) texts[column] = text
  }
  return texts
}

/** CSV and HTML lose merges: a blank above a named column belongs to the group on its left, if that group also has a column below. */
function inheritGroups(grid: string[][]): void {
  const leaves = grid[grid.length - 1] ?? []
  for (const row of grid.slice(0, -1)) {
    for (let column = 1; column < row.length; column++) {
      const left = row[column - 1] ?? ''
      if (
        row[column] === '' &&
        leaves[column] !== '' &&
        left !== '' &&
        leaves[column - 1] !== '' &&
        leaves[column - 1] !== left
      )
        row[column] = left
    }
  }
}

function headerText(cell: Cell | undefined): string {
  return cellText(cell).replace(/\s+/g, ' ').trim()
}

/** What makes two files the same layout: their header texts in order. Names the remembered mapping; at most 5,000 characters. */
export function signatureOf(header: Header): string {
  return header.columns
    .map((column) => column.path.map(normaliseHeader).join('/'))
    .join('|')
    .slice(0, 5000)
}
