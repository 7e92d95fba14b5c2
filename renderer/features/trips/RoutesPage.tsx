// 线路库: routes with their day templates, by entry or from the two-sheet file of an agency.
import { useMemo, useState } from 'react'
import { Button } from 'antd'
import { ImportOutlined } from '@ant-design/icons'
import { routeFault } from '../../../shared/domain/trips/route-faults'
import { ListImport, type Prepared } from '../../importing/lists/ListImport'
import { dayColumns, readRoutes, routeColumns } from '../../importing/lists/routes'
import type { ListRead } from '../../importing/rows/read-list'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { Register } from '../../registers/Register'
import { useChildren } from '../../registers/rows'
import { useCatalogue } from '../../registers/source'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { paths } from './paths'
import './trips.css'

type Open = 'import' | 'new'

export function RoutesPage() {
  const go = useGo()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const bring = (
    <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={() => setOpen('import')}>
      导入线路
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="tripRoute"
        title="线路库"
        tools={() => (
          <>
            <Button onClick={() => go(paths.trips)}>回到疗休养</Button>
            <Button onClick={() => setOpen('new')}>新增线路</Button>
            {bring}
          </>
        )}
        panel={(row) => <RoutePanel row={row} />}
        empty={
          <EmptyState title="还没有线路" actions={bring}>
            旅行社报来的线路表（一张“线路”，一张“行程”，每天一行）可以直接导入；也可以逐条新增。
          </EmptyState>
        }
      />
      {open === 'import' ? (
        <SidePanel title="导入线路" onClose={close} wide>
          <RouteImport close={close} />
        </SidePanel>
      ) : null}
      {open === 'new' ? (
        <SidePanel title="新增线路" onClose={close}>
          <RecordForm table="tripRoute" columns={1} onSaved={close} onCancel={close} />
        </SidePanel>
      ) : null}
    </div>
  )
}

function RouteImport({ close }: { readonly close: () => void }) {
  const catalogue = useCatalogue()
  const [routes, days] = useMemo(() => [routeColumns(catalogue), dayColumns(catalogue)], [catalogue])
  return (
    <ListImport
      hint="一张工作表是线路（线路编码、线路名称、区域、天数……），一张是行程（线路编码、第几天、上午安排……）。编码相同的更新。"
      columns={routes}
      second={days}
      prepare={prepared}
      onDone={close}
    />
  )
}

function prepared(list: ListRead, second: ListRead | undefined): Prepared {
  const { routes, leftOut, left } = readRoutes(list, second)
  const days = routes.reduce((sum, route) => sum + route.days.length, 0)
  const summary = `可导入 ${routes.length} 条线路，${days} 天${left > 0 ? `；${left} 条有问题，不导入` : ''}。`
  if (routes.length === 0) return { summary, leftOut }
  const input = { file: list.file.slice(0, 200), routes }
  const label = `确认导入（${routes.length} 条线路）`
  return { summary, leftOut, apply: { command: 'trip-route.import', input, label } }
}

function RoutePanel({ row }: { readonly row: Row }) {
  const days = useChildren('tripDay', row.id)
  const fault = days && routeFault(row, days)
  return (
    <>
      <RecordForm table="tripRoute" id={row.id} columns={1} />
      <h3>每日安排</h3>
      {fault ? <Notice>{fault}。</Notice> : null}
      <ChildList
        table="tripDay"
        parent={row.id}
        columns={['day', 'title', 'place', 'morning', 'afternoon', 'lodging']}
        empty="还没有每日安排。休养院批次可以没有。"
      />
    </>
  )
}
