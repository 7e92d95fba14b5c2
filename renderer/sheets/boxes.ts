// Boxes side by side for opinions, signatures and seals, alike on every form that goes from hand to hand.
import { columnsOf } from './form-rows'
import { linesHeight, wrap } from './measure'
import { contentWidth, portrait, type Block, type Cell } from './page-model'

/** What stands at the top of a box, what is already said in it, and the line at its foot where it is signed or stamped. */
export type OpinionBox = readonly [label: string, text: string, foot: string]

/** mm: leaves 40 free of text for a round stamp (office-practice.md 40). */
const least = 42
/** mm for the label's rule and the line at the foot, beside the text itself. */
const aroundText = 14

/** `size` in pt. A box grows with what is said in it; those beside it grow along. */
export function opinionBoxes(list: readonly OpinionBox[], size: number): Block {
  const width = Math.floor((contentWidth(portrait) / list.length) * 10) / 10
  const cells = list.map(([label, text, foot]): Cell => ({
    text: [`${label}：`, ...wrap(text, width - 4, size)].join('\n'),
    foot,
    align: 'left',
    valign: 'top',
  }))
  const lines = Math.max(...cells.map((cell) => cell.text.split('\n').length))
  const columns = columnsOf(
    list.map(() => width),
    'left',
  )
  const height = Math.max(least, linesHeight(lines, size) + aroundText)
  return { kind: 'table', columns, header: [], size, rows: [{ height, cells }] }
}
