// One matter from the call to the archive: what was said, the answer with its policies, every step, what was sent on, and the next step.
import { useState, type ReactNode } from 'react'
import { Button, Dropdown } from 'antd'
import { DownOutlined, PrinterOutlined } from '@ant-design/icons'
import { stateOf } from '../../../shared/domain/inquiries/deadlines'
import { channels } from '../../../shared/domain/inquiries/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { Reveal } from '../../registers/reveal'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { AnswerForm } from './AnswerForm'
import { ExtendForm } from './ExtendForm'
import { ForwardForm } from './ForwardForm'
import { correctable } from './InquiryPanel'
import { MoveForm, MoveSteps } from './MoveSteps'
import { OriginalPanel } from './OriginalPanel'
import { paths } from './paths'
import { Standing } from './Standing'
import { Steps } from './Steps'
import { Transfers } from './Transfers'
import './inquiries.css'

const CallSheetPrint = later(() =>
  import('../../sheets/inquiries/InquiriesPrint').then((screen) => screen.CallSheetPrint),
)
const TransferPrint = later(() =>
  import('../../sheets/inquiries/InquiriesPrint').then((screen) => screen.TransferPrint),
)

export type Panel =
  | { readonly kind: 'print-transfer'; readonly transfer: Row }
  | { readonly kind: 'print' | 'edit' | 'answer' | 'forward' | 'extend' | 'original' }
  | { readonly kind: 'move'; readonly to: string; readonly label: string }

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
      <div className="person-body">
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
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>
          更多 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <MoveSteps row={row} open={open} />
    </>
  )
}

function MatterPanel({ row, panel, close }: { readonly row: Row; readonly panel: Panel; readonly close: () => void }) {
  const person = typeof row['person'] === 'string' ? { person: row['person'] } : {}
  switch (panel.kind) {
    case 'print':
      return (
        <SidePanel title="打印来电来访登记表" onClose={close}>
          <CallSheetPrint id={row.id} number={String(row['number'] ?? '')} {...person} />
        </SidePanel>
      )
    case 'print-transfer':
      return (
        <SidePanel title="打印转办单" onClose={close}>
          <TransferPrint id={panel.transfer.id} number={String(panel.transfer['number'] ?? '')} {...person} />
        </SidePanel>
      )
    case 'answer':
      return <AnswerForm row={row} close={close} />
    case 'forward':
      return <ForwardForm row={row} close={close} />
    case 'extend':
      return <ExtendForm row={row} close={close} />
    case 'original':
      return <OriginalPanel row={row} close={close} />
    case 'move':
      return <MoveForm row={row} to={panel.to} label={panel.label} close={close} />
    default:
      return (
        <SidePanel title="修改登记" onClose={close}>
          <RecordForm
            table="inquiry"
            id={row.id}
            only={correctable}
            columns={1}
            onSaved={close}
            onCancel={close}
            {...person}
          />
        </SidePanel>
      )
  }
}

function Facts({ row }: { readonly row: Row }) {
  const text = (field: string, label: string): string => (row[field] ? `${label} ${String(row[field])}` : '')
  const channel = channels.find(({ value }) => value === row['channel'])?.label ?? ''
  const parts = [
    `${String(row['date'] ?? '')} ${String(row['time'] ?? '')}`.trim(),
    channel,
    text('receiver', '接待人'),
    text('category', '类别'),
    row['petition'] === true ? '信访事项' : '',
    row['_dCollective'] === true ? `集体访 ${String(row['people'])} 人` : '',
    row['_dRepeat'] === true ? '重复件' : '',
    text('unit', '涉及单位'),
    text('acceptedOn', '受理'),
    row['extendDays'] ? `延期 ${String(row['extendDays'])} 天（${String(row['extendedBy'] ?? '')}批准）` : '',
    text('answeredOn', '答复'),
    text('_dReviewBy', '可申请复查至'),
    text('declinedFor', '不予受理：'),
    text('closedOn', '办结'),
    text('filedOn', '归档'),
  ]
  return <p className="person-line">{parts.filter((part) => part !== '').join(' · ')}</p>
}

interface SaidProps {
  readonly row: Row
  readonly revealed: boolean
  readonly reveal: () => void
}

/** What was said and answered; hidden until a purpose is named, as everywhere (product.md §0.6). */
function Said({ row, revealed, reveal }: SaidProps) {
  const said = (field: string): ReactNode =>
    row[field] ? (
      <p className="inquiry-text">{revealed ? String(row[field]) : '＊＊＊'}</p>
    ) : (
      <p className="quiet">还没有填写。</p>
    )
  const fields = ['反映内容', '处理情况（答复）', '拟办意见', '办理过程']
  const person = row['person']
  return (
    <>
      {revealed ? null : (
        <div className="form-masked">
          内容已遮住
          <Reveal
            label="显示内容"
            disclosure={{
              kind: '查看',
              what: `来电来访 ${String(row['number'] ?? '')}`,
              people: 1,
              fields,
              ...(typeof person === 'string' ? { person } : {}),
            }}
            onReveal={reveal}
          >
            显示
          </Reveal>
        </div>
      )}
      <h2>反映内容</h2>
      {said('content')}
      {row['opinion'] ? (
        <>
          <h2>拟办意见</h2>
          {said('opinion')}
        </>
      ) : null}
      <h2>处理情况（答复）</h2>
      {said('reply')}
      {row['cited'] ? <p className="inquiry-text quiet">引用政策：{String(row['cited'])}</p> : null}
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
