// Which columns are shown, grouped by the headings of the paper form; remembered on this PC.
import { useState } from 'react'
import { Button, Checkbox, Popover } from 'antd'
import { TableOutlined } from '@ant-design/icons'
import type { GridApi } from 'ag-grid-community'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import type { Row } from '../data/office'
import { forgetColumns } from './column-memory'
import { columnFields } from './columns'

export function ColumnChooser({ table, api }: { readonly table: TableSpec; readonly api: GridApi<Row> | undefined }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={api ? <Choices table={table} api={api} /> : '…'}
      destroyOnHidden
    >
      <Button icon={<TableOutlined aria-hidden />} aria-expanded={open}>
        列
      </Button>
    </Popover>
  )
}

function Choices({ table, api }: { readonly table: TableSpec; readonly api: GridApi<Row> }) {
  const [, repaint] = useState(0)
  const again = (): void => repaint((at) => at + 1)
  const show = (field: FieldSpec, visible: boolean): void => {
    api.setColumnsVisible([field.name], visible)
    if (visible) api.ensureColumnVisible(field.name)
    again()
  }
  const reset = (): void => {
    forgetColumns(table.name)
    api.resetColumnState()
    api.setColumnsVisible(
      columnFields(table)
        .filter((field) => field.column)
        .map((field) => field.name),
      true,
    )
    again()
  }
  return (
    <div className="chooser" role="group" aria-label="显示哪些列">
      <div className="chooser-sections">
        {sectionsOf(columnFields(table)).map(([section, fields]) => (
          <fieldset key={section}>
            <legend>{section}</legend>
            {fields.map((field) => (
              <Checkbox
                key={field.name}
                checked={api.getColumn(field.name)?.isVisible() ?? false}
                disabled={field.name === table.title}
                onChange={(event) => show(field, event.target.checked)}
              >
                {field.label}
              </Checkbox>
            ))}
          </fieldset>
        ))}
      </div>
      <Button size="small" onClick={reset}>
        恢复默认的列
      </Button>
    </div>
  )
}

/** Fields by the headings of the paper form, in their order. */
export function sectionsOf(fields: readonly FieldSpec[]): readonly (readonly [string, readonly FieldSpec[]])[] {
  const sections = new Map<string, FieldSpec[]>()
  for (const field of fields) {
    const name = field.section ?? '基本信息'
    sections.set(name, [...(sections.get(name) ?? []), field])
  }
  return [...sections]
}
