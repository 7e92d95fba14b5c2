// One matter from the call to the archive: what was said, the answer with its policies, every step, what was sent on, and the next step.
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { stateOf } from '../../../shared/domain/inquiries/deadlines'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useRow } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import { MatterPanel, type Panel } from './MatterPanel'
import { MoveSteps } from './MoveSteps'
import { paths } from './paths'
import { Facts, Said } from './Said'
import { Standing } from './Standing'
import { Steps } from './Steps'
import { Transfers } from './Transfers'
import './inquiries.css'

export function InquiryPage({ inquiry }: { readonly inquiry: RowId }) {
  const row = useRow('inquiry', inquiry)
  const go = useGo()
  if (row === undefined) return <PageFrame title="来电来访">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="来电来访">
        <EmptyState
          title="没有这件来电来访"
          actions={<Button onClick={() => go(paths.inquiries)}>回到来信来访</Button>}
        />
      </PageFrame>
    )
  return <Matter key={inquiry} row={row} />
}

function Matter({ row }: { readonly row: Row }) {
  const { panel, key, open, close } = useOnePanel<Panel>()
  const [revealed, setRevealed] = useState(false)
  return (
    <PageFrame
      title={`${String(row['number'] ?? '')} ${String(row['name'] ?? '')}`.trim()}
      now={<Standing row={row} />}
      tools={<Tools row={row} open={open} />}
    >
      <div className="page-body">
        <div className="inquiry-main">
          <Facts row={row} />
          <Said row={row} revealed={revealed} reveal={() => setRevealed(true)} />
          <Steps inquiry={row.id} revealed={revealed} />
          <Transfers
            inquiry={row.id}
            forward={() => open({ kind: 'forward' })}
            print={(transfer) => open({ kind: 'print-transfer', transfer })}
          />
          <Repeats row={row} />
        </div>
        {panel ? <MatterPanel key={key} row={row} panel={panel} close={close} /> : null}
      </div>
    </PageFrame>
  )
}

function Tools({ row, open }: { readonly row: Row; readonly open: (panel: Panel) => void }) {
  const go = useGo()
  const run = useRun()
  const petition = row['petition'] === true
  const person = row['person']
  const items = [
    { key: 'edit', label: '修改登记', onClick: () => open({ kind: 'edit' }) },
    { key: 'forward', label: '转办…', onClick: () => open({ kind: 'forward' }) },
    ...(petition && stateOf(row) === 'accepted'
      ? [{ key: 'extend', label: '延期…', onClick: () => open({ kind: 'extend' }) }]
      : []),
    {
      key: 'petition',
      label: petition ? '改为普通来电来访' : '按信访事项办理',
      onClick: () => void run('inquiry.petition', { inquiry: row.id, petition: !petition }),
    },
    { key: 'original', label: '关联原件…', onClick: () => open({ kind: 'original' }) },
    ...(typeof person === 'string'
      ? [{ key: 'person', label: '打开档案', onClick: () => go(paths.person(person)) }]
      : []),
  ]
  return (
    <>
      <Button onClick={() => go(paths.inquiries)}>返回</Button>
      <Button onClick={() => open({ kind: 'answer' })}>答复</Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
        打印
      </Button>
      <Button onClick={() => open({ kind: 'documents' })}>公文</Button>
      <ToolMenu items={items} />
      <MoveSteps row={row} open={open} />
    </>
  )
}

/** The original of a repeated one, and what repeats this one. */
function Repeats({ row }: { readonly row: Row }) {
  const go = useGo()
  const original = typeof row['original'] === 'string' ? row['original'] : undefined
  if (original === undefined) return null
  return (
    <p>
      这是重复件。
      <Button type="link" onClick={() => go(paths.inquiry(original))}>
        打开原件
      </Button>
    </p>
  )
}
