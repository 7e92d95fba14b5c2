// 体检: who was asked to which round, and whether they came; nothing about anybody's health is kept (office-practice.md 8).
import { Button } from 'antd'
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import type { Filter } from '../../data/office'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import { useRun } from '../../registers/useRun'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { ListFiles } from './ListFiles'
import { paths } from './paths'
import { PrivilegeTabs } from './PrivilegeTabs'

const CheckUpsPrint = later(() =>
  import('../../sheets/privileges/CheckUpsPrint').then((screen) => screen.CheckUpsPrint),
)

function viewsOn(year: number): readonly RegisterView[] {
  const own: Filter = { field: 'year', is: 'in', values: [year] }
  return [
    { name: `${year} 年`, filters: [own] },
    { name: '还没有登记', filters: [own, { field: 'attended', is: 'empty' }] },
    { name: '全部', filters: [] },
  ]
}

export function CheckUpsPage() {
  const go = useGo()
  const { panel, open, close } = useOnePanel<'print'>()
  const list = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => go(paths.choose('check-ups'))}>
      从名册列名单
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="checkUp"
        title="优待服务"
        tabs={<PrivilegeTabs here={paths.checkUps} />}
        views={viewsOn(Number(today().slice(0, 4)))}
        tools={(selection) => (
          <>
            <Attendance selection={selection} />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open('print')}>
              打印
            </Button>
            <ListFiles title="体检名单" selection={selection} />
            {list}
          </>
        )}
        empty={
          <EmptyState title="还没有体检名单" actions={list}>
            从名册勾选或筛选出人员，写明年度和批次；体检后勾选登记参加、未参加。这里不记体检结果。
          </EmptyState>
        }
      />
      {panel === 'print' ? (
        <SidePanel title="打印体检材料" onClose={close}>
          <CheckUpsPrint />
        </SidePanel>
      ) : null}
    </div>
  )
}

function Attendance({ selection }: { readonly selection: RegisterSelection }) {
  const run = useRun()
  const rows = [...selection.ids]
  if (rows.length === 0) return null
  const mark = (attended: 'yes' | 'no', word: string) =>
    run('record.edit-many', {
      table: 'checkUp',
      label: `体检登记${word} ${rows.length} 人`,
      edits: rows.map((row) => ({ row, values: { attended } })),
    })
  return (
    <>
      <Button onClick={() => void mark('yes', '参加')}>{`参加 ${rows.length} 人`}</Button>
      <Button onClick={() => void mark('no', '未参加')}>{`未参加 ${rows.length} 人`}</Button>
    </>
  )
}
