// 来信来访 on the 工作台: each matter whose deadline runs, what else is not closed as one line, and 转办 that has not come back.
import { unfinishedOf, type DueInquiry } from '../../inquiries/deadlines'
import { unfinishedStates } from '../../inquiries/picklists'
import { pathIn, type Desk, type WorkItem, type WorkSource } from '../source'
import { groupOf } from '../when'

const inquiries: WorkSource = {
  id: 'inquiries',
  label: '来信来访',
  reads: ['inquiry', 'inquiryRule'],
  async items(desk) {
    const open = unfinishedOf(await desk.find('inquiry', '_dState', [...unfinishedStates]), desk.today)
    const undated = open.filter(({ dueOn }) => dueOn === undefined)
    const rest: WorkItem = {
      id: 'inquiries open',
      group: 'remind',
      words: `来电来访没有办结 ${undated.length} 件`,
      path: pathIn('/inquiries', { view: '未办结' }),
    }
    return [...open.flatMap((each) => itemOf(desk, each)), ...(undated.length > 0 ? [rest] : [])]
  },
}

/** 临期 is said as soon as it begins, wherever the day stands in the week. */
function itemOf({ today }: Desk, { id, number, name, dueOn, standing }: DueInquiry): readonly WorkItem[] {
  if (dueOn === undefined) return []
  const group = groupOf(dueOn, today)
  return [
    {
      id: `inquiry ${id}`,
      group: group === 'remind' && standing === 'near' ? 'week' : group,
      words: [number, name, '待办理'].filter((word) => word !== '').join(' '),
      ...(standing === 'near' ? { detail: '临期' } : {}),
      date: dueOn,
      path: `/inquiries/item/${id}`,
    },
  ]
}

const transfers: WorkSource = {
  id: 'transfers',
  label: '来信来访',
  reads: ['inquiryTransfer'],
  async items(desk) {
    const rows = await desk.find('inquiryTransfer', '_dWaiting', [1])
    return rows.flatMap((row): readonly WorkItem[] => {
      const due = row['_dDueOn']
      if (typeof due !== 'string') return []
      return [
        {
          id: `transfer ${row.id}`,
          group: groupOf(due, desk.today),
          words: `转办单 ${String(row['number'] ?? '')} ${String(row['to'])}还没有反馈`,
          date: due,
          path: `/inquiries/item/${String(row['inquiry'])}`,
        },
      ]
    })
  },
}

export const inquirySources: readonly WorkSource[] = [inquiries, transfers]
