// Rows written into the .xlsx someone gave us: same file, same look, our people in it (product.md §0.8, office-practice.md 1).
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { closeParts, openParts, partText, type Parts } from './parts'
import {
  areaName,
  areaOf,
  copyFormula,
  mapReferences,
  shiftArea,
  shiftFormula,
  stretchArea,
  type Shift,
} from './references'
import {
  attributeOf,
  columnName,
  columnOf,
  escapeText,
  parseSheetXml,
  unescapeText,
  writeSheetXml,
  type SheetXml,
  type XmlCell,
  type XmlRow,
} from './sheet-xml'

export type FillValue = string | number | null

export interface FillPlan {
  readonly sheet: string
  /** Zero-based row of the first person. */
  readonly firstRow: number
  /** Zero-based sheet columns that are written; all others keep what the template has. */
  readonly columns: readonly number[]
  /** One entry per person, in the order of `columns`. Text is written as text: an ID keeps 18 digits, `=1+1` stays letters. */
  readonly rows: readonly (readonly FillValue[])[]
}

/**
 * Fills a template. Only the sheet's own part changes (and xl/calcChain.xml where rows with formulas had to move down); every
 * other part stays byte-equal. A print area named in the workbook is left as it was given. Failures: `template.not-xlsx`,
 * `template.no-sheet`.
 */
export function fillTemplate(
  name: string,
  bytes: Uint8Array,
  plan: FillPlan,
  progress: (done: number, total: number) => void = () => undefined,
): Result<Uint8Array> {
  const parts = openParts(name, bytes)
  if (!parts.ok) return parts
  const part = parts.value.sheets.get(plan.sheet)
  const sheet = part === undefined ? undefined : parseSheetXml(partText(parts.value, part) ?? '')
  if (part === undefined || !sheet)
    return fail('template.no-sheet', `模板里没有工作表“${plan.sheet}”，没有导出。请重新选择工作表。`)
  const shift = shiftOf(sheet, plan, sharedStrings(parts.value))
  const replaced = new Map([[part, writeSheetXml(filled(sheet, plan, shift, progress))]])
  const chain = shift.by > 0 ? partText(parts.value, 'xl/calcChain.xml') : undefined
  if (chain !== undefined)
    replaced.set('xl/calcChain.xml', shiftChain(chain, [...parts.value.sheets.values()].indexOf(part) + 1, shift))
  return ok(closeParts(parts.value, replaced))
}

/** How far what stands below the prepared blank rows (合计, 填表人：…) has to move down; 0 where there is room enough. */
function shiftOf(sheet: SheetXml, plan: FillPlan, blank: (cell: XmlCell) => boolean): Shift {
  const written = new Set(plan.columns)
  const below = sheet.rows.find(
    (row) =>
      row.row > plan.firstRow &&
      row.cells.some(
        (cell) =>
          !blank(cell) && !(cell.inner.includes('<f') && !written.has(cell.column) && isDataFormula(sheet, plan, cell)),
      ),
  )
  const after = below?.row ?? Number.MAX_SAFE_INTEGER
  const last = plan.firstRow + Math.max(plan.rows.length, 1) - 1
  return { after, by: Math.max(0, last + 1 - after), first: plan.firstRow, last }
}

/** A formula that the first data row has too belongs to the prepared rows, not to a total below them. */
function isDataFormula(sheet: SheetXml, plan: FillPlan, cell: XmlCell): boolean {
  const first = sheet.rows.find((row) => row.row === plan.firstRow)
  return first?.cells.some((each) => each.column === cell.column && each.inner.includes('<f')) === true
}

function filled(
  sheet: SheetXml,
  plan: FillPlan,
  shift: Shift,
  progress: (done: number, total: number) => void,
): SheetXml {
  const existing = new Map(sheet.rows.map((row) => [row.row, row]))
  const pattern = existing.get(plan.firstRow)
  const styles = columnStyles(sheet.before)
  const rows: XmlRow[] = []
  for (const row of sheet.rows) {
    if (row.row < plan.firstRow || (row.row > shift.last && row.row < shift.after)) rows.push(row)
    else if (row.row >= shift.after) rows.push(shiftRow(row, shift))
  }
  plan.rows.forEach((values, i) => {
    const at = plan.firstRow + i
    const own = at < shift.after ? existing.get(at) : undefined
    rows.push(filledRow(at, own, pattern, styles, plan, values, sheet.prefix))
    if ((i + 1) % 200 === 0 || i + 1 === plan.rows.length) progress(i + 1, plan.rows.length)
  })
  if (plan.rows.length === 0 && pattern) rows.push(pattern)
  rows.sort((a, b) => a.row - b.row)
  return { ...sheet, rows, before: dimension(sheet.before, rows), after: followingParts(sheet.after, shift) }
}

/** A data row: the row's own prepared cells where it has them, else copies of the first data row's, with our values in. */
function filledRow(
  at: number,
  own: XmlRow | undefined,
  pattern: XmlRow | undefined,
  styles: (column: number) => string | undefined,
  plan: FillPlan,
  values: readonly FillValue[],
  prefix: string,
): XmlRow {
  const cells = new Map<number, XmlCell>()
  for (const cell of pattern?.cells ?? []) cells.set(cell.column, copied(cell, at - plan.firstRow, prefix))
  for (const cell of own?.cells ?? []) cells.set(cell.column, cell)
  plan.columns.forEach((column, i) => {
    const style = attributeOf(cells.get(column)?.attributes ?? '', 's') ?? styles(column)
    cells.set(column, valueCell(column, style, values[i] ?? null, prefix))
  })
  return {
    row: at,
    attributes: own?.attributes ?? pattern?.attributes ?? '',
    cells: [...cells.values()].sort((a, b) => a.column - b.column),
  }
}

/** Style and plain formula of the first row's cell, without its value. */
function copied(cell: XmlCell, by: number, p: string): XmlCell {
  if (by === 0) return cell
  const style = attributeOf(cell.attributes, 's')
  const formula = new RegExp(`<${p}f>([^<]*)</${p}f>`).exec(cell.inner)?.[1]
  const inner = formula === undefined ? '' : `<${p}f>${escapeText(copyFormula(unescapeText(formula), by))}</${p}f>`
  return { column: cell.column, attributes: style === undefined ? '' : ` s="${style}"`, inner }
}

function valueCell(column: number, style: string | undefined, value: FillValue, p: string): XmlCell {
  const s = style === undefined ? '' : ` s="${style}"`
  if (value === null || value === '') return { column, attributes: s, inner: '' }
  if (typeof value === 'number') return { column, attributes: s, inner: `<${p}v>${value}</${p}v>` }
  // Inline strings leave xl/sharedStrings.xml byte-equal.
  return {
    column,
    attributes: `${s} t="inlineStr"`,
    inner: `<${p}is><${p}t xml:space="preserve">${escapeText(value)}</${p}t></${p}is>`,
  }
}

function shiftRow(row: XmlRow, shift: Shift): XmlRow {
  const cells = row.cells.map((cell) => ({
    ...cell,
    inner: cell.inner.replace(
      /(<(?:\w+:)?f\b[^>]*>)([^<]*)(<\/)/,
      (_, open: string, formula: string, close: string) =>
        `${shiftReference(open, shift)}${escapeText(shiftFormula(unescapeText(formula), shift))}${close}`,
    ),
  }))
  return { ...row, row: row.row + shift.by, cells }
}

function shiftReference(tag: string, shift: Shift): string {
  return tag.replace(
    /ref="([^"]*)"/,
    (_, list: string) => `ref="${mapReferences(list, (area) => shiftArea(area, shift))}"`,
  )
}

/** Merged areas move; validations and conditional formats reach down to the last row. */
function followingParts(after: string, shift: Shift): string {
  return after
    .replace(
      /(<(?:\w+:)?mergeCell\b[^>]*?ref=")([^"]*)"/g,
      (_, open: string, list: string) => `${open}${mapReferences(list, (area) => shiftArea(area, shift))}"`,
    )
    .replace(
      /(<(?:\w+:)?(?:dataValidation|conditionalFormatting)\b[^>]*?\ssqref=")([^"]*)"/g,
      (_, open: string, list: string) => `${open}${mapReferences(list, (area) => stretchArea(area, shift))}"`,
    )
    .replace(
      /(<(?:xm:)sqref>)([^<]*)(<)/g,
      (_, open: string, list: string, close: string) =>
        `${open}${mapReferences(list, (area) => stretchArea(area, shift))}${close}`,
    )
}

/** `<dimension ref>` must cover what is written, or some readers stop early. */
function dimension(before: string, rows: readonly XmlRow[]): string {
  return before.replace(/(<(?:\w+:)?dimension\b[^>]*?ref=")([^"]*)"/, (whole, open: string, reference: string) => {
    const area = areaOf(reference)
    if (!area) return whole
    const bottom = Math.max(area.bottom, ...rows.slice(-1).map((row) => row.row))
    const right = rows.reduce((most, row) => Math.max(most, row.cells[row.cells.length - 1]?.column ?? 0), area.right)
    return `${open}${areaName({ ...area, bottom, right })}"`
  })
}

/** Style of a column from `<cols>`, for cells the template does not hold. */
function columnStyles(before: string): (column: number) => string | undefined {
  const spans = [...before.matchAll(/<(?:\w+:)?col\b([^>]*)>/g)].map(([, attributes = '']) => ({
    min: Number(attributeOf(attributes, 'min')) - 1,
    max: Number(attributeOf(attributes, 'max')) - 1,
    style: attributeOf(attributes, 'style'),
  }))
  return (column) => spans.find((span) => column >= span.min && column <= span.max)?.style
}

/** Whether a cell shows nothing: no value, or a shared string that is only blanks. */
function sharedStrings(parts: Parts): (cell: XmlCell) => boolean {
  const xml = partText(parts, 'xl/sharedStrings.xml') ?? ''
  const items = [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((match) =>
    /<(?:\w+:)?t\b[^>]*>[^<]*\S[^<]*</.test(match[1] ?? ''),
  )
  return (cell) => {
    if (cell.inner === '') return true
    const value = /<(?:\w+:)?v>([^<]*)</.exec(cell.inner)?.[1]
    if (/\st="s"/.test(cell.attributes)) return items[Number(value)] !== true
    return (value ?? '').trim() === '' && !cell.inner.includes('<f') && !/<(?:\w+:)?t\b[^>]*>[^<]*\S/.test(cell.inner)
  }
}

function shiftChain(chain: string, sheet: number, shift: Shift): string {
  let current = 0
  return chain.replace(/<c\b([^>]*)\/>/g, (whole, attributes: string) => {
    current = Number(attributeOf(attributes, 'i') ?? current)
    const reference = attributeOf(attributes, 'r')
    if (current !== sheet || !reference) return whole
    const row = Number(reference.replace(/\D/g, '')) - 1
    return row < shift.after
      ? whole
      : whole.replace(`"${reference}"`, `"${columnName(columnOf(reference))}${row + 1 + shift.by}"`)
  })
}
