// 登记退票: lines of a paid batch came back from the bank, ticked by hand or read from the bank's own list, on which day and why.
import { useState } from 'react'
import { Button, Form, Input, Select } from 'antd'
import { returnCauses } from '../../../shared/domain/payments/batch-picklists'
import type { Row } from '../../data/office'
import { ListFile } from '../../importing/ListFile'
import { matchLines } from '../../importing/matching/match-lines'
import { personColumns, type ListColumn, type ListRead } from '../../importing/rows/read-list'
import { useCommand } from '../../registers/useCommand'
import { useFound } from '../../registers/useFound'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { paths } from './paths'

interface Typed {
  readonly returnedOn: string
  readonly cause: string
  readonly note?: string
}

interface RecordReturnsProps {
  readonly batch: Row
  readonly lines: readonly string[]
  readonly close: () => void
}

export function RecordReturns({ batch, lines, close }: RecordReturnsProps) {
  const go = useGo()
  const { run, busy, failure } = useCommand()
  const all = useFound('payLine', 'batch', [batch.id]) ?? []
  const [read, setRead] = useState<BankList>()
  const take = (list: ListRead): void => setRead(bankList(list, all))
  const save = async ({ returnedOn, cause, note }: Typed) => {
    const ticked = lines.map((line) => ({ line, cause }))
    const returns = (read?.found ?? ticked).map((each) => ({ ...each, ...(note ? { note } : {}) }))
    if (await run('return.record', { batch: batch.id, returnedOn: returnedOn.trim(), returns })) go(paths.returns)
  }
  const count = read?.found.length ?? lines.length
  return (
    <SidePanel title={`登记退票：${count} 笔`} onClose={close}>
      <p className="settings-lead">
        登记后在发放台账冲销，月份不会被别的批次当成没发；更正账户后在“银行退票”里开退票重发单。原因不同的请分开登记。
      </p>
      <ListFile label="读入银行的退票清单" columns={bankColumns} onRead={take} />
      {read ? <Notice>{wordsOf(read)}</Notice> : null}
      <Form
        layout="vertical"
        initialValues={{ returnedOn: today(), cause: '账号错误' }}
        onFinish={(typed: Typed) => void save(typed)}
      >
        <Form.Item name="returnedOn" label="退回日期" rules={[{ required: true, message: '请填写退回日期' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="cause" label="退票原因" hidden={read !== undefined}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={returnCauses.map(({ value, label }) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input maxLength={200} />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <div className="bar">
          <Button type="primary" htmlType="submit" loading={busy} disabled={count === 0}>
            确认登记退票
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
      </Form>
    </SidePanel>
  )
}

const bankColumns: readonly ListColumn[] = [
  ...personColumns,
  { name: 'accountNumber', label: '账号', kind: 'bankcard', aliases: ['收款账号', '银行账号', '卡号', '收款人账号'] },
  { name: 'amount', label: '金额', kind: 'money', aliases: ['发放金额', '交易金额', '退回金额', '实发金额'] },
  { name: 'cause', label: '退票原因', kind: 'text', aliases: ['失败原因', '退回原因', '原因', '处理结果', '备注'] },
]

interface BankList {
  readonly file: string
  readonly found: readonly { readonly line: string; readonly cause: string }[]
  readonly problems: readonly string[]
}

function bankList({ file, rows }: ListRead, lines: readonly Row[]): BankList {
  const taken = lines.filter((line) => line['verdict'] === 'in')
  const matches = matchLines(rows, taken, 'amount')
  const found: { line: string; cause: string }[] = []
  const problems: string[] = []
  rows.forEach((row, at) => {
    const match = matches[at]
    if (match && 'line' in match) found.push({ line: match.line.id, cause: causeOf(row.values['cause']) })
    else problems.push(`第 ${row.row} 行 ${String(row.values['name'] ?? '')}：${match?.problem ?? ''}`)
  })
  return { file, found, problems }
}

/** The bank's words are kept as one of ours: only they decide whether another account is needed. */
function causeOf(words: unknown): string {
  const text = String(words ?? '')
  if (/销户|注销|冻结/u.test(text)) return '账户已销户'
  if (/户名|姓名/u.test(text)) return '户名不符'
  return /账号|帐号|卡号|账户/u.test(text) ? '账号错误' : '其他'
}

function wordsOf({ file, found, problems }: BankList): string {
  const missed = problems.length === 0 ? '' : `没有对上 ${problems.length} 行，不登记：${problems.join('；')}。`
  return `《${file}》对上 ${found.length} 笔。${missed}`
}
