// The child rows of one record (荣誉, 家属, 账户…), or a small table of the office's own (签字人, 节假日), from the catalogue: add, edit, remove.
import './record.css'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { TableSpec } from '../../shared/domain/field'
import type { RowId } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { SidePanel } from '../ui/SidePanel'
import { ChildTable, type OpenRow } from './ChildTable'
import { HistoryPanel } from './HistoryPanel'
import { useLists } from './lists'
import { RecordForm } from './RecordForm'
import { RemoveRows } from './RemoveRows'
import { useHear, useOffice, useTable } from './source'

export interface ChildListProps {
  /** A child table of the catalogue, or a small one without parent. */
  readonly table: string
  /** Absent = all rows of the table. */
  readonly parent?: RowId
  /** Columns by field name; absent = the catalogue's default columns. */
  readonly columns?: readonly string[]
  /** Newest first by this field; absent = order of entry. */
  readonly newestBy?: string
  readonly readOnly?: boolean
  /** More tools per row, e.g. 打印. */
  readonly rowTools?: (row: Row) => ReactNode
  /** Replaces the plain 新增 form (status events ask for their consequences). */
  readonly onAdd?: () => void
  /** Replaces the plain 修改 form (an account goes through 复核). */
  readonly onEdit?: (row: Row) => void
  readonly empty?: ReactNode
}

type Open = OpenRow | { readonly kind: 'form'; readonly id?: never }

export function ChildList(props: ChildListProps) {
  const table = useTable(props.table)
  const lists = useLists(table)
  const rows = useChildRows(props.table, props.parent, props.newestBy)
  const [open, setOpen] = useState<Open>()
  const fields = table.fields.filter(
    (field) =>
      (props.columns ? props.columns.includes(field.name) : field.column) && field.name !== table.parent?.field,
  )
  const close = (): void => setOpen(undefined)
  return (
    <section className="child-list" aria-label={table.label}>
      {props.readOnly ? null : (
        <div className="child-tools">
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => (props.onAdd ? props.onAdd() : setOpen({ kind: 'form' }))}
          >
            新增{table.label}
          </Button>
        </div>
      )}
      {rows?.length === 0 ? <p className="quiet">{props.empty ?? `还没有${table.label}记录。`}</p> : null}
      {rows && rows.length > 0 ? (
        <ChildTable
          spec={table}
          fields={fields}
          rows={rows}
          lists={lists}
          readOnly={props.readOnly === true}
          rowTools={props.rowTools}
          onOpen={setOpen}
        />
      ) : null}
      {open?.kind === 'form' ? <ChildForm table={table} {...parentOf(props)} id={open.id} close={close} /> : null}
      {open?.kind === 'history' ? (
        <SidePanel title={`${table.label} · 修改历史`} onClose={close}>
          <HistoryPanel table={table.name} id={open.id} withChildren={false} />
        </SidePanel>
      ) : null}
      {open?.kind === 'remove' ? <RemoveRows table={table} ids={[open.id]} onClose={close} /> : null}
    </section>
  )
}

function parentOf({ parent }: ChildListProps): { readonly parent?: RowId } {
  return parent === undefined ? {} : { parent }
}

function ChildForm({
  table,
  parent,
  id,
  close,
}: {
  readonly table: TableSpec
  readonly parent?: RowId
  readonly id: RowId | undefined
  readonly close: () => void
}) {
  const fixed = table.parent && parent !== undefined ? { [table.parent.field]: parent } : {}
  return (
    <SidePanel title={id === undefined ? `新增${table.label}` : `修改${table.label}`} onClose={close}>
      <RecordForm
        table={table.name}
        {...(id === undefined ? {} : { id })}
        fixed={fixed}
        {...(parent === undefined ? {} : { person: parent })}
        columns={1}
        onSaved={close}
        onCancel={close}
      />
    </SidePanel>
  )
}

/** Child rows of a record (all rows of the table without one), kept fresh. */
export function useChildRows(table: string, parent: RowId | undefined, newestBy?: string): readonly Row[] | undefined {
  const office = useOffice()
  const [rows, setRows] = useState<readonly Row[]>()
  const [turn, setTurn] = useState(0)
  useHear([table, '_link'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const asked = parent === undefined ? office.all(table) : office.children(table, parent)
    void asked.then((found) => {
      if (gone) return
      setRows(newestBy === undefined ? found : [...found].sort((a, b) => compareText(b[newestBy], a[newestBy])))
    })
    return () => {
      gone = true
    }
  }, [office, table, parent, newestBy, turn])
  return rows
}

function compareText(a: unknown, b: unknown): number {
  const [one, other] = [String(a ?? ''), String(b ?? '')]
  return one < other ? -1 : one > other ? 1 : 0
}
