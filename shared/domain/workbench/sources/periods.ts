// Periods of the 发放项目 that run now and that nobody has begun: a batch of ours, or a list that others pay from.
import { addMonths, wholeDate } from '../../../kernel/plain-date'
import type { Fields } from '../../field'
import type { Desk, WorkItem, WorkSource } from '../source'
import { groupOf } from '../when'

/** Months a period of each cycle covers; 每年一次 and 逐次 have no month in which they are due. */
const lengths: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6 }

export interface Period {
  /** YYYY-MM, both included. */
  readonly from: string
  readonly to: string
}

/** The period of a cycle that a day (YYYY-MM-DD) lies in; undefined for cycles without one. */
export function periodOf(cycle: unknown, day: string): Period | undefined {
  const length = lengths[String(cycle)]
  if (length === undefined) return undefined
  const month = Number(day.slice(5, 7)) - 1
  const first = `${day.slice(0, 4)}-${String(month - (month % length) + 1).padStart(2, '0')}`
  return { from: first, to: addMonths(first, length - 1) }
}

/** 2026年11月 · 2026年第四季度 · 2026年下半年. */
export function periodWords({ from, to }: Period): string {
  const [year, first] = [from.slice(0, 4), Number(from.slice(5))]
  if (from === to) return `${year}年${first}月`
  if (Number(to.slice(5)) - first === 5) return `${year}年${first === 1 ? '上' : '下'}半年`
  return `${year}年第${['一', '二', '三', '四'][Math.floor(first / 3)] ?? ''}季度`
}

const runs = (scheme: Fields): boolean => scheme['ended'] !== true && scheme['example'] !== true

const periods: WorkSource = {
  id: 'periods',
  label: '待遇发放',
  reads: ['scheme', 'batch', 'payReport'],
  async items(desk) {
    const schemes = (await desk.all('scheme')).filter(runs)
    const asked = schemes.flatMap((scheme) => {
      const period = periodOf(scheme['cycle'], desk.today)
      return period ? [{ scheme, period }] : []
    })
    if (asked.length === 0) return []
    const [batches, reports] = await Promise.all([
      desk.find(
        'batch',
        'scheme',
        asked.map(({ scheme }) => scheme.id),
      ),
      desk.find('payReport', 'month', [desk.today.slice(0, 7)]),
    ])
    return asked.flatMap(({ scheme, period }) =>
      scheme['handling'] === 'own' ? unbegun(desk, scheme, period, batches) : unreported(desk, scheme, reports),
    )
  },
}

function unbegun(desk: Desk, scheme: Fields, period: Period, batches: readonly Fields[]): readonly WorkItem[] {
  const covers = (batch: Fields): boolean =>
    batch['scheme'] === scheme.id &&
    batch['state'] !== 'void' &&
    batch['direction'] === 'pay' &&
    String(batch['from']) <= period.to &&
    String(batch['to']) >= period.from
  if (batches.some(covers)) return []
  const date = wholeDate(period.to, 'last')
  return [
    {
      id: `period ${scheme.id} ${period.from}`,
      group: groupOf(date, desk.today),
      words: `${String(scheme['name'])} ${periodWords(period)}还没有编批次`,
      date,
      path: '/payments',
    },
  ]
}

/** Lists are made month by month, whatever the cycle of the money. */
function unreported(desk: Desk, scheme: Fields, reports: readonly Fields[]): readonly WorkItem[] {
  const month = desk.today.slice(0, 7)
  const mine = reports.filter((report) => report['scheme'] === scheme.id)
  const date = wholeDate(month, 'last')
  const about = `${String(scheme['name'])} ${periodWords({ from: month, to: month })}`
  if (mine.length === 0)
    return [
      {
        id: `report ${scheme.id} ${month}`,
        group: groupOf(date, desk.today),
        words: `${about}增减变动表还没有编`,
        date,
        path: '/payments/reports',
      },
    ]
  return mine.flatMap((report): readonly WorkItem[] => {
    const path = `/payments/reports/${report.id}`
    if (report['state'] === 'draft')
      return [
        { id: `report ${report.id}`, group: groupOf(date, desk.today), words: `${about}报送表待报送`, date, path },
      ]
    return report['state'] === 'differs'
      ? [{ id: `report ${report.id}`, group: 'due', words: `${about}与对方名单有差异`, path }]
      : []
  })
}

export const periodSources: readonly WorkSource[] = [periods]
