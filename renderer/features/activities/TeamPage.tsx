// One 志愿服务队: its members, each linked to the roster; how many it was told to have stands beside how many are listed.
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { isMember } from '../../../shared/domain/activities/members'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { columnsOfTable } from '../../importing/lists/columns'
import { RecordForm } from '../../registers/RecordForm'
import { Register } from '../../registers/Register'
import { useFound, useRow } from '../../registers/rows'
import type { RegisterSelection } from '../../registers/selection'
import { useTable } from '../../registers/source'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { AddPeople } from './people/AddPeople'
import { paths } from './paths'
import './activities.css'

const ExportDialog = later(() => import('../../exporting/ExportDialog').then((screen) => screen.ExportDialog))

export function TeamPage({ team }: { readonly team: RowId }) {
  const row = useRow('volunteerTeam', team)
  const go = useGo()
  if (row === undefined) return <PageFrame title="志愿服务队">{null}</PageFrame>
  if (row) return <Team key={team} row={row} />
  return (
    <PageFrame title="志愿服务队">
      <EmptyState title="没有这支服务队" actions={<Button onClick={() => go(paths.teams)}>回到志愿服务队</Button>}>
        可能已被删除，可到回收站恢复。
      </EmptyState>
    </PageFrame>
  )
}

const views = [
  { name: '全部', filters: [] },
  { name: '在队', filters: [{ field: 'to', is: 'empty' } as const] },
]
const memberFields = ['role', 'from', 'to', 'note']

type Panel = { readonly kind: 'add' | 'form' } | { readonly kind: 'export'; readonly selection: RegisterSelection }

function Team({ row }: { readonly row: Row }) {
  const { panel, key, open, close } = useOnePanel<Panel>()
  const go = useGo()
  const dissolved = typeof row['dissolvedOn'] === 'string'
  const adding = dissolved ? null : (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open({ kind: 'add' })}>
      添加队员
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="teamMember"
        title={String(row['name'] ?? '')}
        now={<TeamNow row={row} />}
        within={[{ field: 'team', is: 'in', values: [row.id] }]}
        views={views}
        tools={(selection) => (
          <>
            <Button onClick={() => go(paths.teams)}>返回</Button>
            <Button onClick={() => open({ kind: 'form' })}>服务队资料</Button>
            <Button onClick={() => open({ kind: 'export', selection })}>导出名单</Button>
            {adding}
          </>
        )}
        panel={(each) => (
          <>
            <div className="bar">
              <Button onClick={() => go(paths.person(String(each['person'] ?? '')))}>打开档案</Button>
            </div>
            <RecordForm table="teamMember" id={each.id} only={memberFields} columns={1} />
          </>
        )}
        empty={
          <EmptyState title="还没有队员" actions={adding}>
            {dissolved
              ? '这支服务队已经解散。'
              : '可以按姓名添加、粘贴名单、导入 Excel；以后办活动时一次带进参加名单。'}
          </EmptyState>
        }
      />
      {panel ? <TeamPanel key={key} row={row} panel={panel} close={close} /> : null}
    </div>
  )
}

interface TeamPanelProps {
  readonly row: Row
  readonly panel: Panel
  readonly close: () => void
}

function TeamPanel({ row, panel, close }: TeamPanelProps) {
  const table = useTable('teamMember')
  if (panel.kind === 'export')
    return (
      <ExportDialog open onClose={close} title={`${String(row['name'] ?? '')}队员名单`} selection={panel.selection} />
    )
  return panel.kind === 'form' ? (
    <SidePanel wide title="服务队资料" onClose={close}>
      <RecordForm table="volunteerTeam" id={row.id} columns={2} />
    </SidePanel>
  ) : (
    <SidePanel title="添加队员" onClose={close}>
      <AddPeople
        command="team.join"
        inputOf={(people, from) => ({
          team: row.id,
          people: people.map(({ person, values }) => ({ person, said: values })),
          ...(from === undefined ? {} : { from }),
        })}
        columns={columnsOfTable(table, memberFields)}
        done={close}
      />
    </SidePanel>
  )
}

/** 2020-03 成立，在队 12 人（登记 15 人）. */
function TeamNow({ row }: { readonly row: Row }) {
  const members = useFound('teamMember', 'team', row.id)
  if (!members) return null
  const now = members.filter((each) => isMember(each, today())).length
  const told = typeof row['members'] === 'number' ? `（组建单位所报 ${row['members']} 人）` : ''
  const ended = typeof row['dissolvedOn'] === 'string' ? `，${row['dissolvedOn']} 已解散` : ''
  return <>{`${String(row['foundedOn'] ?? '')} 成立${ended}，名单在队 ${now} 人${told} `}</>
}
