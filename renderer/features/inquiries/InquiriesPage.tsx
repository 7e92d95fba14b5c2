// 来信来访: the register with what is not done, near its deadline or past it one press away.
import { useState } from 'react'
import { Button } from 'antd'
import { ExportOutlined, PhoneOutlined, PrinterOutlined } from '@ant-design/icons'
import { unfinishedStates } from '../../../shared/domain/inquiries/picklists'
import { stepDate } from '../../../shared/kernel/plain-date'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import { InquiryPanel } from './InquiryPanel'
import { paths } from './paths'
import './inquiries.css'

const ExportDialog = later(() => import('../../exporting/ExportDialog').then((screen) => screen.ExportDialog))
const RegisterPrint = later(() =>
  import('../../sheets/inquiries/InquiriesPrint').then((screen) => screen.InquiryRegisterPrint),
)

/** Who called this morning stands on top. */
const latestFirst = [{ by: { field: 'date' }, descending: true }] as const

/** The days of a view are those of the day on which the page is opened. */
function viewsOn(day: string): readonly RegisterView[] {
  const month = day.slice(0, 7)
  return [
    { name: '全部', filters: [] },
    { name: '未办结', filters: [{ field: '_dState', is: 'in', values: [...unfinishedStates] }] },
    {
      name: '临期',
      filters: [
        { field: '_dDueOn', is: 'between', from: day },
        { field: '_dNearOn', is: 'between', to: day },
      ],
    },
    { name: '超期', filters: [{ field: '_dDueOn', is: 'between', to: stepDate(day, -1) }] },
    { name: '本月', filters: [{ field: 'date', is: 'between', from: `${month}-01`, to: month }] },
    { name: '信访事项', filters: [{ field: 'petition', is: 'in', values: [true] }] },
  ]
}

type Panel = { readonly kind: 'print' } | { readonly kind: 'export'; readonly selection: RegisterSelection }

export function InquiriesPage() {
  const go = useGo()
  const [views] = useState(() => viewsOn(today()))
  const { panel, key, open, close } = useOnePanel<Panel>()
  const add = (
    <Button type="primary" icon={<PhoneOutlined aria-hidden />} onClick={() => go(paths.register)} title="Ctrl+Shift+L">
      来电来访登记
    </Button>
  )
  const more = [
    { key: 'policies', label: '政策库', onClick: () => go(paths.policies) },
    { key: 'rules', label: '期限规定', onClick: () => go(paths.rules) },
  ]
  return (
    <div className="page-with-panel">
      <Register
        table="inquiry"
        title="来信来访"
        views={views}
        sort={latestFirst}
        readOnly
        tools={(selection) => (
          <>
            <Button icon={<ExportOutlined aria-hidden />} onClick={() => open({ kind: 'export', selection })}>
              导出
            </Button>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
              打印登记簿
            </Button>
            <ToolMenu items={more} />
            {add}
          </>
        )}
        onOpen={(id) => go(paths.inquiry(id))}
        panel={(row) => <InquiryPanel row={row} />}
        empty={
          <EmptyState title="还没有登记过来电来访" actions={add}>
            电话一响，按 Ctrl+Shift+L（或 Ctrl+K 输入“来电”）就能登记：六项，Enter
            保存。要走信访期限的勾“按信访事项办理”。
          </EmptyState>
        }
      />
      {panel?.kind === 'print' ? (
        <SidePanel key={key} title="打印来电来访登记簿" onClose={close}>
          <RegisterPrint />
        </SidePanel>
      ) : null}
      {panel?.kind === 'export' ? (
        <ExportDialog open onClose={close} title="来信来访" selection={panel.selection} />
      ) : null}
    </div>
  )
}
