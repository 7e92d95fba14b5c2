// 支出台账: every expense of the year and every batch that was paid, for finance to tick off; mistakes are 冲销, never changed.
import { useState } from 'react'
import { Button, Select } from 'antd'
import { fundLines, sumOfLines, type FundLine } from '../../../../shared/domain/payments/fund-ledger'
import { formatMoney } from '../../../../shared/kernel/money'
import { RecordForm } from '../../../registers/RecordForm'
import { StatementPrint } from '../../../sheets/funds/StatementPrint'
import { SidePanel } from '../../../ui/SidePanel'
import { ExpensePanel } from './ExpensePanel'
import { ReverseExpense } from './ReverseExpense'
import { useFundRows, type FundRows } from './useFundRows'
import { useOnePanel } from '../../../ui/useOnePanel'
import { LedgerHead } from '../../../ui/LedgerHead'

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'print' }
  | { readonly kind: 'complete' | 'reverse'; readonly line: FundLine }

export function LedgerPart({ year }: { readonly year: number }) {
  const rows = useFundRows()
  const [account, setAccount] = useState('')
  const { panel: open, key, open: setOpen, close } = useOnePanel<Open>()
  if (!rows) return null
  const ofYear = fundLines(rows).filter(({ date }) => date.startsWith(String(year)))
  const lines = ofYear.filter((line) => account === '' || line.account === account)
  const accounts = [...new Set(ofYear.map((line) => line.account))]
  return (
    <>
      <div className="settings-bar">
        <Button type="primary" onClick={() => setOpen({ kind: 'new' })}>
          登记支出
        </Button>
        <Button onClick={() => setOpen({ kind: 'print' })}>打印对账单</Button>
        <Select
          aria-label="出资账户"
          style={{ minWidth: 180 }}
          value={account}
          options={[
            { value: '', label: '全部账户' },
            ...accounts.map((id) => ({ value: id, label: rows.accountName(id) })),
          ]}
          onChange={setAccount}
        />
        <span className="settings-count">
          {lines.length} 笔，合计 {formatMoney(sumOfLines(lines))} 元
        </span>
      </div>
      {lines.length === 0 ? (
        <p className="quiet">
          {year} 年还没有支出。发放批次“登记支付”、慰问活动办结、银行退票以后会自动列在这里；其他支出点“登记支出”。
        </p>
      ) : (
        <LedgerTable lines={lines} rows={rows} onOpen={setOpen} />
      )}
      <LedgerPanel key={key} open={open} year={year} rows={rows} close={close} />
    </>
  )
}

interface LedgerPanelProps {
  readonly open: Open | undefined
  readonly year: number
  readonly rows: FundRows
  readonly close: () => void
}

function LedgerPanel({ open, year, rows, close }: LedgerPanelProps) {
  if (!open) return null
  if (open.kind === 'new') return <ExpensePanel year={year} rows={rows} onClose={close} />
  if (open.kind === 'print')
    return (
      <SidePanel title="与财务对账单" onClose={close}>
        <StatementPrint year={year} />
      </SidePanel>
    )
  if (open.kind === 'reverse') return <ReverseExpense line={open.line} onClose={close} />
  return (
    <SidePanel title={`补填：${open.line.matter}`} onClose={close}>
      <RecordForm
        table="expense"
        id={open.line.row.id}
        only={['invoice', 'papers', 'voucher', 'note']}
        columns={1}
        onSaved={close}
        onCancel={close}
      />
    </SidePanel>
  )
}

interface LedgerTableProps {
  readonly lines: readonly FundLine[]
  readonly rows: FundRows
  readonly onOpen: (open: Open) => void
}

function LedgerTable({ lines, rows, onOpen }: LedgerTableProps) {
  return (
    <div className="plain-table">
      <table aria-label="支出台账">
        <LedgerHead
          words={['日期', '事由', '批次号/活动', '出资账户', '科目']}
          numbers={['金额']}
          rest={['收款方', '发票号码', '附件张数', '凭证号', '经办', '备注', '']}
        />
        <tbody>
          {lines.map((line) => (
            <LedgerRow key={line.row.id} line={line} rows={rows} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LedgerRow({ line, rows, onOpen }: { readonly line: FundLine } & Pick<LedgerTableProps, 'rows' | 'onOpen'>) {
  const own = line.table === 'expense'
  return (
    <tr>
      <td>{line.date}</td>
      <td>
        {line.matter}
        {line.reversed ? <span className="tag">已冲销</span> : null}
      </td>
      <td>{line.activity}</td>
      <td>{rows.accountName(line.account)}</td>
      <td>{rows.subjectName(line.subject)}</td>
      <td className="number">{formatMoney(line.amount)}</td>
      <td>{line.payee}</td>
      <td>{line.invoice}</td>
      <td>{line.papers}</td>
      <td>{line.voucher}</td>
      <td>{line.handler}</td>
      <td>{line.note}</td>
      <td className="row-tools">
        {own ? (
          <Button size="small" type="text" onClick={() => onOpen({ kind: 'complete', line })}>
            补填
          </Button>
        ) : null}
        {own && line.amount > 0 && !line.reversed ? (
          <Button size="small" type="text" onClick={() => onOpen({ kind: 'reverse', line })}>
            冲销
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
