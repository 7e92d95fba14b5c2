// One list of 志愿与宣讲: the register of its table with this year's line, 新增 and 导出, told apart by what each list adds.
import type { ReactNode } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useBusinessYear, yearViews } from '../../registers/business-year'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import { Sides } from './Sides'
import { YearLine, type LineOf } from './YearLine'
import './activities.css'

const ExportDialog = later(() => import('../../exporting/ExportDialog').then((screen) => screen.ExportDialog))

/** Another thing a list offers under 更多. */
export interface MoreTool {
  readonly label: string
  readonly title: string
  readonly render: (selection: RegisterSelection, close: () => void) => ReactNode
}

export interface ListPageProps {
  readonly table: LineOf
  readonly at: string
  readonly views: readonly RegisterView[]
  /** Opens with the year chosen at the top. */
  readonly yearly?: true
  /** 新增活动; absent where rows come about elsewhere. */
  readonly add?: { readonly label: string; readonly form: (close: () => void) => ReactNode }
  readonly more?: readonly MoreTool[]
  readonly panel: (row: Row, close: () => void) => ReactNode
  readonly onOpen?: (id: RowId) => void
  readonly empty: { readonly title: string; readonly text: string }
}

type Panel =
  | { readonly kind: 'add' }
  | { readonly kind: 'export'; readonly selection: RegisterSelection }
  | { readonly kind: 'more'; readonly tool: MoreTool; readonly selection: RegisterSelection }

export function ListPage(props: ListPageProps) {
  const { panel, key, open, close } = useOnePanel<Panel>()
  const { add } = props
  const year = useBusinessYear()
  const adding = add ? (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open({ kind: 'add' })}>
      {add.label}
    </Button>
  ) : null
  return (
    <div className="page-with-panel">
      <Register
        key={year}
        table={props.table}
        title="志愿与宣讲"
        now={<YearLine of={props.table} />}
        views={props.yearly ? yearViews('_dYear', year, props.views) : props.views}
        tools={(selection) => (
          <>
            <Sides at={props.at} />
            <More tools={props.more ?? []} selection={selection} open={open} />
            {adding}
          </>
        )}
        panel={props.panel}
        {...(props.onOpen ? { onOpen: props.onOpen } : {})}
        empty={
          <EmptyState title={props.empty.title} actions={adding}>
            {props.empty.text}
          </EmptyState>
        }
      />
      {panel?.kind === 'add' && add ? (
        <SidePanel key={key} wide title={add.label} onClose={close}>
          {add.form(close)}
        </SidePanel>
      ) : null}
      {panel?.kind === 'more' ? (
        <SidePanel key={key} title={panel.tool.title} onClose={close}>
          {panel.tool.render(panel.selection, close)}
        </SidePanel>
      ) : null}
      {panel?.kind === 'export' ? (
        <ExportDialog open onClose={close} title={titles[props.table]} selection={panel.selection} />
      ) : null}
    </div>
  )
}

const titles: Readonly<Record<LineOf, string>> = {
  activity: '劳模活动一览表',
  participation: '劳模参加活动一览表',
  volunteerTeam: '劳模工匠志愿服务队一览表',
  donation: '劳模捐赠一览表',
  mediaReport: '劳模媒体报道一览表',
}

function More({
  tools,
  selection,
  open,
}: {
  readonly tools: readonly MoreTool[]
  readonly selection: RegisterSelection
  readonly open: (panel: Panel) => void
}) {
  const items = [
    { key: 'export', label: '导出 Excel、CSV…', onClick: () => open({ kind: 'export', selection }) },
    ...tools.map((tool) => ({
      key: tool.label,
      label: tool.label,
      onClick: () => open({ kind: 'more', tool, selection }),
    })),
  ]
  return <ToolMenu items={items} />
}
