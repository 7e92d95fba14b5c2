// 创新工作室 on the 工作台: leaders to be replaced, assessments and confirmations of the year.
import { assessmentsDue, confirmationsDue, leaderGone } from '../../studios/due'
import type { Fields } from '../../field'
import { studioReviews } from '../excerpts'
import type { Desk, WorkItem, WorkSource } from '../source'

/** Assessments of a year are asked for from its last quarter on, and until the next one's are. */
const ASSESSED_FROM = 10

const studios: WorkSource = {
  id: 'studios',
  label: '创新工作室',
  reads: ['studio', 'studioReview', 'person'],
  async items(desk) {
    const [year, month] = [Number(desk.today.slice(0, 4)), Number(desk.today.slice(5, 7))]
    const rows = await desk.all('studio')
    if (rows.length === 0) return []
    // Of all years: a confirmation may be as old as the 复核年度 it answers.
    const reviews = await desk.excerpt(studioReviews)
    const assessed = month >= ASSESSED_FROM ? year : year - 1
    const [confirm, annual] = [confirmationsDue(rows, reviews, year), assessmentsDue(rows, reviews, assessed)]
    return [
      ...(await leaders(desk, rows)),
      ...assessItem('studio-confirm', confirm.length, `${year} 年应复核的工作室 ${confirm.length} 个`),
      ...assessItem('studio-annual', annual.length, `${assessed} 年度考核还有 ${annual.length} 个工作室没有登记`),
    ]
  },
}

function assessItem(id: string, count: number, words: string): readonly WorkItem[] {
  return count === 0 ? [] : [{ id, group: 'remind', words, path: '/studios/assess' }]
}

async function leaders(desk: Desk, rows: readonly Fields[]): Promise<readonly WorkItem[]> {
  const led = rows.flatMap((studio) =>
    typeof studio['person'] === 'string' ? [{ studio, leader: desk.survivor(studio['person']) }] : [],
  )
  const ids = new Set<unknown>(led.map(({ leader }) => leader))
  const only = { field: 'id', holds: (id: unknown) => ids.has(id) }
  const people = new Map((await desk.columns('person', ['_dStatus', 'retiredOn'], only)).map((row) => [row.id, row]))
  return led.flatMap(({ studio, leader }): readonly WorkItem[] => {
    const why = leaderGone(studio, people.get(leader), desk.today)
    if (why === undefined) return []
    return [
      {
        id: `leader ${studio.id}`,
        group: 'remind',
        words: `${String(studio['name'])}：${why}，请办理变更`,
        detail: String(studio['leader'] ?? ''),
        path: `/studios/studio/${studio.id}`,
      },
    ]
  })
}

export const studioSources: readonly WorkSource[] = [studios]
