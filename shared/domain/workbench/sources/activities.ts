// 志愿与宣讲 on the 工作台: activities of the week, those whose day is past while they still stand as planned, and what was held lately without a file that shows it.
import { addDays, wholeDate } from '../../../kernel/plain-date'
import { isHeld } from '../../activities/figures'
import type { Fields } from '../../field'
import type { Desk, WorkItem, WorkSource } from '../source'
import { groupOf, namesWords } from '../when'

/** Days back in which an activity without a file is asked about: sign-in sheets and photos are still to be had. */
const BACK = 30

const activities: WorkSource = {
  id: 'activities',
  label: '志愿与宣讲',
  reads: ['activity', 'evidence'],
  async items(desk) {
    const [planned, lately] = await Promise.all([
      desk.find('activity', 'state', ['planned']),
      desk.between('activity', 'date', addDays(desk.today, -BACK), addDays(desk.today, -1)),
    ])
    const held = lately.filter((row) => isHeld(row) && String(row['date']).length === 10)
    const dated = planned.filter((row) => typeof row['date'] === 'string')
    return [...dated.map((row) => plannedItem(desk, row)), ...(await unproven(desk, held))]
  },
}

function plannedItem({ today }: Desk, row: Fields): WorkItem {
  const date = String(row['date'])
  const end = wholeDate(String(row['to'] ?? date), 'last')
  const base = { id: `activity ${row.id}`, path: `/activities/activity/${row.id}`, date }
  if (end < today) return { ...base, group: 'due', words: `${String(row['name'])} 已过日期，请登记情况或取消` }
  const group = groupOf(date, today)
  return {
    ...base,
    group: group === 'due' ? 'week' : group,
    words: `举办：${String(row['name'])}`,
    ...(row['place'] === undefined ? {} : { detail: String(row['place']) }),
  }
}

async function unproven(desk: Desk, held: readonly Fields[]): Promise<readonly WorkItem[]> {
  const files = await desk.find(
    'evidence',
    'activity',
    held.map(({ id }) => id),
  )
  const shown = new Set(files.map((row) => row['activity']))
  const bare = held.filter(({ id }) => !shown.has(id))
  const [only] = bare
  if (!only) return []
  return [
    {
      id: 'activities bare',
      group: 'remind',
      words: `近 ${BACK} 天举办的活动，${bare.length} 场还没有签到表、照片等附件`,
      detail: namesWords(
        bare.map((row) => String(row['name'])),
        '场',
      ),
      path: bare.length === 1 ? `/activities/activity/${only.id}` : '/activities',
    },
  ]
}

export const activitySources: readonly WorkSource[] = [activities]
