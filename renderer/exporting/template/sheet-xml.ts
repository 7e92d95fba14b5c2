// The rows and cells of one worksheet's XML, taken apart and put together without touching anything else in it.
// 套表 edits the given file instead of rewriting it, because libraries drop what they do not model (decisions.md 29). There is
// no DOM in a worker, so the few elements that matter are found by their tags.

export interface XmlCell {
  /** Zero-based column. */
  readonly column: number
  /** Attributes as written, without `r`: ` s="5" t="s"`. */
  readonly attributes: string
  /** What stands between the tags; '' for `<c …/>`. */
  readonly inner: string
}

export interface XmlRow {
  /** Zero-based row. */
  readonly row: number
  /** Attributes as written, without `r` and `spans`. */
  readonly attributes: string
  readonly cells: readonly XmlCell[]
}

export interface SheetXml {
  readonly before: string
  readonly rows: readonly XmlRow[]
  readonly after: string
  /** Namespace prefix with colon, usually ''. */
  readonly prefix: string
}

/** Takes a worksheet apart; undefined where it has no sheetData (a chart sheet). */
export function parseSheetXml(xml: string): SheetXml | undefined {
  const open = /<((?:\w+:)?)sheetData\s*(\/?)>/.exec(xml)
  if (!open) return undefined
  const prefix = open[1] ?? ''
  const start = open.index + open[0].length
  if (open[2] === '/') return { before: xml.slice(0, open.index), rows: [], after: xml.slice(start), prefix }
  const close = `</${prefix}sheetData>`
  const end = xml.indexOf(close, start)
  if (end < 0) return undefined
  return {
    before: xml.slice(0, open.index),
    rows: parseRows(xml.slice(start, end), prefix),
    after: xml.slice(end + close.length),
    prefix,
  }
}

/** Puts a worksheet together again. */
export function writeSheetXml(sheet: SheetXml): string {
  const p = sheet.prefix
  const rows = sheet.rows.map((row) => writeRow(row, p)).join('')
  return `${sheet.before}<${p}sheetData>${rows}</${p}sheetData>${sheet.after}`
}

function parseRows(body: string, prefix: string): XmlRow[] {
  const rows: XmlRow[] = []
  const pattern = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g')
  let next = 0
  for (const match of body.matchAll(pattern)) {
    const attributes = match[1] ?? ''
    const row = Number(attributeOf(attributes, 'r') ?? next + 1) - 1
    rows.push({ row, attributes: without(attributes, 'r', 'spans'), cells: parseCells(match[2] ?? '', prefix) })
    next = row + 1
  }
  return rows
}

function parseCells(body: string, prefix: string): XmlCell[] {
  const cells: XmlCell[] = []
  const pattern = new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g')
  let next = 0
  for (const match of body.matchAll(pattern)) {
    const attributes = match[1] ?? ''
    const reference = attributeOf(attributes, 'r')
    const column = reference ? columnOf(reference) : next
    cells.push({ column, attributes: without(attributes, 'r'), inner: match[2] ?? '' })
    next = column + 1
  }
  return cells
}

function writeRow(row: XmlRow, p: string): string {
  const cells = row.cells.map((cell) => {
    const open = `<${p}c r="${columnName(cell.column)}${row.row + 1}"${cell.attributes}`
    return cell.inner === '' ? `${open}/>` : `${open}>${cell.inner}</${p}c>`
  })
  return `<${p}row r="${row.row + 1}"${row.attributes}>${cells.join('')}</${p}row>`
}

/** Value of an attribute, still escaped. */
export function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
}

function without(attributes: string, ...names: string[]): string {
  return names.reduce((left, name) => left.replace(new RegExp(`\\s${name}="[^"]*"`), ''), attributes)
}

/** B12 → 1. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/[^A-Za-z]/g, '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** 1 → B. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** Text safe inside an element: markup escaped, characters that XML 1.0 forbids left out. */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

/** Reverses the five XML entities and numeric references. */
export function unescapeText(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return named[name ?? ''] ?? whole
  })
}
