// 打印银行账户变更登记表: a month of changes; numbers in full only with a purpose, which is logged.
import { useRef, useState } from 'react'
import { Checkbox, Form, Input } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { office } from '../../data/client'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { accountDuties, accountRegisterJob } from './account-register'
import { PurposeFields } from './PurposeFields'
import { logPaper, officeName, todayWords } from './read'

export function AccountRegisterPrint() {
  const [month, setMonth] = useState(today().slice(0, 7))
  const [full, setFull] = useState(false)
  const [reader, setReader] = useState({ purpose: '', receiver: '' })
  const people = useRef(0)
  const make = async () => {
    const accounts = (await office().all('account')).filter((row) => String(row['proposedOn'] ?? '').startsWith(month))
    const ids = [...new Set(accounts.map((row) => String(row['person'] ?? '')))]
    const rows = new Map((await office().rows('person', ids)).map((row) => [row.id, row]))
    people.current = ids.length
    const [operator, signer, name] = await Promise.all([office().all('operator'), office().all('signer'), officeName()])
    return accountRegisterJob(
      {
        lines: accounts.map((account) => ({ account, person: rows.get(String(account['person'])) })),
        period: `${Number(month.slice(0, 4))}年${month.length > 4 ? `${Number(month.slice(5))}月` : ''}`,
        office: name,
        date: todayWords(),
        full,
        signers: signersLine(signer, 'accountRegister', accountDuties, today()),
      },
      { operator },
    )
  }
  const logged = () =>
    logPaper({ what: '银行账户变更登记表', ...reader, people: people.current, fields: ['户名', '账号'] })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([month, full, reader])}
      fileName={`银行账户变更登记表 ${month}`}
      {...(full ? { onMade: logged } : {})}
      missing={lacking(month, full, reader.purpose)}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="登记月份（或年份）" htmlFor="print-month">
          <Input
            id="print-month"
            maxLength={7}
            value={month}
            onChange={(event) => setMonth(event.target.value.trim())}
          />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={full} onChange={(event) => setFull(event.target.checked)}>
            印完整账号（页脚注明“内部资料”，并记入登记簿）
          </Checkbox>
        </Form.Item>
        {full ? <PurposeFields {...reader} onChange={(part) => setReader((now) => ({ ...now, ...part }))} /> : null}
      </Form>
    </PrintPanel>
  )
}

function lacking(month: string, full: boolean, purpose: string): string | undefined {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(month)) return '月份请写成 2026-11，或只写年份'
  return full && purpose.trim() === '' ? '含完整账号，请先填写用途' : undefined
}
