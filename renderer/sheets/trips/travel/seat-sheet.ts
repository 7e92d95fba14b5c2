// 座位表: each coach seen from above, the front at the top, two and two beside the aisle; large enough to hang by the door.
import { filledCoaches, type Seated } from '../../../../shared/domain/trips/travel/layout'
import { rowOf } from '../../../../shared/domain/trips/travel/seats'
import { flow } from '../../flow'
import { columnsOf } from '../../form-rows'
import { linesHeight, wrap } from '../../measure'
import { portrait, type Block, type Row, type SheetJob } from '../../page-model'
import type { Row as Record } from '../../../data/office'
import { emptySheet, headingOf } from './travel-words'
import type { TravelPaper } from './read-travel'

const size = 13
const aisle = 13
const columns = columnsOf([40.5, 40.5, aisle, 40.5, 40.5])
const perRow = 4

export function seatJob({ office, date, batches }: TravelPaper): SheetJob {
  const coaches = batches.flatMap(({ batch, guests }) =>
    filledCoaches(guests)
      .filter(({ seated }) => seated.length > 0)
      .map((coach) => ({ batch, ...coach })),
  )
  if (coaches.length === 0) throw emptySheet('还没有排座位，没有可打印的内容。请先在“座位”里排好。')
  // Every coach has a page of its own: it hangs in that coach.
  const sheets = coaches.map((each) => flow([blocksOf(each, office, date)], portrait, '', '座位表'))
  const pages = sheets.flat()
  return {
    version: 1,
    title: '座位表',
    paper: portrait,
    pages: pages.map(({ blocks, foot: [left, , right] }, i) => ({
      blocks,
      foot: [left, `第 ${i + 1} 页　共 ${pages.length} 页`, right],
    })),
  }
}

interface CoachOf {
  readonly batch: Record
  readonly coach: number
  readonly seated: readonly Seated[]
}

function blocksOf({ batch, coach, seated }: CoachOf, office: string, date: string): readonly Block[] {
  const size = Number(batch['coachSeats'] ?? 0)
  const last = Math.max(size, ...seated.map(({ at }) => at.number))
  const rows = Array.from({ length: Math.ceil(last / perRow) }, (_, i) => rowOfSeats(i + 1, seated, last))
  return [
    { kind: 'text', style: 'title', text: `座位表（${coach} 号车）`, height: 13, align: 'center' },
    { kind: 'spread', parts: [headingOf(batch), `${seated.length} 人`], height: 7 },
    { kind: 'spread', parts: [office, '', `制表日期：${date}`], height: 7 },
    { kind: 'text', style: 'note', text: '车头', height: 7, align: 'center' },
    tableOf(rows),
  ]
}

function tableOf(rows: readonly Row[]): Block {
  return { kind: 'table', columns, header: [{ height: 9, cells: ['左窗', '左', '通道', '右', '右窗'] }], size, rows }
}

function rowOfSeats(row: number, seated: readonly Seated[], last: number): Row {
  const cell = (place: number): string => {
    const number = (row - 1) * perRow + place
    if (number > last) return ''
    const own = seated.filter(({ at }) => at.number === number && rowOf(at) === row)
    const names = own.map(({ guest }) => guest.name).join('、')
    return wrap(`${number} ${names}`, 38, size).join('\n')
  }
  const cells = [cell(1), cell(2), `${row} 排`, cell(3), cell(4)]
  const lines = Math.max(...cells.map((text) => text.split('\n').length))
  return { height: Math.max(11, linesHeight(lines, size)), cells }
}
