// The steps of a class and the ways back.
import type { RowId } from '../../../shared/oplog/operation'
import { StateSteps, type StatesAhead, type StateStep } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'

const cancel: StateStep = { to: 'void', label: '取消培训班' }

const ahead: StatesAhead = {
  draft: { next: { to: 'open', label: '开始报名' }, others: [cancel] },
  open: { next: { to: 'running', label: '开班' }, others: [{ to: 'draft', label: '退回筹备' }, cancel] },
  running: { next: { to: 'done', label: '结班' }, others: [{ to: 'open', label: '退回报名' }] },
  done: { others: [{ to: 'running', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

export function ClassState({ id, state }: { readonly id: RowId; readonly state: string }) {
  const run = useRun()
  return <StateSteps ahead={ahead} state={state} move={(to) => void run('class.move', { class: id, to })} />
}
