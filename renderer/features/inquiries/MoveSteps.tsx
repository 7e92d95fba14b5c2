// The next step of a matter as its one primary button, the others beside it.
import { stateOf } from '../../../shared/domain/inquiries/deadlines'
import type { Row } from '../../data/office'
import { StateSteps, type StatesAhead, type StateStep } from '../../registers/StateSteps'
import type { Panel } from './MatterPanel'

const decline: StateStep = { to: 'declined', label: '不予受理' }
const close: StateStep = { to: 'closed', label: '办结' }
const again: StateStep = { to: 'open', label: '重新办理' }

const ofPetition: StatesAhead = {
  open: { next: { to: 'accepted', label: '受理' }, others: [decline, close] },
  accepted: { next: { to: 'answered', label: '已答复' }, others: [close, { to: 'open', label: '退回待办理' }] },
  answered: { next: close, others: [again] },
  closed: { next: { to: 'filed', label: '归档' }, others: [again] },
  declined: { next: { to: 'filed', label: '归档' }, others: [again] },
  filed: { others: [again] },
}

const ofCall: StatesAhead = {
  open: { next: close, others: [] },
  closed: { next: { to: 'filed', label: '归档' }, others: [again] },
  answered: { next: close, others: [again] },
  accepted: { next: close, others: [again] },
  declined: { next: { to: 'filed', label: '归档' }, others: [again] },
  filed: { others: [again] },
}

export function MoveSteps({ row, open }: { readonly row: Row; readonly open: (panel: Panel) => void }) {
  const ahead = row['petition'] === true ? ofPetition : ofCall
  const state = stateOf(row)
  const labels = [ahead[state]?.next, ...(ahead[state]?.others ?? [])]
  const move = (to: string) => open({ kind: 'move', to, label: labels.find((step) => step?.to === to)?.label ?? '' })
  return <StateSteps ahead={ahead} state={state} move={move} />
}
