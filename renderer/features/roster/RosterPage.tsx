// 劳模名册: the register of people with the tools of this office, and one line that is true now.
import { type ReactNode } from 'react'
import { Button, Dropdown } from 'antd'
import { ExportOutlined, ImportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import { Register } from '../../registers/Register'
import { rosterViews } from '../../registers/roster-views'
import type { RegisterSelection } from '../../registers/selection'
import { useRow } from '../../registers/rows'
import { useIssues } from '../../registers/useIssues'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { rememberList } from './list-order'
import { paths } from './paths'
import { later } from '../../ui/later'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import './roster.css'

const ExportDialog = later(() => import('../../exporting/ExportDialog').then((screen) => screen.ExportDialog))
const TemplateFill = later(() => import('../../exporting/TemplateFill').then((screen) => screen.TemplateFill))
const RosterListPrint = later(() =>
  import('../../sheets/roster/RosterListPrint').then((screen) => screen.RosterListPrint),
)
const NewPerson = later(() => import('./NewPerson').then((screen) => screen.NewPerson))
const StatusPanel = later(() => import('./status/StatusPanel').then((screen) => screen.StatusPanel))

type Panel =
  | { readonly kind: 'new' }
  | { readonly kind: 'print'; readonly selection: RegisterSelection }
  | { readonly kind: 'export' | 'template'; readonly selection: RegisterSelection }
  | { readonly kind: 'event'; readonly person: RowId }

export function RosterPage() {
  const go = useGo()
  const { panel, open: setPanel, close } = useOnePanel<Panel>()
  const create = () => setPanel({ kind: 'new' })
  return (
    <div className="page-with-panel">
      <Register
        table="person"
        title="劳模名册"
        views={rosterViews}
        now={<Waiting />}
        tools={(selection) => <Tools selection={selection} open={setPanel} />}
        onOpen={(id, query) => {
          rememberList(query)
          go(paths.person(id))
        }}
        empty={<NoPeople create={create} />}
      />
      {panel?.kind === 'new' ? <NewPerson close={close} /> : null}
      {panel?.kind === 'export' ? (
        <ExportDialog open onClose={close} title="劳模名册" selection={panel.selection} />
      ) : null}
      {panel?.kind === 'template' ? (
        <TemplateFill open onClose={close} title="劳模名册" selection={panel.selection} />
      ) : null}
      {panel?.kind === 'event' ? <EventOf person={panel.person} close={close} /> : null}
      {panel?.kind === 'print' ? (
        <SidePanel title="打印花名册" onClose={close}>
          <RosterListPrint query={panel.selection.query} selected={[...panel.selection.ids]} />
        </SidePanel>
      ) : null}
    </div>
  )
}

/** 12 人待核实 · 2 项待核对, from what was really found. */
function Waiting(): ReactNode {
  const issues = useIssues()
  const go = useGo()
  if (!issues || issues.length === 0) return null
  return (
    <button type="button" className="plain-button" onClick={() => go('/attention')}>
      {issues.length.toLocaleString('zh-CN')} 项待核对
    </button>
  )
}

interface ToolsProps {
  readonly selection: RegisterSelection
  readonly open: (panel: Panel) => void
}

function Tools({ selection, open }: ToolsProps) {
  const go = useGo()
  const [only] = selection.ids.size === 1 ? selection.ids : []
  const out = [
    { key: 'export', label: '导出 Excel、CSV…', onClick: () => open({ kind: 'export', selection }) },
    { key: 'template', label: '按模板导出（套表）…', onClick: () => open({ kind: 'template', selection }) },
  ]
  const more = [
    {
      key: 'event',
      label: only === undefined ? '登记动态（先勾选一人）' : '登记动态…',
      disabled: only === undefined,
      onClick: () => only !== undefined && open({ kind: 'event', person: only }),
    },
    { key: 'events', label: '动态一览', onClick: () => go(paths.events) },
    { key: 'duplicates', label: '疑似重复', onClick: () => go(paths.duplicates) },
    { key: 'checks', label: '年度核查', onClick: () => go(paths.checks) },
    { key: 'hardship', label: '困难档案', onClick: () => go(paths.hardship) },
    { key: 'accounts', label: '待复核账户', onClick: () => go(paths.accounts) },
    { key: 'certificates', label: '证明登记簿', onClick: () => go(paths.certificates) },
    { key: 'bin', label: '回收站', onClick: () => go(paths.bin) },
  ]
  return (
    <>
      <Button icon={<ImportOutlined aria-hidden />} onClick={() => go(paths.import)}>
        导入名册
      </Button>
      <Dropdown menu={{ items: out }} trigger={['click']}>
        <Button icon={<ExportOutlined aria-hidden />}>导出</Button>
      </Dropdown>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print', selection })}>
        打印花名册
      </Button>
      <ToolMenu items={more} />
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open({ kind: 'new' })}>
        新增劳模
      </Button>
    </>
  )
}

/** 登记动态 for the one person ticked in the list; a death goes on to its paper on the person's own page. */
function EventOf({ person, close }: { readonly person: RowId; readonly close: () => void }) {
  const row = useRow('person', person)
  const go = useGo()
  if (!row) return null
  const after = (_event: RowId, ticked: readonly string[]) => {
    close()
    if (ticked.includes('death-sheet')) go(paths.person(person))
  }
  return <StatusPanel person={row} close={close} after={after} />
}

function NoPeople({ create }: { readonly create: () => void }) {
  const go = useGo()
  return (
    <EmptyState
      title="名册里还没有人"
      actions={
        <>
          <Button type="primary" onClick={() => go(paths.import)}>
            导入名册
          </Button>
          <Button onClick={create}>新增劳模</Button>
        </>
      }
    >
      可以导入各县（市、区）报来的 Excel 名册，也可以逐个登记。
    </EmptyState>
  )
}
