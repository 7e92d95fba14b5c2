// Lays a long list out on explicit pages: header on every page, running 序号, 本页小计, 合计, signers, 第 x 页 共 y 页.
// A row is never split, and nothing that belongs together is parted: a county's heading keeps its first row, a total its last.
import { FailureError } from '../../shared/kernel/result'
import {
  contentHeight,
  contentWidth,
  type Align,
  type Block,
  type Cell,
  type Column,
  type Page,
  type Paper,
  type Row,
  type SheetJob,
} from './page-model'
import { linesHeight, mmPerPoint, widthInEm, wrap } from './measure'

export interface ListColumn {
  readonly label: string
  /** Relative width; the columns share in this proportion what fixed columns leave. */
  readonly width: number
  /** mm; for numbers and dates, which read badly on two lines. Gives way only when all together are wider than the paper. */
  readonly fixed?: number
  readonly align?: Align
}

export interface ListSection {
  /** Row across the table above the section's rows; on a further page it is repeated with （续）. */
  readonly heading?: string
  /** Row across the table below the section's last row: 鹿城区合计 120 人. */
  readonly total?: string
  /** One text per column, without the number. */
  readonly rows: readonly (readonly string[])[]
}

export interface ListSheet {
  readonly title: string
  readonly paper: Paper
  /** Lines between title and subline, each spread over the width: 批次号 · 批准依据 · 经费来源 of a money sheet. */
  readonly headLines?: readonly (readonly string[])[]
  /** Left, centre, right under the title of each section's first page; like a head line a line each where they are too long for one. */
  readonly subline: readonly string[]
  /** Columns after 序号. */
  readonly columns: readonly ListColumn[]
  readonly sections: readonly ListSection[]
  /** Each section starts a page, and its title line is repeated there. */
  readonly sectionOnNewPage: boolean
  /** Text size, pt; lists 10.5-12 (office-practice.md 40). */
  readonly size: number
  /** Least row height, mm; ≥ 9 where people sign. */
  readonly rowHeight: number
  /** What one page's rows come to, given their count and the place of the first among all rows, from 0. */
  readonly pageTotal: (rows: number, first: number) => string
  readonly total: string
  /** 制表　复核　… names are signed by pen, never printed. */
  readonly signers: readonly string[]
  /** Foot, left and right; the centre is the page number. */
  readonly footNote: string
  readonly footRight: string
}

const titleHeight = 12
const sublineHeight = 7
const strongHeight = 7.5
const signersHeight = 11
/** pt of head lines and subline, and mm that keep their parts asunder. */
const headSize = 10.5
const headGap = 3
const numberWidth = 12
const cellPadding = 2

/** A run of table rows that must stay on one page. `counted` of them are numbered lines. */
interface Bundle {
  readonly section: number
  readonly rows: readonly Row[]
  readonly counted: number
  readonly starts: boolean
}

interface OpenPage {
  readonly section: number
  readonly starts: boolean
  /** Heading of a section that goes on from the page before. */
  readonly lead: readonly Row[]
  readonly bundles: Bundle[]
  /** Numbered lines on the pages before. */
  first: number
}

/** The job of a list. Throws FailureError `sheet.row-too-tall` when one row alone is higher than a page. */
export function paginateList(sheet: ListSheet): SheetJob {
  const layout = layoutOf(sheet)
  const pages: OpenPage[] = []
  for (const bundle of bundlesOf(sheet, layout)) place(bundle, pages, sheet, layout)
  balanceEnd(pages, sheet, layout)
  return {
    version: 1,
    title: sheet.title,
    paper: sheet.paper,
    pages: pages.map((page, index) => closePage(page, index, pages.length, sheet, layout)),
  }
}

interface Layout {
  /** Head lines and subline as they stand on the paper. */
  readonly head: readonly (readonly string[])[]
  readonly columns: readonly Column[]
  readonly header: Row
  readonly span: number
}

function layoutOf(sheet: ListSheet): Layout {
  const widths = widthsOf(sheet.columns, contentWidth(sheet.paper) - numberWidth)
  const columns: Column[] = [{ width: numberWidth, align: 'center' }]
  sheet.columns.forEach((column, i) => columns.push({ width: widths[i]!, align: column.align ?? 'center' }))
  const labels = ['序号', ...sheet.columns.map((column) => column.label)]
  const cells = labels.map((label, i) => wrap(label, columns[i]!.width - cellPadding, sheet.size, true).join('\n'))
  const head = [...(sheet.headLines ?? []), ...(sheet.subline.length > 0 ? [sheet.subline] : [])]
  return {
    head: head.flatMap((parts) => onPaper(parts, contentWidth(sheet.paper))),
    columns,
    header: { height: Math.max(9, heightOf(cells, sheet.size)), cells },
    span: columns.length,
  }
}

/** Parts that fit beside one another stay so; else each begins a line, and one that is longer than the paper is broken. */
function onPaper(parts: readonly string[], width: number): readonly (readonly string[])[] {
  const gaps = (parts.length - 1) * headGap
  const together = parts.reduce((sum, part) => sum + widthInEm(part), 0) * headSize * mmPerPoint
  if (together + gaps <= width) return [parts]
  return parts.filter((part) => part !== '').flatMap((part) => wrap(part, width, headSize).map((line) => [line]))
}

/** mm per column, together the room: fixed ones first, the others by their shares and never below 14 mm. */
function widthsOf(columns: readonly ListColumn[], room: number): number[] {
  const shares = columns.reduce((sum, column) => sum + (column.fixed === undefined ? column.width : 0), 0)
  const left = room - columns.reduce((sum, column) => sum + (column.fixed ?? 0), 0)
  const wished = columns.map((column) => column.fixed ?? Math.max(14, shares > 0 ? (left * column.width) / shares : 0))
  const scale = room / wished.reduce((sum, width) => sum + width, 0)
  return wished.map((width) => Math.floor(width * scale * 10) / 10)
}

function heightOf(cells: readonly string[], size: number): number {
  return linesHeight(Math.max(...cells.map((cell) => cell.split('\n').length)), size)
}

function bundlesOf(sheet: ListSheet, layout: Layout): Bundle[] {
  const bundles: Bundle[] = []
  let number = 0
  const lastSection = sheet.sections.length - 1
  sheet.sections.forEach((section, at) => {
    const lines =
      section.rows.length === 0
        ? [strong('（本表无记录）', layout)]
        : section.rows.map((row) => numbered(row, ++number, sheet, layout))
    const head = section.heading === undefined ? [] : [strong(section.heading, layout)]
    const tail = section.total === undefined ? [] : [strong(section.total, layout)]
    if (at === lastSection) tail.push(strong(sheet.total, layout), strong('（以下空白）', layout, 'center'))
    lines.forEach((line, i) => {
      const rows = [...(i === 0 ? head : []), line, ...(i === lines.length - 1 ? tail : [])]
      bundles.push({ section: at, rows, counted: section.rows.length === 0 ? 0 : 1, starts: i === 0 })
    })
  })
  return bundles
}

function numbered(row: readonly string[], number: number, sheet: ListSheet, layout: Layout): Row {
  const cells = [
    String(number),
    ...row.map((text, i) => wrap(text, layout.columns[i + 1]!.width - cellPadding, sheet.size).join('\n')),
  ]
  return { height: Math.max(sheet.rowHeight, heightOf(cells, sheet.size)), cells }
}

function strong(text: string, layout: Layout, align: Align = 'left'): Row {
  const cell: Cell = { text, colSpan: layout.span, role: 'strong', align }
  return { height: strongHeight, cells: [cell] }
}

function place(bundle: Bundle, pages: OpenPage[], sheet: ListSheet, layout: Layout): void {
  const page = pages.at(-1)
  const forced = bundle.starts && sheet.sectionOnNewPage && bundle.section > 0
  if (page && !forced && fits(page, bundle, sheet, layout)) return void page.bundles.push(bundle)
  const heading = sheet.sections[bundle.section]!.heading
  const fresh: OpenPage = {
    section: bundle.section,
    starts: bundle.starts && (bundle.section === 0 || sheet.sectionOnNewPage),
    lead: !bundle.starts && heading !== undefined ? [strong(`${heading}（续）`, layout)] : [],
    bundles: [],
    first: page ? page.first + countedOn(page) : 0,
  }
  if (!fits(fresh, bundle, sheet, layout)) tooTall(bundle)
  fresh.bundles.push(bundle)
  pages.push(fresh)
}

/** Fewer lines than this do not make a last page: a single name beside the total invites a second sheet to be slipped in. */
const leastAtEnd = 3

/** Lines of the page before go along, as many as are wanted and have room; a section's first line stays under its heading. */
function balanceEnd(pages: OpenPage[], sheet: ListSheet, layout: Layout): void {
  const [before, last] = [pages.at(-2), pages.at(-1)]
  if (!before || !last || last.starts || last.bundles[0]?.starts) return
  while (countedOn(last) < leastAtEnd && before.bundles.length > leastAtEnd) {
    const moved = before.bundles.at(-1)!
    if (moved.starts || moved.section !== last.section || !fits(last, moved, sheet, layout)) return
    before.bundles.pop()
    last.bundles.unshift(moved)
    last.first -= moved.counted
  }
}

function countedOn(page: OpenPage): number {
  return page.bundles.reduce((sum, bundle) => sum + bundle.counted, 0)
}

function rowsOf(page: OpenPage): readonly Row[] {
  return [...page.lead, ...page.bundles.flatMap((bundle) => bundle.rows)]
}

function fits(page: OpenPage, bundle: Bundle, sheet: ListSheet, layout: Layout): boolean {
  const used = [...rowsOf(page), ...bundle.rows].reduce((sum, row) => sum + row.height, 0)
  return used <= roomOf(page.starts, sheet, layout)
}

function tooTall(bundle: Bundle): never {
  const text = bundle.rows.flatMap((row) => row.cells).map((cell) => (typeof cell === 'string' ? cell : cell.text))
  const message = `“${text.slice(0, 3).join(' ').replace(/\n/g, '').slice(0, 40)}”这一行的内容太长，一页放不下。请去掉字数很多的列，或把该行内容改短后再打印。`
  throw new FailureError({ code: 'sheet.row-too-tall', message })
}

/** mm left for table rows: 本页小计 and, on every page alike, the signers' line keep their room. */
function roomOf(starts: boolean, sheet: ListSheet, layout: Layout): number {
  const top = starts ? titleHeight + layout.head.length * sublineHeight : 0
  return (
    contentHeight(sheet.paper) -
    top -
    layout.header.height -
    strongHeight -
    (sheet.signers.length > 0 ? signersHeight : 0)
  )
}

function closePage(page: OpenPage, index: number, count: number, sheet: ListSheet, layout: Layout): Page {
  const blocks: Block[] = []
  if (page.starts) {
    blocks.push({ kind: 'text', style: 'title', text: sheet.title, height: titleHeight, align: 'center' })
    for (const parts of layout.head) blocks.push({ kind: 'spread', parts, height: sublineHeight })
  }
  const total = strong(sheet.pageTotal(countedOn(page), page.first), layout)
  blocks.push({
    kind: 'table',
    columns: layout.columns,
    header: [layout.header],
    rows: withPageTotal(rowsOf(page), total, index === count - 1),
    size: sheet.size,
  })
  if (sheet.signers.length > 0) blocks.push({ kind: 'spread', parts: sheet.signers, height: signersHeight })
  return { blocks, foot: [sheet.footNote, `第 ${index + 1} 页　共 ${count} 页`, sheet.footRight] }
}

/** 本页小计 closes the page's lines; on the last page it stands before 合计 and （以下空白）. */
function withPageTotal(rows: readonly Row[], total: Row, last: boolean): readonly Row[] {
  return last ? [...rows.slice(0, -2), total, ...rows.slice(-2)] : [...rows, total]
}
