// 登记批复: document and day of the superior's answer, and per person what was granted; whoever is cut carries the reason.
import { useState } from 'react'
import { Form, Input } from 'antd'
import type { ClaimLine } from '../../../shared/domain/payments/claim-standing'
import { decimalOf, formatMoney, readMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { ListFile } from '../../importing/ListFile'
import { matchLines, type LineMatch } from '../../importing/matching/match-lines'
import { personColumns, type ListColumn, type ListRead, type ListRow } from '../../importing/rows/read-list'
import { useCommand } from '../../registers/useCommand'
import { LedgerHead } from '../../ui/LedgerHead'
import { FormFoot } from '../../ui/FormFoot'
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
  const [missed, setMissed] = useState<readonly string[]>([])
  const take = ({ rows }: ListRead): void => {
    const matches = matchLines(
      rows,
      lines.map((each) => each.line),
    )
    setMissed(rows.flatMap((row, at) => problemOf(row, matches[at])))
    rows.forEach(({ values }, at) => {
      const match = matches[at]
      if (!match || 'problem' in match || typeof values['granted'] !== 'number') return
      patch(match.line.id, {
        amount: decimalOf(values['granted']),
        ...(typeof values['reason'] === 'string' ? { reason: values['reason'] } : {}),
      })
    })
  }
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
      <ListFile label="读入上级的批复名单" columns={grantColumns} onRead={take} />
      {missed.length > 0 ? <Notice>{`没有对上 ${missed.length} 行，请核对：${missed.join('；')}`}</Notice> : null}
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
            <LedgerHead words={['姓名']} numbers={['申报']} rest={['批复（元）', '核减原因']} />
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
        <FormFoot failure={failure} busy={busy} label="确认登记批复" close={close} />
      </Form>
    </SidePanel>
  )
}

const grantColumns: readonly ListColumn[] = [
  ...personColumns,
  {
    name: 'granted',
    label: '批复金额',
    kind: 'money',
    required: true,
    aliases: ['批准金额', '核定金额', '审批金额', '批复数', '金额'],
  },
  { name: 'reason', label: '核减原因', kind: 'text', aliases: ['原因', '备注', '说明'] },
]

function problemOf(row: ListRow, match: LineMatch | undefined): readonly string[] {
  if (match && 'line' in match) return []
  return [`第 ${row.row} 行 ${String(row.values['name'] ?? '')} ${match?.problem ?? ''}`]
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
