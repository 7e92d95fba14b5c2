// A batch on the road: its 行程 day by day, then 分房, 座位 and 分桌 of everybody who travels.
import { useState } from 'react'
import { Button, Segmented } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { daysOf } from '../../../../shared/domain/trips/batch-findings'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { useRow } from '../../../registers/rows'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { later } from '../../../ui/later'
import { PageFrame } from '../../../ui/PageFrame'
import { SidePanel } from '../../../ui/SidePanel'
import { paths } from '../paths'
import { Itinerary } from './Itinerary'
import { Rooms } from './Rooms'
import { Seats } from './Seats'
import { Tables } from './Tables'
import { useTravel, type Travel } from './useTravel'
import './travel.css'

const TravelPrint = later(() => import('../../../sheets/trips/travel/TravelPrint').then((screen) => screen.TravelPrint))

const tabs = ['行程', '分房', '座位', '分桌'] as const
type Tab = (typeof tabs)[number]

export function TravelPage({ batch }: { readonly batch: RowId }) {
  const row = useRow('tripBatch', batch)
  const go = useGo()
  if (row === undefined) return <PageFrame title="行程和食宿">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="行程和食宿">
        <EmptyState title="没有这个批次" actions={<Button onClick={() => go(paths.trips)}>回到疗休养</Button>} />
      </PageFrame>
    )
  return <BatchTravel key={batch} row={row} />
}

function BatchTravel({ row }: { readonly row: Row }) {
  const go = useGo()
  const travel = useTravel(row)
  const [tab, setTab] = useState<Tab>('行程')
  const [printing, setPrinting] = useState(false)
  return (
    <PageFrame
      title={String(row['name'] ?? '')}
      now={travel ? factsOf(travel) : ''}
      tools={
        <>
          <Button onClick={() => go(paths.plan(String(row['plan'])))}>返回</Button>
          <Segmented aria-label="内容" value={tab} onChange={setTab} options={[...tabs]} />
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
            打印
          </Button>
        </>
      }
    >
      <div className="page-body">
        <div className="travel-work">{travel ? <Work tab={tab} travel={travel} /> : null}</div>
        {printing ? (
          <SidePanel title="打印" onClose={() => setPrinting(false)}>
            <TravelPrint batch={row} />
          </SidePanel>
        ) : null}
      </div>
    </PageFrame>
  )
}

function Work({ tab, travel }: { readonly tab: Tab; readonly travel: Travel }) {
  if (tab === '行程') return <Itinerary travel={travel} />
  if (tab === '分房') return <Rooms travel={travel} />
  return tab === '座位' ? <Seats travel={travel} /> : <Tables travel={travel} />
}

/** 2026-09-01 至 2026-09-05 · 5 天 · 劳模 12 人，随行 2 人，工作人员 1 人. */
function factsOf({ batch, guests }: Travel): string {
  const staff = guests.filter((each) => each.staff).length
  const companions = guests.filter((each) => !each.staff && each.id !== each.party).length
  const days = daysOf(batch)
  const people = [
    `劳模 ${guests.length - staff - companions} 人`,
    companions > 0 ? `随行 ${companions} 人` : '',
    staff > 0 ? `工作人员 ${staff} 人` : '',
  ]
  return [
    `${String(batch['from'])} 至 ${String(batch['to'])}`,
    days > 0 ? `${days} 天` : '起止日期不对，请先改好批次',
    people.filter(Boolean).join('，'),
  ].join(' · ')
}
