// 登记批复: document and day of the superior's answer, and per person what was granted; whoever is cut carries the reason.
import { useState } from 'react'
import { Button, Form, Input } from 'antd'
import type { ClaimLine } from '../../../shared/domain/payments/claim-standing'
import { decimalOf, formatMoney, readMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { useCommand } from '../../registers/useCommand'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

/** What stands in the fields of a line. */
interface Entry {
  readonly amount: string
  readonly reason: string
}

interface GrantPanelProps {
  readonly claim: Row
  readonly lines: readonly ClaimLine[]
  readonly close: () => void
}

export function GrantPanel({ claim, lines, close }: GrantPanelProps) {
  const { run, busy, failure } = useCommand()
  const [document, setDocument] = useState(String(claim['grantDocument'] ?? ''))
  const [grantedOn, setGrantedOn] = useState(String(claim['grantedOn'] ?? today()))
  const [typed, setTyped] = useState<ReadonlyMap<string, Entry>>(
    () => new Map(lines.map((each) => [each.line.id, first(each)])),
  )
  const patch = (id: string, part: Partial<Entry>): void =>
    setTyped((now) => new Map(now).set(id, { amount: '', reason: '', ...now.get(id), ...part }))
  const read = lines.map((each) => ({
    ...each,
    entry: typed.get(each.line.id),
    money: moneyOf(typed.get(each.line.id)),
  }))
  const unread = read.filter(({ money }) => money === undefined)
  const save = async () => {
    const answers = read.flatMap(({ line, entry, money }) =>
      money === undefined
        ? []
        : [{ line: line.id, granted: money, ...(entry?.reason ? { reason: entry.reason } : {}) }],
    )
    if (await run('claim.grant', { batch: claim.id, document, grantedOn: grantedOn.trim(), lines: answers })) close()
  }
  return (
    <SidePanel title={`登记批复：批次 ${String(claim['number'])}`} onClose={close} wide>
      <p className="settings-lead">先填文号，金额默认照申报数；核减的改金额并写原因，没有批准的填 0。</p>
      <Form layout="vertical" onFinish={() => void save()}>
        <div className="grant-head">
          <Form.Item label="拨款或批复文号" htmlFor="grant-document">
            <Input id="grant-document" value={document} onChange={(event) => setDocument(event.target.value)} />
          </Form.Item>
          <Form.Item label="批复日期" htmlFor="grant-day">
            <Input id="grant-day" value={grantedOn} onChange={(event) => setGrantedOn(event.target.value)} />
          </Form.Item>
        </div>
        <div className="plain-table grant-lines">
          <table aria-label="批复金额">
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col" className="number">
                  申报
                </th>
                <th scope="col">批复（元）</th>
                <th scope="col">核减原因</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ line, claimed }) => (
                <GrantRow
                  key={line.id}
                  name={String(line['name'] ?? '')}
                  claimed={claimed}
                  entry={typed.get(line.id)}
                  onChange={(part) => patch(line.id, part)}
                />
              ))}
            </tbody>
          </table>
        </div>
        {unread.length > 0 ? (
          <Notice>{`${String(unread[0]?.line['name'])} 等 ${unread.length} 行的批复金额没有填或看不懂，暂不登记这些行。`}</Notice>
        ) : null}
        {failure ? <Notice failure={failure} /> : null}
        <div className="bar">
          <Button type="primary" htmlType="submit" loading={busy}>
            确认登记批复
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
      </Form>
    </SidePanel>
  )
}

function first({ claimed, granted, cutReason }: ClaimLine): Entry {
  return { amount: decimalOf(granted ?? claimed), reason: cutReason }
}

function moneyOf(entry: Entry | undefined): number | undefined {
  const read = readMoney(entry?.amount ?? '')
  return read.ok ? read.value.fen : undefined
}

interface GrantRowProps {
  readonly name: string
  readonly claimed: number
  readonly entry: Entry | undefined
  readonly onChange: (part: Partial<Entry>) => void
}

function GrantRow({ name, claimed, entry, onChange }: GrantRowProps) {
  const cut = moneyOf(entry) !== claimed
  return (
    <tr>
      <td>{name}</td>
      <td className="number">{formatMoney(claimed)}</td>
      <td>
        <Input
          aria-label={`${name} 批复金额`}
          value={entry?.amount ?? ''}
          onChange={(event) => onChange({ amount: event.target.value })}
        />
      </td>
      <td>
        {cut ? (
          <Input
            aria-label={`${name} 核减原因`}
            maxLength={160}
            value={entry?.reason ?? ''}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        ) : null}
      </td>
    </tr>
  )
}
