// 席卡: two to a page with a cut line, each name as large as it can be; a name of twenty characters goes on two lines and still fits.
import { alignedName } from '../../../../shared/domain/roster/names'
import { columnsOf } from '../../form-rows'
import { linePitch, mmPerPoint, widthInEm, wrap } from '../../measure'
import { contentWidth, portrait, type Block, type Page, type SheetJob } from '../../page-model'
import { emptySheet } from './travel-words'
import type { TravelPaper } from './read-travel'

/** mm. */
const cardHeight = 120
const padding = 6
const largest = 130
const smallest = 24
/** Up to this many characters stand on one line: a broken short name looks like two people. */
const onOneLine = 6

/** Throws `sheet.empty` where nobody travels. */
export function placeCardJob({ batches }: TravelPaper): SheetJob {
  const names = batches.flatMap(({ guests }) => guests.map(({ name }) => name))
  if (names.length === 0) throw emptySheet('这个批次还没有安排任何人，没有可打印的席卡。')
  const cards = names.map(cardOf)
  const pages: Page[] = []
  for (let i = 0; i < cards.length; i += 2) {
    const second = cards[i + 1]
    const blocks: readonly Block[] = [cards[i]!, ...(second ? [{ kind: 'cut', height: 5 } as const, second] : [])]
    pages.push({ blocks, foot: ['', `第 ${i / 2 + 1} 页　共 ${Math.ceil(cards.length / 2)} 页`, '席卡'] })
  }
  return { version: 1, title: '席卡', paper: portrait, pages }
}

function cardOf(name: string): Block {
  const { lines, size } = fitted(name)
  const columns = columnsOf([contentWidth(portrait)])
  return {
    kind: 'table',
    columns,
    header: [],
    size,
    rows: [{ height: cardHeight, cells: [{ text: lines.join('\n'), role: 'strong', align: 'center' }] }],
  }
}

/** The largest size, pt, at which a name stands on its lines within the card. */
export function fitted(name: string): { readonly lines: readonly string[]; readonly size: number } {
  const shown = alignedName(name)
  const most = [...shown].length <= onOneLine ? 1 : 2
  const width = contentWidth(portrait) - 2 * padding
  for (let size = largest; size > smallest; size -= 2) {
    const lines = wrap(shown, width, size, true)
    const high = lines.length * size * linePitch * mmPerPoint <= cardHeight - 2 * padding
    const wide = lines.every((line) => widthInEm(line, true) * size * mmPerPoint <= width)
    if (lines.length <= most && high && wide) return { lines, size }
  }
  return { lines: wrap(shown, width, smallest, true), size: smallest }
}
