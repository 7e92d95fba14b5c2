// 工作表: which sheets are rosters, where their header was found, and why others are left out.
import { Alert, Checkbox, Table } from 'antd'
import type { ColumnView, SheetView } from '../views'
import type { ImportCourse } from './useImport'

export function SheetStep({ at }: { readonly at: ImportCourse }) {
  const { opened, chosen } = at.course
  if (!opened) return null
  const toggle = (sheet: string, on: boolean): void =>
    at.choose(opened.sheets.map((each) => each.sheet).filter((each) => (each === sheet ? on : chosen.includes(each))))
  return (
    <>
      <Table<SheetView>
        size="small"
        rowKey="sheet"
        pagination={false}
        dataSource={[...opened.sheets]}
        columns={[
          {
            title: '导入',
            width: 64,
            render: (_, sheet) => (
              <Checkbox
                aria-label={`导入工作表 ${sheet.sheet || '（唯一）'}`}
                checked={chosen.includes(sheet.sheet)}
                onChange={(event) => toggle(sheet.sheet, event.target.checked)}
              />
            ),
          },
          {
            title: '工作表',
            render: (_, sheet) => `${sheet.sheet || '（文本文件）'}${sheet.hidden ? '（隐藏）' : ''}`,
          },
          { title: '表头', dataIndex: 'headerRows' },
          {
            title: '已认出的列',
            // 序号 and the like are known and left out on purpose: counting them would read as a column that was missed.
            render: (_, sheet) => recognised(sheet.columns.filter((column) => column.by !== 'ignored')),
          },
          { title: '表头以下行数', dataIndex: 'rows', align: 'right' },
        ]}
      />
      {opened.skipped.length > 0 && (
        <Alert
          style={{ marginTop: 12 }}
          type="info"
          showIcon
          title="以下工作表不导入"
          description={opened.skipped.map((each) => `${each.sheet}：${each.why}`).join('；')}
        />
      )}
    </>
  )
}

function recognised(columns: readonly ColumnView[]): string {
  return `${columns.filter((column) => column.target !== '').length} / ${columns.length}`
}
