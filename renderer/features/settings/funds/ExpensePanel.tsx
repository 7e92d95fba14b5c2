// One entry of the 支出台账: against a budget (whose account and subject it takes) or, where there is none, an account of its own.
import { useCallback, useMemo, useState } from 'react'
import { Select } from 'antd'
import { standingOfBudget } from '../../../../shared/domain/payments/budget'
import { formatMoney } from '../../../../shared/kernel/money'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import { useOffice } from '../../../registers/source'
import type { Saving } from '../../../registers/useRecordForm'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import type { FundRows } from './useFundRows'

const NONE = 'none'
const common = ['date', 'matter', 'activity', 'amount', 'payee', 'invoice', 'papers', 'voucher', 'handler', 'note']

interface ExpensePanelProps {
  readonly year: number
  readonly rows: FundRows
  /** The budget chosen at first. */
  readonly budget?: Row
  readonly onClose: () => void
}

export function ExpensePanel({ year, rows, budget, onClose }: ExpensePanelProps) {
  const office = useOffice()
  const [chosen, setChosen] = useState(budget?.id)
  const against = rows.budgets.find((each) => each.id === chosen)
  const deliver = useCallback(({ values }: Saving) => office.run('expense.record', { values }), [office])
  const fixed = useMemo(() => (against ? { budget: against.id } : {}), [against])
  const options = [
    ...rows.budgets
      .filter((each) => each['year'] === year)
      .map((each) => ({ value: each.id, label: `${String(each['project'])}（${rows.accountName(each['account'])}）` })),
    { value: NONE, label: '不列预算' },
  ]
  const initial = useMemo(() => ({ date: today().startsWith(`${year}-`) ? today() : `${year}-01-01` }), [year])
  return (
    <SidePanel title="登记经费支出" onClose={onClose} wide>
      <div className="settings-bar">
        <label htmlFor="expense-budget">列支预算</label>
        <Select
          id="expense-budget"
          style={{ minWidth: 320 }}
          placeholder="请选择"
          value={chosen ?? null}
          options={options}
          onChange={setChosen}
        />
      </div>
      {against ? (
        <p className="settings-lead">
          可用 {formatMoney(standingOfBudget(against, rows).free)} 元。超出时要填“追加依据”才能保存，不会挡住急用。
        </p>
      ) : null}
      {chosen === undefined ? null : (
        <RecordForm
          key={chosen}
          table="expense"
          fixed={fixed}
          initial={initial}
          only={against ? [...common, 'overBasis'] : [...common, 'account', 'subject']}
          deliver={deliver}
          saveLabel="记入台账"
          onSaved={onClose}
          onCancel={onClose}
        />
      )}
    </SidePanel>
  )
}
