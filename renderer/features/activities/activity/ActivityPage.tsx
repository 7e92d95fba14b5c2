// One activity: who took part and for how long, what it came to, its papers, donations and reports.
import { Button } from 'antd'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import { Register } from '../../../registers/Register'
import { useRow } from '../../../registers/rows'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { PageFrame } from '../../../ui/PageFrame'
import { useOnePanel } from '../../../ui/useOnePanel'
import { participationFields } from '../ParticipationsPage'
import { paths } from '../paths'
import '../activities.css'
import { ActivityNow } from './ActivityNow'
import { ActivityPanel, type Panel } from './ActivityPanel'
import { ActivityTools } from './ActivityTools'

export function ActivityPage({ activity }: { readonly activity: RowId }) {
  const row = useRow('activity', activity)
  const go = useGo()
  if (row === undefined) return <PageFrame title="活动">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="活动">
        <EmptyState title="没有这个活动" actions={<Button onClick={() => go(paths.activities)}>回到活动</Button>}>
          可能已被删除，可到回收站恢复。
        </EmptyState>
      </PageFrame>
    )
  return <Activity key={activity} row={row} />
}

const views = [{ name: '参加人员', filters: [] }]

function Activity({ row }: { readonly row: Row }) {
  const { panel, key, open, close } = useOnePanel<Panel>()
  const go = useGo()
  return (
    <div className="page-with-panel">
      <Register
        table="participation"
        title={String(row['name'] ?? '')}
        now={<ActivityNow row={row} />}
        within={[{ field: 'activity', is: 'in', values: [row.id] }]}
        views={views}
        tools={(selection) => <ActivityTools row={row} selection={selection} open={open} />}
        panel={(each) => (
          <>
            <div className="bar">
              <Button onClick={() => go(paths.person(String(each['person'] ?? '')))}>打开档案</Button>
            </div>
            <RecordForm table="participation" id={each.id} only={participationFields} columns={1} />
          </>
        )}
        empty={
          <EmptyState
            title="还没有参加人员"
            actions={
              <>
                <Button type="primary" onClick={() => open({ kind: 'add' })}>
                  添加人员
                </Button>
                <Button onClick={() => go(paths.choose(row.id))}>从名册选取</Button>
              </>
            }
          >
            可以按姓名添加、粘贴名单、导入 Excel，或从名册的视图里选取；两台电脑添加同一个人只会有一条。
          </EmptyState>
        }
      />
      {panel ? <ActivityPanel key={key} row={row} panel={panel} close={close} /> : null}
    </div>
  )
}
