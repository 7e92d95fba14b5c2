// The next step of a matter as its one primary button, the others beside it.
import type { Step, Steps } from '../../../shared/domain/record/steps'
import { stateOf } from '../../../shared/domain/inquiries/deadlines'
import type { Row } from '../../data/office'
import { StateSteps } from '../../registers/StateSteps'
import type { Panel } from './MatterPanel'

const decline: Step = { to: 'declined', label: '不予受理' }
const close: Step = { to: 'closed', label: '办结' }
const again: Step = { to: 'open', label: '重新办理' }

const ofPetition: Steps = {
  open: { next: { to: 'accepted', label: '受理' }, others: [decline, close] },
  accepted: { next: { to: 'answered', label: '已答复' }, others: [close, { to: 'open', label: '退回待办理' }] },
  answered: { next: close, others: [again] },
  closed: { next: { to: 'filed', label: '归档' }, others: [again] },
  declined: { next: { to: 'filed', label: '归档' }, others: [again] },
  filed: { others: [again] },
}

const ofCall: Steps = {
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
  return <StateSteps steps={ahead} state={state} move={move} />
}
