// 劳模名册: the register of people with the tools of this office, and one line that is true now.
import { useState, type ReactNode } from 'react'
import { Button, Dropdown } from 'antd'
import { DownOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import type { Filter } from '../../data/office'
import { Register, type RegisterView } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import { useIssues } from '../../registers/useIssues'
import { RosterListPrint } from '../../sheets/roster/RosterListPrint'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { rememberList } from './list-order'
import { NewPerson } from './NewPerson'
import { paths } from './paths'
import './roster.css'

const active: Filter = { field: '_dActive', is: 'in', values: [1] }

/** The first is what lists, birthdays and visits start from: nobody who has died is on it (office-practice.md 20). */
export const rosterViews: readonly RegisterView[] = [
  { name: '在册', filters: [active] },
  { name: '全国', filters: [active, { field: '_dLevel', is: 'in', values: ['national'] }] },
  { name: '省部级', filters: [active, { field: '_dLevel', is: 'in', values: ['provincial'] }] },
  { name: '市级', filters: [active, { field: '_dLevel', is: 'in', values: ['city'] }] },
  { name: '困难劳模', filters: [active, { field: '_dHardship', is: 'in', values: [true] }] },
  { name: '独居', filters: [active, { field: 'living', is: 'in', values: ['独居'] }] },
  { name: '失联', filters: [{ field: '_dStatus', is: 'in', values: ['lost'] }] },
  { name: '不在册（去世、调出等）', filters: [{ field: '_dActive', is: 'in', values: [0] }] },
  { name: '全部', filters: [] },
]

type Panel = { readonly kind: 'new' } | { readonly kind: 'print'; readonly selection: RegisterSelection }

export function RosterPage() {
  const go = useGo()
  const [panel, setPanel] = useState<Panel>()
  const close = () => setPanel(undefined)
  const create = () => setPanel({ kind: 'new' })
  return (
    <div className="page-with-panel">
      <Register
        table="person"
        title="劳模名册"
        views={rosterViews}
        now={<Waiting />}
        tools={(selection) => <Tools create={create} print={() => setPanel({ kind: 'print', selection })} />}
        onOpen={(id, query) => {
          rememberList(query)
          go(paths.person(id))
        }}
        empty={<NoPeople create={create} />}
      />
      {panel?.kind === 'new' ? <NewPerson close={close} /> : null}
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

function Tools({ create, print }: { readonly create: () => void; readonly print: () => void }) {
  const go = useGo()
  const more = [
    { key: 'events', label: '动态一览', onClick: () => go(paths.events) },
    { key: 'duplicates', label: '疑似重复', onClick: () => go(paths.duplicates) },
    { key: 'certificates', label: '证明登记簿', onClick: () => go(paths.certificates) },
    { key: 'bin', label: '回收站', onClick: () => go(paths.bin) },
  ]
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={print}>
        打印花名册
      </Button>
      <Dropdown menu={{ items: more }} trigger={['click']}>
        <Button>
          更多 <DownOutlined />
        </Button>
      </Dropdown>
      <Button type="primary" icon={<PlusOutlined />} onClick={create}>
        新增劳模
      </Button>
    </>
  )
}

function NoPeople({ create }: { readonly create: () => void }) {
  return (
    <EmptyState
      title="名册里还没有人"
      actions={
        <Button type="primary" onClick={create}>
          新增劳模
        </Button>
      }
    >
      可以导入各县（市、区）报来的 Excel 名册，也可以逐个登记。
    </EmptyState>
  )
}
