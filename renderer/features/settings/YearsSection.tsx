// 业务年度: closing a finished year, and reopening it with a reason that stays on record.
import { useState } from 'react'
import { Button, Input, Modal, Tag } from 'antd'
import { useAll } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { today } from '../../ui/today'
import { CloseYear, StillOpen } from './CloseYear'
import { ForYear } from './ForYear'

export function YearsSection() {
  const years = [...(useAll('businessYear') ?? [])].sort((a, b) => Number(b['year']) - Number(a['year']))
  const [year, setYear] = useState(Number(today().slice(0, 4)) - 1)
  const [closing, setClosing] = useState<number>()
  const [reopening, setReopening] = useState<number>()
  const [looking, setLooking] = useState<number>()
  return (
    <>
      <h2>业务年度</h2>
      <p className="settings-lead">
        一年的事办完后封账：这一年的登记（批次、走访、台账、证明等）只能查看；没有办完的先列出来，结转以后继续办。确需更正由管理员解除封账并写明原因，改完再封。其他电脑封账前已经写下的改动照常并入。
      </p>
      <ForYear year={year} from={1950} onYear={setYear}>
        <Button onClick={() => setClosing(year)}>封账…</Button>
      </ForYear>
      {years.length === 0 ? <p className="quiet">还没有封过账。</p> : null}
      {years.length > 0 ? (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">年度</th>
              <th scope="col">状态</th>
              <th scope="col">封账日期</th>
              <th scope="col">结转</th>
              <th scope="col">解除封账的原因</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {years.map((row) => (
              <tr key={row.id}>
                <td>{String(row['year'])}</td>
                <td>{row['closed'] === true ? <Tag>已封账</Tag> : '已解除'}</td>
                <td>{String(row['closedOn'] ?? '')}</td>
                <td>{String(row['carried'] ?? '')}</td>
                <td>{String(row['reason'] ?? '')}</td>
                <td className="ledger-tools">
                  {row['closed'] === true ? (
                    <>
                      <Button size="small" onClick={() => setLooking(Number(row['year']))}>
                        结转情况
                      </Button>
                      <Button size="small" onClick={() => setReopening(Number(row['year']))}>
                        解除封账
                      </Button>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {closing === undefined ? null : <CloseYear year={closing} done={() => setClosing(undefined)} />}
      {looking === undefined ? null : <StillOpen year={looking} done={() => setLooking(undefined)} />}
      {reopening === undefined ? null : <Reopen year={reopening} onDone={() => setReopening(undefined)} />}
    </>
  )
}

function Reopen({ year, onDone }: { readonly year: number; readonly onDone: () => void }) {
  const run = useRun()
  const [reason, setReason] = useState('')
  const reopen = async (): Promise<void> => {
    const outcome = await run('year.reopen', { year, reason })
    if (outcome.ok) onDone()
  }
  return (
    <Modal
      open
      title={`解除 ${year} 年封账`}
      okText="解除封账"
      cancelText="不解除"
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => void reopen()}
      onCancel={onDone}
      destroyOnHidden
    >
      <p className="quiet">原因会登记在册，改好后请重新封账。</p>
      <Input
        aria-label="解除封账的原因"
        placeholder="如：补登漏开的证明"
        autoFocus
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => void reopen()}
      />
    </Modal>
  )
}
