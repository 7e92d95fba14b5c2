// 打印对账单: which month and account, then preview and printer. Nobody's number stands on it, so it needs no purpose.
import { useEffect, useState } from 'react'
import { Form, Select } from 'antd'
import { fundLines } from '../../../shared/domain/payments/fund-ledger'
import { signersLine } from '../../../shared/domain/office/signers'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { officeName, todayWords } from '../roster/read'
import { statementDuties, statementJob } from './statement'

export function StatementPrint({ year }: { readonly year: number }) {
  const now = today()
  const [month, setMonth] = useState(now.startsWith(String(year)) ? now.slice(5, 7) : '12')
  const [account, setAccount] = useState('')
  const [accounts, setAccounts] = useState<readonly Row[]>([])
  useEffect(() => void office().all('fundAccount').then(setAccounts), [])
  const period = `${year}-${month}`
  const accountName = (id: string): string => String(accounts.find((row) => row.id === id)?.['name'] ?? '')
  const make = async () => {
    const [expenses, batches, campaigns, returns, trips, subjects, signers, name] = await Promise.all([
      office().all('expense'),
      office().all('batch'),
      office().all('campaign'),
      office().all('bankReturn'),
      office().all('tripShare'),
      office().all('expenseSubject'),
      office().all('signer'),
      officeName(),
    ])
    const lines = fundLines({ expenses, batches, campaigns, returns, trips }).filter(
      (line) =>
        line.date.startsWith(String(year)) &&
        line.date.slice(0, 7) <= period &&
        (account === '' || line.account === account),
    )
    const subject = (id: string): string => String(subjects.find((row) => row.id === id)?.['name'] ?? '')
    return statementJob({
      lines,
      month: period,
      office: name,
      account: account === '' ? '全部账户' : accountName(account),
      accountName,
      subjectName: subject,
      date: todayWords(),
      signers: signersLine(signers, 'fundStatement', statementDuties, now),
    })
  }
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
  return (
    <PrintPanel make={make} version={`${period} ${account}`} fileName={`经费支出对账单 ${period}`}>
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="月份" htmlFor="print-month">
          <Select
            id="print-month"
            value={month}
            options={months.map((value) => ({ value, label: `${year} 年 ${Number(value)} 月` }))}
            onChange={setMonth}
          />
        </Form.Item>
        <Form.Item label="出资账户" htmlFor="print-account">
          <Select
            id="print-account"
            value={account}
            options={[
              { value: '', label: '全部账户' },
              ...accounts.map((row) => ({ value: row.id, label: String(row['name'] ?? '') })),
            ]}
            onChange={setAccount}
          />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}
