// 创新工作室 and 协会工作 on the 工作台: leaders to be replaced, assessments and confirmations of the year, dues unpaid, a council whose term ends.
import { formatMoney } from '../../../kernel/money'
import { addDays } from '../../../kernel/plain-date'
import { termsEnding } from '../../association/county-state'
import { sumDues } from '../../association/due'
import { assessmentsDue, confirmationsDue, leaderGone } from '../../studios/due'
import type { Desk, WorkItem, WorkSource } from '../source'

/** Assessments of a year are asked for from its last quarter on. */
const ASSESSED_FROM = 10
/** Days before the end of a term in which the next election is prepared. */
const BEFORE_TERM = 90

const studios: WorkSource = {
  id: 'studios',
  label: '创新工作室',
  reads: ['studio', 'studioReview', 'person'],
  async items(desk) {
    const year = Number(desk.today.slice(0, 4))
    const rows = await desk.all('studio')
    if (rows.length === 0) return []
    const reviews = await desk.find('studioReview', 'year', [year - 2, year - 1, year])
    const items: WorkItem[] = [...(await leaders(desk, rows))]
    const confirm = confirmationsDue(rows, reviews, year).length
    if (confirm > 0)
      items.push({
        id: 'studio-confirm',
        group: 'remind',
        words: `${year} 年应复核的工作室 ${confirm} 个`,
        path: '/studios/assess',
      })
    const annual = Number(desk.today.slice(5, 7)) >= ASSESSED_FROM ? assessmentsDue(rows, reviews, year).length : 0
    if (annual > 0)
      items.push({
        id: 'studio-annual',
        group: 'remind',
        words: `${year} 年度考核还有 ${annual} 个工作室没有登记`,
        path: '/studios/assess',
      })
    return items
  },
}

async function leaders(desk: Desk, rows: Awaited<ReturnType<Desk['all']>>): Promise<readonly WorkItem[]> {
  const items: WorkItem[] = []
  for (const studio of rows) {
    if (typeof studio['person'] !== 'string') continue
    const why = leaderGone(studio, await desk.row('person', desk.survivor(studio['person'])), desk.today)
    if (why === undefined) continue
    const words = `${String(studio['name'])}：${why}，请办理变更`
    items.push({
      id: `leader ${studio.id}`,
      group: 'remind',
      words,
      detail: String(studio['leader'] ?? ''),
      path: '/studios',
    })
  }
  return items
}

const association: WorkSource = {
  id: 'association',
  label: '协会工作',
  reads: ['due', 'councilMember'],
  async items(desk) {
    const year = Number(desk.today.slice(0, 4))
    const dues = sumDues(await desk.find('due', 'year', [year]))
    const items: WorkItem[] = []
    if (dues.owing > 0)
      items.push({
        id: 'dues',
        group: 'remind',
        words: `${year} 年会费还有 ${dues.owing} 个会员未缴`,
        detail: `${formatMoney(dues.owed)} 元`,
        path: '/association/dues',
      })
    const ending = termsEnding(await desk.all('councilMember'), addDays(desk.today, BEFORE_TERM))
    const [first] = ending
    if (first)
      items.push({
        id: 'term',
        group: 'remind',
        words: `第 ${String(first['term'])} 届理事会任期将满，请准备换届`,
        date: String(first['to']),
        path: '/association/council',
      })
    return items
  },
}

export const studioSources: readonly WorkSource[] = [studios, association]
