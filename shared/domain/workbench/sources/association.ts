// 协会工作 on the 工作台: dues unpaid, a council whose term ends, county associations being founded, recommendations that wait.
import { formatMoney } from '../../../kernel/money'
import { addDays } from '../../../kernel/plain-date'
import { termsEnding } from '../../association/county-state'
import { sumDues } from '../../association/due'
import { nominationStage } from '../../association/stage'
import type { Fields } from '../../field'
import { unpaidDues } from '../excerpts'
import { pathIn, type Desk, type WorkItem, type WorkSource } from '../source'
import { dayWords, namesWords } from '../when'

/** Days before the end of a term in which the next election is prepared. */
const BEFORE_TERM = 90

const dues: WorkSource = {
  id: 'dues',
  label: '协会工作',
  reads: ['due'],
  async items(desk) {
    const year = Number(desk.today.slice(0, 4))
    const rows = await desk.excerpt(unpaidDues)
    return [year - 1, year].flatMap((of): readonly WorkItem[] => {
      const { owing, owed } = sumDues(rows.filter((row) => row['year'] === of))
      if (owing === 0) return []
      const words = `${of} 年会费还有 ${owing} 个会员未缴`
      return [
        {
          id: `dues ${of}`,
          group: 'remind',
          words,
          detail: `${formatMoney(owed)} 元`,
          path: pathIn('/association/dues', { view: '未缴' }),
        },
      ]
    })
  },
}

const council: WorkSource = {
  id: 'council',
  label: '协会工作',
  reads: ['councilMember'],
  async items(desk) {
    const [first] = termsEnding(await desk.all('councilMember'), addDays(desk.today, BEFORE_TERM))
    if (!first) return []
    return [
      {
        id: 'term',
        group: 'remind',
        words: `第 ${String(first['term'])} 届理事会任期将满，请准备换届`,
        date: String(first['to']),
        path: '/association/council',
      },
    ]
  },
}

const counties: WorkSource = {
  id: 'county associations',
  label: '协会工作',
  reads: ['countyAssociation'],
  async items(desk) {
    const rows = await desk.find('countyAssociation', 'state', ['preparing'])
    if (rows.length === 0) return []
    const since = (row: Fields): string =>
      typeof row['preparingOn'] === 'string' ? `（${dayWords(row['preparingOn'], desk.today)}起）` : ''
    return [
      {
        id: 'county associations',
        group: 'remind',
        words: `筹建中的县级协会 ${rows.length} 个`,
        detail: namesWords(
          rows.map((row) => `${String(row['name'])}${since(row)}`),
          '个',
        ),
        path: '/association/counties',
      },
    ]
  },
}

const nominations: WorkSource = {
  id: 'nominations',
  label: '推荐评选',
  reads: ['nomination'],
  async items(desk) {
    const year = Number(desk.today.slice(0, 4))
    const open = (await desk.find('nomination', 'year', [year - 1, year])).filter((row) => row['outcome'] === undefined)
    const posted = open.filter((row) => isPosted(row, desk.today))
    const rest = open.filter((row) => !posted.includes(row))
    return [...posted.map(postedItem), ...restItem(desk, rest)]
  },
}

/** Its 公示 is over and nobody has written down what came of it: that day counts, the steps before and after have none. */
function isPosted(row: Fields, today: string): boolean {
  return nominationStage(row, today) === '待县级意见' && row['postResult'] === undefined
}

function postedItem(row: Fields): WorkItem {
  return {
    id: `nomination ${row.id}`,
    group: 'due',
    words: `${String(row['name'])}推荐公示已满，请登记公示结果`,
    detail: String(row['award']),
    date: String(row['postTo']),
    path: pathIn('/association/nominations', { row: row.id }),
  }
}

/** One line for all others, with how many stand at which step. */
function restItem({ today }: Desk, rows: readonly Fields[]): readonly WorkItem[] {
  if (rows.length === 0) return []
  const stages = new Map<string, number>()
  for (const row of rows) {
    const stage = nominationStage(row, today)
    stages.set(stage, (stages.get(stage) ?? 0) + 1)
  }
  return [
    {
      id: 'nominations',
      group: 'remind',
      words: `推荐评选还没有结果 ${rows.length} 项`,
      detail: [...stages].map(([stage, count]) => `${stage} ${count}`).join('，'),
      path: '/association/nominations',
    },
  ]
}

export const associationSources: readonly WorkSource[] = [dues, council, counties, nominations]
