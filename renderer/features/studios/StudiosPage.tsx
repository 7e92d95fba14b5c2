// 创新工作室: the register of studios; beside it one studio with its people, projects, 考核 and 补助.
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { NewStudio } from './NewStudio'
import { paths } from './paths'
import { StudioPanel } from './StudioPanel'

const StudiosPrint = later(() => import('../../sheets/studios/StudiosPrint').then((screen) => screen.StudiosPrint))

const views: readonly RegisterView[] = [
  { name: '在册', filters: [{ field: 'state', is: 'in', values: ['active', 'mending', null] }] },
  {
    name: '复核到期',
    filters: [
      { field: 'state', is: 'in', values: ['active', 'mending', null] },
      { field: 'reviewYear', is: 'between', to: Number(today().slice(0, 4)) },
    ],
  },
  { name: '已撤销', filters: [{ field: 'state', is: 'in', values: ['revoked'] }] },
  { name: '全部', filters: [] },
]

export function StudiosPage() {
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const [printing, setPrinting] = useState<RegisterSelection>()
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      新增工作室
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="studio"
        title="创新工作室"
        views={views}
        tools={(selection) => (
          <>
            <Button onClick={() => go(paths.assess)}>考核与复核</Button>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(selection)}>
              打印
            </Button>
            {add}
          </>
        )}
        onOpen={(id) => go(paths.studio(id))}
        panel={(row) => <StudioPanel key={row.id} studio={row} />}
        empty={
          <EmptyState title="还没有创新工作室" actions={add}>
            有现成名册的，点上面的“导入”从 Excel 一次导入；也可以逐个新增，写明命名文号、领衔人和复核年度。
          </EmptyState>
        }
      />
      {adding ? <NewStudio close={() => setAdding(false)} /> : null}
      {printing ? (
        <SidePanel title="打印创新工作室" onClose={() => setPrinting(undefined)}>
          <StudiosPrint of={{ query: printing.query, selected: [...printing.ids] }} />
        </SidePanel>
      ) : null}
    </div>
  )
}
