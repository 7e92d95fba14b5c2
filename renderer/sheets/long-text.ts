// A labelled text of any length on a form: broken into boxes that fit a page each, since a box is never parted.
import { columnsOf } from './form-rows'
import { linesHeight, wrap } from './measure'
import { contentWidth, portrait, type Block, type Cell } from './page-model'

/** Lines in one box; a page holds more. */
const boxLines = 24
const labelWidth = 28

/** Boxes one under another, the label in each; `least` mm for the first, so that a pen finds room. */
export function longText(label: string, text: string, size: number, least: number): readonly Block[] {
  const width = contentWidth(portrait) - labelWidth
  const columns = columnsOf([labelWidth, width], 'left')
  const lines = wrap(text, width - 4, size)
  const parts: (readonly string[])[] = []
  for (let from = 0; from < Math.max(1, lines.length); from += boxLines) parts.push(lines.slice(from, from + boxLines))
  return parts.map((part, i): Block => {
    const cells: Cell[] = [
      { text: i === 0 ? label : `${label}\n（续）`, role: 'label', align: 'center' },
      { text: part.join('\n'), align: 'left', valign: 'top' },
    ]
    const height = Math.max(i === 0 ? least : 0, linesHeight(part.length, size) + 3)
    return { kind: 'table', columns, header: [], size, rows: [{ height, cells }] }
  })
}
