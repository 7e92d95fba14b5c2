// One value into one field of many rows, with the preview of what changes, whose heads the command names (decisions.md 3).
import './record.css'
import { useEffect, useMemo, useState } from 'react'
import { Modal, Select } from 'antd'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { maskField, shownTitle } from '../../shared/domain/masking'
import type { RowId, RowRecord, Value } from '../../shared/oplog/operation'
import type { Result } from '../../shared/kernel/result'
import { Notice } from '../ui/Notice'
import { isEditable } from './columns'
import { FieldInput } from './FieldInput'
import { readEntry } from './form-values'
import { seenOf } from './heads'
import { wordsOf, type Lists } from './lists'
import { useOffice } from './source'
import { useCommand } from './useCommand'
import { BeforeCell } from './BeforeCell'

export interface BulkEditProps {
  readonly table: TableSpec
  readonly lists: Lists
  readonly ids: readonly RowId[]
  readonly onClose: () => void
}

const drawn = 100

export function BulkEdit({ table, lists, ids, onClose }: BulkEditProps) {
  const records = useRecords(table, ids)
  const [field, setField] = useState<FieldSpec>()
  const [entry, setEntry] = useState<unknown>()
  const [clearing, setClearing] = useState(false)
  const { busy, progress, failure, run } = useCommand()
  const read = useMemo(
    () => (field ? readBulk(field, clearing ? '' : entry, lists, clearing) : undefined),
    [field, entry, lists, clearing],
  )
  const changed = useMemo(() => changedBy(records ?? [], field, read), [records, field, read])
  const apply = async (): Promise<void> => {
    if (!field || !read?.ok) return
    const edits = changed.map((record) => ({
      row: record.id,
      values: { [field.name]: read.value },
      seen: seenOf(record, [field.name]),
    }))
    const label = `批量修改${field.label}：${edits.length} 行`
    if (await run('record.edit-many', { table: table.name, edits, label })) onClose()
  }
  const choose = (name: string): void => {
    setField(table.fields.find((each) => each.name === name))
    setEntry(undefined)
    setClearing(false)
  }
  const options = table.fields
    // Many lines are never of one person.
    .filter((each) => isEditable(each) && each.name !== table.parent?.field && each.beside === undefined)
    .map((each) => ({ value: each.name, label: each.label }))
  return (
    <Modal
      open
      width={720}
      title={`批量修改（已选 ${ids.length.toLocaleString('zh-CN')} 行）`}
      okText={`确认修改 ${changed.length} 行`}
      cancelText="取消"
      okButtonProps={{ disabled: changed.length === 0, loading: busy }}
      onOk={() => void apply()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="bulk-form">
        <Select
          aria-label="要改的项目"
          placeholder="要改的项目"
          showSearch
          autoFocus
          optionFilterProp="label"
          options={options}
          value={field?.name ?? null}
          onChange={(name: string | null) => name && choose(name)}
        />
        {field ? (
          <FieldInput
            key={field.name}
            field={field}
            lists={lists}
            value={entry}
            onChange={setEntry}
            disabled={clearing}
          />
        ) : null}
        {field && !field.required ? (
          <label className="bulk-clear">
            <input type="checkbox" checked={clearing} onChange={(event) => setClearing(event.target.checked)} /> 清空
          </label>
        ) : null}
      </div>
      {field && read && !read.ok ? <Notice failure={read.failure} /> : null}
      {failure ? <Notice failure={failure} /> : null}
      <p role="status">
        {!field
          ? '选择项目并填写新值，先看改动再确认。'
          : `${changed.length} 行会改变，${ids.length - changed.length} 行已是这个值或不变。`}
        {progress ? `正在写入 ${progress.done} / ${progress.total}` : ''}
      </p>
      {field && read?.ok ? (
        <Preview table={table} field={field} lists={lists} records={changed} after={read.value} />
      ) : null}
    </Modal>
  )
}

/** Nothing typed yet is not "clear": clearing many rows must be said. */
function readBulk(field: FieldSpec, entry: unknown, lists: Lists, clearing: boolean): Result<Value> | undefined {
  if (!clearing && (entry === undefined || entry === null || entry === '')) return undefined
  return readEntry(field, entry, lists, { id: '', _s: ['', ''] })
}

function changedBy(
  records: readonly RowRecord[],
  field: FieldSpec | undefined,
  read: Result<Value> | undefined,
): readonly RowRecord[] {
  if (!field || !read?.ok) return []
  return records.filter((record) => JSON.stringify(record[field.name] ?? null) !== JSON.stringify(read.value))
}

interface PreviewProps {
  readonly table: TableSpec
  readonly field: FieldSpec
  readonly lists: Lists
  readonly records: readonly RowRecord[]
  readonly after: Value
}

function Preview({ table, field, lists, records, after }: PreviewProps) {
  if (records.length === 0) return null
  return (
    <div className="preview">
      <table>
        <caption>改动{records.length > drawn ? `（只列出前 ${drawn} 行）` : ''}</caption>
        <thead>
          <tr>
            <th>{table.fields.find((each) => each.name === table.title)?.label}</th>
            <th>现在</th>
            <th>改为</th>
          </tr>
        </thead>
        <tbody>
          {records.slice(0, drawn).map((record) => (
            <tr key={record.id}>
              <td>{shownTitle(table, record)}</td>
              <BeforeCell words={maskField(field, wordsOf(field, record[field.name], lists))} />
              <td>{wordsOf(field, after, lists) || '（清空）'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useRecords(table: TableSpec, ids: readonly RowId[]): readonly RowRecord[] | undefined {
  const office = useOffice()
  const [records, setRecords] = useState<readonly RowRecord[]>()
  useEffect(() => {
    let gone = false
    void office.records(table.name, ids).then((found) => {
      if (!gone) setRecords(found)
    })
    return () => {
      gone = true
    }
  }, [office, table.name, ids])
  return records
}
