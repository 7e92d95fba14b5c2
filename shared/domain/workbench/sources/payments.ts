// 待遇发放 on the 工作台: batches by what they wait for, periods nobody has begun, money that came back or is to be recovered.
import { formatMoney } from '../../../kernel/money'
import type { Fields } from '../../field'
import { waitingReturns } from '../excerpts'
import type { Desk, WorkItem, WorkSource } from '../source'

const open = ['drafting', 'submitted', 'final', 'approved', 'sent', 'paid']

const batches: WorkSource = {
  id: 'batches',
  label: '待遇发放',
  reads: ['batch'],
  items: async (desk) => (await desk.find('batch', 'state', open)).flatMap((batch) => batchItem(batch, desk) ?? []),
}

function batchItem(batch: Fields, desk: Desk): WorkItem | undefined {
  const said = whatNext(batch, desk)
  const people = typeof batch['people'] === 'number' ? `${batch['people']} 人` : ''
  const total = typeof batch['total'] === 'number' ? `${formatMoney(batch['total'])} 元` : ''
  const detail = [people, total, said.detail].filter((word) => word).join('，')
  return {
    id: `batch ${batch.id}`,
    group: said.group,
    words: `批次 ${String(batch['number'])} ${said.words}`,
    ...(detail === '' ? {} : { detail }),
    ...(said.date === undefined ? {} : { date: said.date }),
    path: `/payments/batch/${batch.id}`,
  }
}

type Said = Pick<WorkItem, 'group' | 'words' | 'detail' | 'date'>

/** What the batch waits for, in the words of its buttons. */
function whatNext(batch: Fields, { today, by }: Desk): Said {
  const postTo = typeof batch['postTo'] === 'string' && !batch['postResult'] ? batch['postTo'] : undefined
  switch (batch['state']) {
    case 'drafting':
      return batch['reason']
        ? { group: 'due', words: '被退回，待修改', detail: String(batch['reason']) }
        : { group: 'remind', words: '编制中' }
    case 'submitted':
      return batch['preparedBy'] === by
        ? { group: 'review', words: '待复核', detail: '由您编制，请另一位同事复核' }
        : { group: 'review', words: '待复核' }
    case 'final':
      if (postTo !== undefined && postTo < today) return { group: 'due', words: '公示已满，请登记结果', date: postTo }
      return postTo === undefined
        ? { group: 'review', words: '已定稿，待审批' }
        : { group: 'remind', words: '公示中', date: postTo }
    case 'approved':
      return { group: 'review', words: '已审批，待送财务' }
    case 'sent':
      return { group: 'review', words: batch['direction'] === 'claim' ? '已上报，待批复' : '已送财务，待登记支付' }
    default:
      return { group: 'remind', words: '已支付，待核销归档' }
  }
}

const overpayments: WorkSource = {
  id: 'overpayments',
  label: '待遇发放',
  reads: ['overpayment'],
  async items(desk) {
    const rows = await desk.find('overpayment', 'state', ['open', 'told', 'partly'])
    if (rows.length === 0) return []
    const owed = rows.reduce((sum, row) => sum + Number(row['amount'] ?? 0) - Number(row['returned'] ?? 0), 0)
    const untold = rows.filter((row) => row['state'] === 'open').length
    return [
      {
        id: 'overpayments',
        group: untold > 0 ? 'due' : 'remind',
        words: `多发待追回 ${rows.length} 笔`,
        detail: `${formatMoney(owed)} 元${untold > 0 ? `，${untold} 笔还没有通知` : ''}`,
        path: '/payments/overpayments',
      },
    ]
  },
}

const returns: WorkSource = {
  id: 'returns',
  label: '待遇发放',
  reads: ['bankReturn'],
  async items(desk) {
    const waiting = await desk.excerpt(waitingReturns)
    if (waiting.length === 0) return []
    const sum = waiting.reduce((total, row) => total + Number(row['amount'] ?? 0), 0)
    return [
      {
        id: 'returns',
        group: 'due',
        words: `银行退票 ${waiting.length} 笔待重发`,
        detail: `${formatMoney(sum)} 元`,
        path: '/payments/returns',
      },
    ]
  },
}

export const paymentSources: readonly WorkSource[] = [batches, overpayments, returns]
