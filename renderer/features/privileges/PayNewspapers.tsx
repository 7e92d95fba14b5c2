// 登记付款 of a year's newspapers: against a budget as every other payment of the office, one line of the 经费支出台账.
import { useEffect, useState } from 'react'
import { Form, Input, Select } from 'antd'
import { budgetTables, standingOfBudget, type BudgetRows } from '../../../shared/domain/payments/budget'
import { formatMoney } from '../../../shared/kernel/money'
import type { RowId } from '../../../shared/oplog/operation'
import type { Office, Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { today } from '../../ui/today'

interface PayProps {
  readonly year: number
  /** The 征订年度, whose 经费来源 is the account that pays. */
  readonly row: Row
  /** 分 to be paid. */
  readonly amount: number
  readonly close: () => void
}

interface Typed {
  readonly date: string
  readonly budget?: RowId
  readonly overBasis?: string
  readonly handler?: string
}

const NONE = 'none'

export function PayNewspapers({ year, row, amount, close }: PayProps) {
  const [form] = Form.useForm<Typed>()
  const date = Form.useWatch('date', form)
  const chosen = Form.useWatch('budget', form)
  const budgets = (useAll('budget') ?? []).filter(
    (each) => each['account'] === row['account'] && String(each['year']) === date?.slice(0, 4),
  )
  const free = useFree(budgets.find(({ id }) => id === chosen))
  const { busy, failure, run } = useCommand()
  const save = async (typed: Typed) => {
    const told = Object.fromEntries(
      Object.entries(typed).flatMap(([field, text]) => (text?.trim() && text !== NONE ? [[field, text.trim()]] : [])),
    )
    if (await run('subscription.pay', { year, ...told })) close()
  }
  const options = [
    ...budgets.map(({ id, project }) => ({ value: id, label: String(project) })),
    { value: NONE, label: '不列预算' },
  ]
  return (
    <Form form={form} layout="vertical" initialValues={{ date: today() }} onFinish={(typed: Typed) => void save(typed)}>
      <Form.Item name="date" label="付款日期" rules={[{ required: true, message: '请填写付款日期' }]}>
        <Input placeholder="2026-11-20" onChange={() => form.setFieldValue('budget', undefined)} />
      </Form.Item>
      <Form.Item
        name="budget"
        label="列支预算"
        extra={free === undefined ? '只列付款当年、同一经费来源的预算' : `可用 ${formatMoney(free)} 元`}
        rules={[{ required: true, message: '请选择列支哪项预算，或“不列预算”' }]}
      >
        <Select options={options} placeholder="请选择" />
      </Form.Item>
      {free !== undefined && amount > free ? (
        <Form.Item
          name="overBasis"
          label="追加依据"
          extra={`超出预算 ${formatMoney(amount - free)} 元，写明会议纪要或批准文号后照常登记`}
          rules={[{ required: true, whitespace: true, message: '超出预算，请填写追加依据' }]}
        >
          <Input maxLength={160} />
        </Form.Item>
      ) : null}
      <Form.Item name="handler" label="经办">
        <Input maxLength={40} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label="记入支出台账" close={close} />
    </Form>
  )
}

/** 分 that the budget still has; undefined while none is chosen or it is being reckoned. */
function useFree(budget: Row | undefined): number | undefined {
  const office = useOffice()
  const [known, setKnown] = useState<{ readonly id: RowId; readonly free: number }>()
  useEffect(() => {
    if (!budget) return undefined
    let gone = false
    void readBudget(office, budget.id).then((rows) => {
      if (!gone) setKnown({ id: budget.id, free: standingOfBudget(budget, rows).free })
    })
    return () => {
      gone = true
    }
  }, [office, budget])
  return budget && known?.id === budget.id ? known.free : undefined
}

async function readBudget(office: Office, id: RowId): Promise<BudgetRows> {
  const read = await Promise.all(
    Object.entries(budgetTables).map(
      async ([name, table]) => [name, await office.find(table, 'budget', [id])] as const,
    ),
  )
  return Object.fromEntries(read) as unknown as BudgetRows
}
