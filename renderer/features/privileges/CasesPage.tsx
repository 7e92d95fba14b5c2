// 优待事项: who asked for what, how far it has come, and which answers are overdue; the papers of a case from its panel.
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { CasePanel } from './CasePanel'
import { CasePapers, type CasePaper } from './CasePapers'
import { ListFiles } from './ListFiles'
import { NewCase } from './NewCase'
import { paths } from './paths'
import { PrivilegeTabs } from './PrivilegeTabs'

const views: readonly RegisterView[] = [
  { name: '在办', filters: [{ field: '_dState', is: 'in', values: ['collecting', 'sent', 'answered'] }] },
  { name: '等复函', filters: [{ field: '_dState', is: 'in', values: ['sent'] }] },
  { name: '已办结', filters: [{ field: '_dState', is: 'in', values: ['done'] }] },
  { name: '全部', filters: [] },
]

type Panel = { readonly kind: 'new' } | { readonly kind: 'paper'; readonly paper: CasePaper; readonly row: RowId }

export function CasesPage() {
  const go = useGo()
  const { panel, key, open, close } = useOnePanel<Panel>()
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open({ kind: 'new' })}>
      新增优待事项
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="privilegeCase"
        title="优待服务"
        tabs={<PrivilegeTabs here={paths.cases} />}
        views={views}
        tools={(selection) => (
          <>
            <Button onClick={() => go(paths.certificates)}>证明登记簿</Button>
            <ListFiles title="优待事项一览表" selection={selection} />
            {add}
          </>
        )}
        panel={(row) => <CasePanel row={row} open={(paper) => open({ kind: 'paper', paper, row: row.id })} />}
        empty={
          <EmptyState title="还没有优待事项" actions={add}>
            子女入学优先、公租房优先等申请在这里登记：收材料、发函给教育局或住建局、记答复和结果。
          </EmptyState>
        }
      />
      {panel?.kind === 'new' ? (
        <SidePanel title="新增优待事项" onClose={close}>
          <NewCase close={close} />
        </SidePanel>
      ) : null}
      {panel?.kind === 'paper' ? <CasePapers key={key} id={panel.row} paper={panel.paper} close={close} /> : null}
    </div>
  )
}
