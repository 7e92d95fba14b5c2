// A team's day: the route in its order, results entered by one key each, the cash taken and brought back.
import { Button } from 'antd'
import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useRow } from '../../registers/rows'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { DaySheet } from './DaySheet'
import { HandOverPanel } from './HandOverPanel'
import { paths } from './paths'
import { ResultPanel, type ResultTyped } from './ResultPanel'
import { useTeamVisits } from './useTeamVisits'
import { useOnePanel } from '../../ui/useOnePanel'
import './visits.css'

const VisitsPrint = later(() => import('../../sheets/visits/VisitsPrint').then((screen) => screen.VisitsPrint))

type Panel =
  { readonly kind: 'cash' | 'print' } | { readonly kind: 'result'; readonly visit: RowId; readonly result: string }

export function TeamPage({ team }: { readonly team: RowId }) {
  const row = useRow('visitTeam', team)
  const go = useGo()
  if (row === undefined) return <PageFrame title="走访组">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="走访组">
        <EmptyState title="没有这个走访组" actions={<Button onClick={() => go(paths.visits)}>回到走访慰问</Button>} />
      </PageFrame>
    )
  return <Team key={team} row={row} />
}

function Team({ row }: { readonly row: Row }) {
  const go = useGo()
  const visits = useTeamVisits(row.id)
  const { panel, key, open: setPanel, close } = useOnePanel<Panel>()
  const done = visits?.filter((visit) => visit['result'] !== undefined).length ?? 0
  const facts = [
    row['date'],
    `带队 ${String(row['leader'] ?? '')}`,
    row['companions'] ? `陪同 ${String(row['companions'])}` : '',
    row['vehicle'],
  ]
  return (
    <PageFrame
      title={
        <>
          <Button
            type="text"
            icon={<ArrowLeftOutlined aria-hidden />}
            aria-label="回到活动"
            onClick={() => go(paths.campaign(String(row['campaign'])))}
          />
          {String(row['name'] ?? '')}
        </>
      }
      now={[...facts, `${visits?.length ?? 0} 人，已登记 ${done} 人`].filter(Boolean).join(' · ')}
      tools={
        <>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPanel({ kind: 'print' })}>
            打印
          </Button>
          <Button onClick={() => setPanel({ kind: 'cash' })}>慰问金交接</Button>
        </>
      }
    >
      <div className="page-body">
        <DaySheet
          team={row}
          visits={visits}
          first={visitorsOf(row)}
          ask={(visit, result) => setPanel({ kind: 'result', visit, result })}
        />
        {panel?.kind === 'print' ? (
          <SidePanel title="打印" onClose={close}>
            <VisitsPrint of={{ team: row.id }} />
          </SidePanel>
        ) : null}
        {panel?.kind === 'cash' ? <HandOverPanel key={key} team={row} visits={visits ?? []} close={close} /> : null}
        {panel?.kind === 'result' ? (
          <ResultPanel
            key={key}
            title={String(visits?.find((visit) => visit.id === panel.visit)?.['_dParent'] ?? '')}
            visits={[panel.visit]}
            first={{ ...visitorsOf(row), result: panel.result }}
            close={close}
          />
        ) : null}
      </div>
    </PageFrame>
  )
}

/** Day and visitors as the team was planned: the leader and the first companion; both can be put otherwise. */
function visitorsOf(team: Row): Partial<ResultTyped> {
  const second = String(team['companions'] ?? '').split(/[、,，;；\s]+/u)[0]
  return {
    on: String(team['date'] ?? ''),
    visitorA: String(team['leader'] ?? ''),
    ...(second ? { visitorB: second } : {}),
  }
}
