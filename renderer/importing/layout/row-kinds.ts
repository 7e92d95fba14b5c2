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
  // In front of the row that shows in our empty tables how to fill them.
  if (bare === '示例') return 'note'
  if (note.test(bare) && filled.length <= 4) return 'note'
  if (isHeaderAgain(filled, header)) return 'header'
  if (!filled.some(({ index }) => mapped.has(index))) return 'blank'
  // One long sentence across the sheet is a remark even where it does not begin with 注.
  if (filled.length === 1 && [...first.text].length > 20 && !named.has(first.index)) return 'note'
  return 'person'
}

/** A header repeated for each printed page, whole or only its last row. Most rows are people, and say so within a few cells. */
function isHeaderAgain(filled: readonly { index: number; text: string }[], header: Header): boolean {
  const texts = textsOf(header)
  const enough = Math.max(2, filled.length * 0.6)
  let same = 0
  for (const [at, { index, text }] of filled.entries()) {
    if (texts.get(index)?.includes(normaliseHeader(text))) same++
    const left = filled.length - at - 1
    if (same + left < enough) return false
  }
  return same >= enough
}

/** A header's own texts are compared with every row below it. */
const known = new WeakMap<Header, ReadonlyMap<number, readonly string[]>>()

function textsOf(header: Header): ReadonlyMap<number, readonly string[]> {
  const before = known.get(header)
  if (before) return before
  const texts = new Map(header.columns.map((column) => [column.index, column.path.map(normaliseHeader)]))
  known.set(header, texts)
  return texts
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
