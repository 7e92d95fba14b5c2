// Several sheets in one PDF: a page of contents, then each sheet on its own paper with its own page numbers, as it would print alone.
import { columnsOf, listRow } from './form-rows'
import { flow } from './flow'
import { contentWidth, portrait, type Block, type Page, type SheetJob } from './page-model'

const size = 12
const line = 9
const grid = columnsOf([14, 0, 22]).map((column, i) =>
  i === 1 ? { width: contentWidth(portrait) - 36, align: 'left' as const } : column,
)

/** The job of all of them, in the order given; a single one is printed as it is. */
export function packOf(title: string, office: string, sheets: readonly SheetJob[]): SheetJob {
  const [only] = sheets
  if (only && sheets.length === 1) return only
  const pages = sheets.flatMap((sheet) =>
    sheet.pages.map((page): Page => ({ ...page, paper: page.paper ?? sheet.paper })),
  )
  return { version: 1, title, paper: portrait, pages: [...contentsOf(title, office, sheets), ...pages] }
}

function contentsOf(title: string, office: string, sheets: readonly SheetJob[]): readonly Page[] {
  const rows = sheets.map((sheet, i) =>
    listRow(grid, [String(i + 1), sheet.title, `${sheet.pages.length} 页`], size, line),
  )
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 14, align: 'center' },
    { kind: 'spread', parts: [`单位：${office}`, '', `共 ${sheets.length} 份`], height: 8 },
    { kind: 'table', columns: grid, header: [listRow(grid, ['序号', '材料', '页数'], size, line)], rows, size },
  ]
  return flow([blocks], portrait, '目录', title)
}
