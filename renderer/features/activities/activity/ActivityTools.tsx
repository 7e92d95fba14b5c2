// What can be done on an activity's page: people onto the list, hours and roles of the ticked, its data, papers and what came of it.
import { Button } from 'antd'
import { ClockCircleOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import type { Row } from '../../../data/office'
import type { RegisterSelection } from '../../../registers/selection'
import { useGo } from '../../../ui/go'
import { ToolMenu } from '../../../ui/ToolMenu'
import { paths } from '../paths'
import type { Panel } from './ActivityPanel'

interface ActivityToolsProps {
  readonly row: Row
  readonly selection: RegisterSelection
  readonly open: (panel: Panel) => void
}

export function ActivityTools({ row, selection, open }: ActivityToolsProps) {
  const go = useGo()
  const ticked = selection.ids.size
  const more = [
    { key: 'choose', label: '从名册选取…', onClick: () => go(paths.choose(row.id)) },
    { key: 'earlier', label: '带入以往活动的人…', onClick: () => open({ kind: 'earlier' }) },
    { key: 'team', label: '带入服务队队员…', onClick: () => open({ kind: 'team' }) },
    { key: 'giving', label: '捐赠与报道…', onClick: () => open({ kind: 'giving' }) },
    { key: 'papers', label: '材料与缺件…', onClick: () => open({ kind: 'papers' }) },
    { key: 'export', label: '导出名单…', onClick: () => open({ kind: 'export', selection }) },
  ]
  return (
    <>
      <Button onClick={() => go(paths.activities)}>返回</Button>
      <Button onClick={() => open({ kind: 'form' })}>活动资料</Button>
      <Button icon={<ClockCircleOutlined aria-hidden />} onClick={() => open({ kind: 'hours', selection })}>
        {ticked > 0 ? `填时长（${ticked} 人）` : '填时长'}
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
        打印
      </Button>
      <ToolMenu items={more} />
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open({ kind: 'add' })}>
        添加人员
      </Button>
    </>
  )
}
