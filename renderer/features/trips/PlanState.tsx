// The steps of a plan and the ways back, in the office's own order.
import type { Row } from '../../data/office'
import { StateSteps, type StatesAhead, type StateStep } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'

const cancel: StateStep = { to: 'void', label: '取消方案' }

const ahead: StatesAhead = {
  draft: { next: { to: 'open', label: '下发推荐' }, others: [cancel] },
  open: { next: { to: 'review', label: '转入审核' }, others: [{ to: 'draft', label: '退回编制' }, cancel] },
  review: { next: { to: 'posted', label: '开始公示' }, others: [{ to: 'open', label: '退回推荐' }, cancel] },
  posted: { next: { to: 'formed', label: '成团' }, others: [{ to: 'review', label: '退回审核' }] },
  formed: { next: { to: 'done', label: '归档' }, others: [{ to: 'posted', label: '退回公示' }] },
  done: { others: [{ to: 'formed', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

export function PlanState({ row }: { readonly row: Row }) {
  const run = useRun()
  const move = (to: string) => void run('trip-plan.move', { plan: row.id, to })
  return <StateSteps ahead={ahead} state={String(row['state'] ?? 'draft')} move={move} />
}
