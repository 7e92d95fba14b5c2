// The child rows of one record (荣誉, 家属, 账户…), or a small table of the office's own (签字人, 节假日), from the catalogue: add, edit, remove.
import './record.css'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { maskField, shownTitle } from '../../shared/domain/masking'
import { levels } from '../../shared/domain/roster/picklists'
import type { RowId } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { LevelMark } from '../ui/LevelMark'
import { SidePanel } from '../ui/SidePanel'
import { HistoryPanel } from './HistoryPanel'
import { isNumeric } from './columns'
import { useLists, wordsOf, type Lists } from './lists'
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
  readonly empty?: ReactNode
}

type Open = { readonly kind: 'form'; readonly id?: RowId } | { readonly kind: 'history' | 'remove'; readonly id: RowId }

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
        <ChildTable {...props} fields={fields} rows={rows} lists={lists} spec={table} onOpen={setOpen} />
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

interface ChildTableProps extends ChildListProps {
  readonly spec: TableSpec
  readonly fields: readonly FieldSpec[]
  readonly rows: readonly Row[]
  readonly lists: Lists
  readonly onOpen: (open: Open) => void
}

function ChildTable({ spec, fields, rows, lists, readOnly, rowTools, onOpen }: ChildTableProps) {
  return (
    <div className="plain-table">
      <table>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.name} scope="col" className={isNumeric(field) ? 'number' : ''}>
                {field.label}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {fields.map((field) => (
                <td key={field.name} className={isNumeric(field) ? 'number' : ''}>
                  <ChildCell field={field} value={row[field.name]} lists={lists} />
                </td>
              ))}
              <td className="row-tools">
                {rowTools?.(row)}
                {readOnly ? null : (
                  <Button
                    size="small"
                    type="text"
                    aria-label={`修改${spec.label}：${shownTitle(spec, row)}`}
                    onClick={() => onOpen({ kind: 'form', id: row.id })}
                  >
                    修改
                  </Button>
                )}
                <Button size="small" type="text" onClick={() => onOpen({ kind: 'history', id: row.id })}>
                  历史
                </Button>
                {readOnly ? null : (
                  <Button size="small" type="text" onClick={() => onOpen({ kind: 'remove', id: row.id })}>
                    删除
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChildCell({
  field,
  value,
  lists,
}: {
  readonly field: FieldSpec
  readonly value: unknown
  readonly lists: Lists
}) {
  const text = maskField(field, wordsOf(field, value, lists))
  return field.choices === levels && typeof value === 'string' ? <LevelMark level={value} label={text} /> : <>{text}</>
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
