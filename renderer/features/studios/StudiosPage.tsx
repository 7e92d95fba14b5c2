// 创新工作室: the register of studios; beside it one studio with its people, projects, 考核 and 补助.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { AreaList } from '../../registers/AreaList'
import type { RegisterSelection } from '../../registers/selection'
import type { RegisterView } from '../../registers/views'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { GrantForm } from './GrantForm'
import { NewStudio } from './NewStudio'
import { paths } from './paths'
import { Sides } from './Sides'
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

interface Beside {
  readonly kind: 'print' | 'grant'
  readonly selection: RegisterSelection
}

export function StudiosPage() {
  const go = useGo()
  const { panel, key, open, close } = useOnePanel<Beside>()
  return (
    <AreaList
      table="studio"
      title="创新工作室"
      sides={<Sides at={paths.studios} />}
      views={views}
      tools={(selection) => (
        <>
          {selection.ids.size > 0 ? (
            <Button onClick={() => open({ kind: 'grant', selection })}>登记补助（{selection.ids.size} 家）…</Button>
          ) : null}
          <Button onClick={() => go(paths.assess)}>考核与复核</Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print', selection })}>
            打印
          </Button>
        </>
      )}
      onOpen={(id) => go(paths.studio(id))}
      panel={(row) => <StudioPanel key={row.id} studio={row} />}
      form={(done) => <NewStudio close={done} />}
      empty="有现成名册的，点上面的“导入”从 Excel 一次导入；也可以逐个新增，写明命名文号、领衔人和复核年度。"
      beside={
        panel ? (
          <SidePanel key={key} title={panel.kind === 'print' ? '打印创新工作室' : '登记补助'} onClose={close}>
            {panel.kind === 'print' ? (
              <StudiosPrint of={{ query: panel.selection.query, selected: [...panel.selection.ids] }} />
            ) : (
              <GrantForm studios={[...panel.selection.ids]} close={close} />
            )}
          </SidePanel>
        ) : null
      }
    />
  )
}
