// 《慰问金领用交接单》 of a team and its day: what left the house, what arrived, what came back, person by person (office-practice.md 15).
import { cashOf, handOverGap } from '../../../shared/domain/visits/hand-over'
import { delivered, results } from '../../../shared/domain/visits/picklists'
import { alignedName } from '../../../shared/domain/roster/names'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { columnsOf, formRow, listRow } from '../form-rows'
import { flow } from '../flow'
import { portrait, type Block, type SheetJob } from '../page-model'
import { dateWords, type Lists } from '../words'
import { basisLines, moneyWords, type VisitHead, type VisitLine } from './visit-lines'

const size = 12
const grid = columnsOf([30, 58, 30, 57])

/** The sheet; before the money is brought back its lower half stays for the pen. */
export function handOverJob(
  all: readonly VisitLine[],
  team: Row,
  sheet: Row | undefined,
  head: VisitHead,
  lists: Lists,
): SheetJob {
  const lines = all.filter(({ visit }) => visit['way'] === 'cash' && visit['verdict'] === 'in')
  const title = '慰问金领用交接单'
  const blocks: Block[] = [
    { kind: 'text', style: 'title', text: title, height: 14, align: 'center' },
    {
      kind: 'spread',
      parts: [`单位：${head.office}`, `${String(team['name'] ?? '')}　${dateWords(team['date'])}`],
      height: 8,
    },
    ...basisLines(head, lists).map((parts) => ({ kind: 'spread', parts, height: 7 }) as const),
    sums(lines, sheet),
    { kind: 'space', height: 5 },
    people(lines),
    { kind: 'spread', parts: ['领用人：', '发放人：', '收回人：', '财务审核：', '（盖章）'], height: 16 },
  ]
  return { version: 1, title, paper: portrait, pages: flow([blocks], portrait, '', title) }
}

function sums(lines: readonly VisitLine[], sheet: Row | undefined): Block {
  const cash = cashOf(lines.map(({ visit }) => visit))
  const taken = typeof sheet?.['taken'] === 'number' ? sheet['taken'] : cash.planned
  const back = sheet?.['returned']
  const open = cash.people - cash.deliveredPeople
  const done = typeof back === 'number'
  const gap = done
    ? handOverGap(
        sheet,
        lines.map(({ visit }) => visit),
      )
    : undefined
  const row = (pairs: Parameters<typeof formRow>[1]) => formRow(grid, pairs, size, 12)
  return {
    kind: 'table',
    columns: grid,
    header: [],
    size,
    rows: [
      row([
        { label: '领用人数', value: `${cash.people} 人` },
        { label: '领用金额', value: `${formatMoney(taken)} 元` },
      ]),
      row([{ label: '大写', value: `人民币${chineseMoney(taken)}`, span: 3 }]),
      row([
        { label: '已送人数', value: done ? `${cash.deliveredPeople} 人` : '' },
        { label: '已送金额', value: done ? `${formatMoney(cash.delivered)} 元` : '' },
      ]),
      row([
        { label: '未送人数', value: done ? `${open} 人` : '' },
        { label: '交回金额', value: done ? `${formatMoney(back)} 元` : '' },
      ]),
      row([{ label: '未送原因', value: String(sheet?.['undeliveredReason'] ?? ''), span: 3 }]),
      row([{ label: '核对', value: done ? (gap === undefined ? '领用＝已送＋交回' : `${gap}请核对`) : '', span: 3 }]),
    ],
  }
}

function people(lines: readonly VisitLine[]): Block {
  const columns = columnsOf([14, 34, 36, 36, 55])
  const label = (value: unknown): string => results.find((each) => each.value === value)?.label ?? ''
  const rows = lines.map((line, i) =>
    listRow(
      columns,
      [
        String(i + 1),
        alignedName(String(line.person['name'] ?? '')),
        moneyWords(line),
        label(line.visit['result']),
        delivered.has(line.visit['result']) ? String(line.visit['collector'] ?? '') : '',
      ],
      size,
      9,
    ),
  )
  const last = {
    height: 8,
    cells: [{ text: '（以下空白）', colSpan: 5, role: 'strong' as const, align: 'center' as const }],
  }
  return {
    kind: 'table',
    columns,
    header: [{ height: 9, cells: ['序号', '姓名', '金额（元）', '走访结果', '代收人'] }],
    rows: [...rows, last],
    size,
  }
}
