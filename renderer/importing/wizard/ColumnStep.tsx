// 列对应: what each column of the file fills. Found by name; what a person changes here is remembered for this layout.
import { WarningOutlined } from '@ant-design/icons'
import { Select, Table, Tabs } from 'antd'
import { useMemo } from 'react'
import { useCatalogue } from '../../registers/source'
import { targetOptions, type ColumnView, type SheetView } from '../views'
import type { ImportCourse } from './useImport'

export function ColumnStep({ at }: { readonly at: ImportCourse }) {
  const catalogue = useCatalogue()
  const options = useMemo(
    () => [{ label: '', options: [{ value: '', label: '不导入' }] }, ...targetOptions(at.way.targets, catalogue)],
    [at.way, catalogue],
  )
  const sheets = at.course.opened?.sheets.filter((sheet) => at.course.chosen.includes(sheet.sheet)) ?? []
  return (
    <Tabs
      items={sheets.map((sheet) => ({
        key: sheet.sheet,
        label: sheet.sheet || '文件',
        children: (
          <Columns
            sheet={sheet}
            options={options}
            onMap={(label, target) => at.mapColumn(sheet.sheet, label, target)}
          />
        ),
      }))}
    />
  )
}

interface ColumnsProps {
  readonly sheet: SheetView
  readonly options: ReturnType<typeof targetOptions>
  readonly onMap: (label: string, target: string) => void
}

function Columns({ sheet, options, onMap }: ColumnsProps) {
  return (
    <Table<ColumnView>
      size="small"
      rowKey="index"
      pagination={false}
      dataSource={[...sheet.columns]}
      columns={[
        { title: '文件中的列', dataIndex: 'label' },
        { title: '例子', render: (_, column) => column.examples.join('；') },
        {
          title: '对应到',
          width: 280,
          render: (_, column) => (
            <Select
              aria-label={`${column.label} 对应到`}
              style={{ width: '100%' }}
              showSearch={{ optionFilterProp: 'label' }}
              value={column.target}
              options={options.map((group) => ({ label: group.label, options: [...group.options] }))}
              onChange={(target) => onMap(column.label, target)}
            />
          ),
        },
        { title: '', width: 110, render: (_, column) => stateTag(column) },
      ]}
    />
  )
}

function stateTag(column: ColumnView) {
  if (column.by === 'unknown')
    return (
      <b>
        <WarningOutlined aria-hidden /> 未认出
      </b>
    )
  const words = { hand: '手工指定', ignored: '不用导入' } as const
  return <span className="quiet">{column.by === 'hand' || column.by === 'ignored' ? words[column.by] : '自动'}</span>
}
