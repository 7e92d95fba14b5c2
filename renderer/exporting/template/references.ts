// A1 references that must follow when rows are inserted into a sheet: merged areas, validations, formulas.
import { columnName, columnOf } from './sheet-xml'

/** Rows `after` and below (zero-based) move down by `by`; areas that reach row `after - 1` from the data region grow with it. */
export interface Shift {
  readonly after: number
  readonly by: number
  /** Zero-based first data row; areas that cover it are stretched to the last data row. */
  readonly first: number
  readonly last: number
}

export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function areaOf(reference: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference)
  if (!match) return undefined
  const left = columnOf(match[1] as string)
  const top = Number(match[2]) - 1
  return { top, left, bottom: match[4] ? Number(match[4]) - 1 : top, right: match[3] ? columnOf(match[3]) : left }
}

export function areaName(area: Area): string {
  const from = `${columnName(area.left)}${area.top + 1}`
  const to = `${columnName(area.right)}${area.bottom + 1}`
  return from === to ? from : `${from}:${to}`
}

/** A merged area below the data moves; one above stays. */
export function shiftArea(area: Area, shift: Shift): Area {
  const move = (row: number): number => (row >= shift.after ? row + shift.by : row)
  return { ...area, top: move(area.top), bottom: move(area.bottom) }
}

/** A validation or conditional format that holds for the first data row holds for all of them. */
export function stretchArea(area: Area, shift: Shift): Area {
  const moved = shiftArea(area, shift)
  const covers = moved.top <= shift.first && moved.bottom >= shift.first
  return covers ? { ...moved, bottom: Math.max(moved.bottom, shift.last) } : moved
}

/** Every area of a space-separated `sqref`. Whole columns and anything unknown stay as they are. */
export function mapReferences(list: string, change: (area: Area) => Area): string {
  return list
    .split(/\s+/)
    .map((reference) => {
      const area = areaOf(reference)
      return area ? areaName(change(area)) : reference
    })
    .join(' ')
}

/**
 * References of a formula on the same sheet: rows below the data move, and a range that ends at the data's last prepared row
 * (SUM(H5:H10)) ends at its new last row. References to other sheets and text in quotes stay.
 */
export function shiftFormula(formula: string, shift: Shift): string {
  return eachReference(formula, (column, row, end) => {
    const moved = row - 1 >= shift.after ? row + shift.by : row
    const grown = end && row - 1 === shift.after - 1 ? Math.max(shift.last + 1, row + Math.max(shift.by, 0)) : moved
    return `${column}${grown}`
  })
}

/** A formula of the first data row copied `by` rows down: relative rows follow, `$5` stays. */
export function copyFormula(formula: string, by: number): string {
  return eachReference(formula, (column, row, _end, fixed) => `${column}${fixed ? row : row + by}`)
}

function eachReference(
  formula: string,
  change: (column: string, row: number, end: boolean, fixed: boolean) => string,
): string {
  const pattern =
    /"[^"]*"|'[^']*'![$A-Z0-9:]+|[\p{L}\w.]+!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(:?)(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(])/gu
  return formula.replace(
    pattern,
    (whole, colon?: string, column?: string, dollar?: string, row?: string, at?: number) => {
      const before = typeof at === 'number' ? formula[at - 1] : undefined
      if (column === undefined || row === undefined || (before !== undefined && /[\w.]/.test(before) && colon === ''))
        return whole
      const changed = change(column, Number(row), colon === ':', dollar === '$')
      const digits = /\d+$/.exec(changed)?.[0] ?? row
      return `${colon ?? ''}${column}${dollar ?? ''}${digits}`
    },
  )
}
