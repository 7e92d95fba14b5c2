// Which rows below a header are people: 合计, 小计, 注, blank and repeated header rows are recognised and counted, never imported.
import { cellText, type Cell, type Sheet } from '../reading/sheet'
import type { Header } from './header'
import { normaliseHeader } from './normalise'

export type RowKind = 'person' | 'total' | 'note' | 'header' | 'blank'

const total = /^(本页|本表|以上)?(合计|小计|总计|共计|累计|总人数|人数合计)/
const note =
  /^(注|备注|说明|填表说明|附注|制表|填表|填报|审核|复核|负责人|单位负责人|经办|联系人|盖章|联系电话|日期|\(?以下空白\)?)([:：1-9一①(（、]|人[:：]|$)/

/**
 * Names each row below the header. `ordinal` columns (序号) and cells without a mapped column do not make a row a person's;
 * `named` says whether a row has a name or an ID in its mapped columns.
 */
export function rowKindOf(
  row: readonly (Cell | undefined)[] | undefined,
  header: Header,
  mapped: ReadonlySet<number>,
  named: ReadonlySet<number>,
): RowKind {
  if (!row) return 'blank'
  const filled: { index: number; text: string }[] = []
  row.forEach((cell, index) => {
    const text = cell ? cellText(cell).trim() : ''
    if (text !== '' || cell?.t === 'e') filled.push({ index, text })
  })
  const first = filled[0]
  if (!first) return 'blank'
  const bare = first.text.normalize('NFKC').replace(/\s+/g, '')
  if (total.test(bare) || filled.some(({ index, text }) => named.has(index) && total.test(text.replace(/\s+/g, ''))))
    return 'total'
  if (note.test(bare) && filled.length <= 4) return 'note'
  if (isHeaderAgain(filled, header)) return 'header'
  if (!filled.some(({ index }) => mapped.has(index))) return 'blank'
  // One long sentence across the sheet is a remark even where it does not begin with 注.
  if (filled.length === 1 && [...first.text].length > 20 && !named.has(first.index)) return 'note'
  return 'person'
}

/** A header repeated for each printed page, whole or only its last row. */
function isHeaderAgain(filled: readonly { index: number; text: string }[], header: Header): boolean {
  const texts = new Map(header.columns.map((column) => [column.index, column.path.map(normaliseHeader)]))
  const same = filled.filter(({ index, text }) => texts.get(index)?.includes(normaliseHeader(text)))
  return same.length >= 2 && same.length >= filled.length * 0.6
}

/** Columns of each row that a vertical merge fills from above: a person's name over their two honours. */
export function mergedFrom(sheet: Sheet, header: Header): (row: number, column: number) => Cell | undefined {
  const cells = new Map<string, Cell>()
  for (const span of sheet.merges) {
    if (
      span.top <= header.bottom ||
      span.bottom === span.top ||
      (span.bottom - span.top) * (span.right - span.left + 1) > 10_000
    )
      continue
    const cell = sheet.rows[span.top]?.[span.left]
    if (!cell) continue
    for (let row = span.top + 1; row <= span.bottom; row++) cells.set(`${row}:${span.left}`, cell)
  }
  return (row, column) => cells.get(`${row}:${column}`)
}
