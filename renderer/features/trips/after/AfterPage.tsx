// 出行与结算 of one batch: insured and declared before it sets out, then who was there, the bill, what people thought, and the papers of all this.
import { Button, Tabs } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { batchStates } from '../../../../shared/domain/trips/after/picklists'
import type { RowId } from '../../../../shared/oplog/operation'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { later } from '../../../ui/later'
import { PageFrame } from '../../../ui/PageFrame'
import { SidePanel } from '../../../ui/SidePanel'
import { useOnePanel } from '../../../ui/useOnePanel'
import { paths } from '../paths'
import '../trips.css'
import { Attendance } from './Attendance'
import { BatchState } from './BatchState'
import { Money } from './Money'
import { Ready } from './Ready'
import { SettleForm } from './SettleForm'
import { Survey } from './Survey'
import { useBatch, type BatchNow } from './useBatch'

const TripsPrint = later(() => import('../../../sheets/trips/TripsPrint').then((screen) => screen.TripsPrint))

const ListFiles = later(() => import('./ListFiles').then((screen) => screen.ListFiles))

const EvidencePanel = later(() =>
  import('../../../papers/evidence/EvidencePanel').then((screen) => screen.EvidencePanel),
)

type Panel = 'print' | 'settle'

export function AfterPage({ batch }: { readonly batch: RowId }) {
  const now = useBatch(batch)
  const go = useGo()
  if (now === undefined) return <PageFrame title="出行与结算">{null}</PageFrame>
  if (now === null)
    return (
      <PageFrame title="出行与结算">
        <EmptyState title="没有这个批次" actions={<Button onClick={() => go(paths.trips)}>回到疗休养</Button>} />
      </PageFrame>
    )
  return <After key={batch} now={now} />
}

function After({ now }: { readonly now: BatchNow }) {
  const { panel, key, open, close } = useOnePanel<Panel>()
  const go = useGo()
  const { batch, plan } = now
  const tabs = [
    { key: 'ready', label: '出行准备', children: <Ready now={now} /> },
    { key: 'attendance', label: '实到与途中', children: <Attendance now={now} /> },
    { key: 'money', label: '结算', children: <Money now={now} /> },
    { key: 'survey', label: '满意度', children: <Survey now={now} /> },
    { key: 'files', label: '名单和公文', children: <ListFiles now={now} /> },
    { key: 'archive', label: '附件与归档', children: <EvidencePanel owner={{ kind: 'tripBatch', row: batch }} /> },
  ]
  return (
    <PageFrame
      title={`${String(batch['name'] ?? '')}：出行与结算`}
      now={<Facts now={now} />}
      tools={
        <>
          <Button onClick={() => go(paths.plan(plan.id))}>返回方案</Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open('print')}>
            打印材料
          </Button>
          <BatchState now={now} settle={() => open('settle')} />
        </>
      }
    >
      <div className="page-body">
        <div className="trip-plan">
          <Tabs items={tabs} />
        </div>
        {panel === 'print' ? (
          <SidePanel title="打印材料" onClose={close}>
            <TripsPrint plan={plan.id} batch={batch.id} first={['names']} />
          </SidePanel>
        ) : null}
        {panel === 'settle' ? <SettleForm key={key} now={now} close={close} /> : null}
      </div>
    </PageFrame>
  )
}

function Facts({ now: { batch, guests } }: { readonly now: BatchNow }) {
  const state = batchStates.find(({ value }) => value === (batch['state'] ?? 'ready'))?.label ?? ''
  const parts = [
    state,
    `${String(batch['from'] ?? '')} 至 ${String(batch['to'] ?? '')}`,
    String(batch['place'] ?? ''),
    `已安排 ${guests.filter(({ candidate }) => candidate['state'] !== 'absent').length} 人`,
  ]
  return <>{parts.filter((part) => part !== '').join(' · ')}</>
}
