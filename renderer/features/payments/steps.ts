// The steps of a batch's life as a person sees them: the word on the button, what is asked, and the command behind it.
import type { BatchState } from '../../../shared/domain/payments/batch-picklists'

export interface Step {
  readonly name: string
  readonly label: string
  /** What will be true afterwards, in one sentence above the fields. */
  readonly lead: string
  /** Fields of the batch that the step asks for. */
  readonly fields: readonly string[]
  /** Other words for a field than the catalogue's. */
  readonly labels?: Readonly<Record<string, string>>
  readonly danger?: true
}

const submit: Step = {
  name: 'batch.submit',
  label: '提交复核',
  lead: '提交后名单和金额不能改，由另一位同事复核；发现问题可以退回。',
  fields: [],
}
const finalise: Step = {
  name: 'batch.finalise',
  label: '复核定稿',
  lead: '定稿后这一版的名单和金额永远不变，打印的就是它；要改只能重开为下一版。',
  fields: [],
}
const sendBack: Step = { name: 'batch.return', label: '退回修改', lead: '退回编制人修改。', fields: ['reason'] }
const approve: Step = {
  name: 'batch.approve',
  label: '登记审批',
  lead: '记下会议和纪要，表头的批准依据要对得上。',
  fields: ['meeting', 'approvedOn', 'approvedBy', 'approvalDocument'],
}
const send: Step = { name: 'batch.send', label: '送财务', lead: '签好字的表送财务之日。', fields: ['sentOn'] }
const post: Step = {
  name: 'batch.post',
  label: '登记公示',
  lead: '先登记起止日期和地点；期满后再来填异议和结果。公示没有结束，不能往下办。公示稿和公示情况证明在“材料”里。',
  fields: ['postFrom', 'postTo', 'postPlace', 'objections', 'postResult'],
}
const pay: Step = {
  name: 'batch.pay',
  label: '登记支付',
  lead: '登记后每个人一条记入发放台账，只能冲销，不能撤销。',
  fields: ['paidOn', 'voucher'],
}
const archive: Step = {
  name: 'batch.archive',
  label: '核销归档',
  lead: '签领表、回单、审批件齐了以后归档。',
  fields: [],
}
const reopen: Step = {
  name: 'batch.reopen',
  label: '重开为下一版',
  lead: '已定稿的一版保留不变；改好后重新复核，成为下一版。',
  fields: ['reason'],
  danger: true,
}
const discard: Step = {
  name: 'batch.void',
  label: '作废',
  lead: '作废后不能恢复，批次号不再使用。',
  fields: ['reason'],
  danger: true,
}

const steps: Readonly<Record<BatchState, readonly Step[]>> = {
  drafting: [submit, discard],
  submitted: [finalise, sendBack, discard],
  final: [approve, post, reopen, discard],
  approved: [send, post, reopen, discard],
  sent: [pay, reopen, discard],
  paid: [archive],
  archived: [],
  void: [],
}

/** A claim goes up instead of to finance, and is done with when its answer is in. */
const goUp: Step = {
  ...send,
  label: '上报',
  lead: '签好字的申报表报上级之日；上级批复后点“申报与批复”登记。',
  labels: { sentOn: '上报日期' },
}
const closeClaim: Step = { ...archive, lead: '批复已登记、材料齐了以后归档。' }

/** What can be done from a state, the next step of the normal way first. */
export function stepsFrom(state: BatchState, direction?: unknown): readonly Step[] {
  const usual = steps[state] ?? []
  if (direction !== 'claim') return usual
  return usual.map((step) => (step === send ? goUp : step === pay ? closeClaim : step))
}
