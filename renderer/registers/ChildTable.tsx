// The lines of a list of child rows, each with its tools; where several PCs differ, the mark stands in the cell, or in the first where the field has none.
import type { ReactNode } from 'react'
import { Button } from 'antd'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { maskField } from '../../shared/domain/masking'
import { levels } from '../../shared/domain/roster/picklists'
import type { RowId } from '../../shared/oplog/operation'
import { ConflictMark, RowMarks } from '../attention/ConflictMark'
import { useConflicts, type RowConflicts } from '../attention/useConflicts'
import type { Row } from '../data/office'
import { LevelMark } from '../ui/LevelMark'
import { isNumeric } from './columns'
import { wordsOf, type Lists } from './lists'

/** What a line opens. */
export interface OpenRow {
  readonly kind: 'form' | 'history' | 'remove'
  readonly id: RowId
}

export interface ChildTableProps {
  readonly spec: TableSpec
  /** Columns. */
  readonly fields: readonly FieldSpec[]
  readonly rows: readonly Row[]
  readonly lists: Lists
  readonly readOnly: boolean
  readonly rowTools: ((row: Row) => ReactNode) | undefined
  readonly onOpen: (open: OpenRow) => void
}

export function ChildTable(props: ChildTableProps) {
  const { spec, fields, rows } = props
  const conflicts = useConflicts(spec.name)
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
            <ChildLine key={row.id} {...props} row={row} conflicts={conflicts.get(row.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ChildLineProps extends ChildTableProps {
  readonly row: Row
  readonly conflicts: RowConflicts | undefined
}

function ChildLine(props: ChildLineProps) {
  const { spec, fields, lists, row, conflicts } = props
  const shown = (name: string): boolean => fields.some((field) => field.name === name)
  return (
    <tr>
      {fields.map((field, at) => {
        const issues = conflicts?.get(field.name)
        return (
          <td key={field.name} className={cellClass(field)}>
            <ChildCell field={field} value={row[field.name]} lists={lists} />
            {issues ? <ConflictMark issues={issues} label={field.label} /> : null}
            {at === 0 ? (
              <RowMarks
                conflicts={conflicts}
                fields={spec.fields}
                marked={shown}
                title={`${spec.label}“${titleOf(props)}”`}
              />
            ) : null}
          </td>
        )
      })}
      <td className="row-tools">
        <LineTools {...props} />
      </td>
    </tr>
  )
}

function LineTools(props: ChildLineProps) {
  const { spec, row, readOnly, rowTools, onOpen } = props
  const open = (kind: OpenRow['kind']) => () => onOpen({ kind, id: row.id })
  return (
    <>
      {rowTools?.(row)}
      {readOnly ? null : (
        <Button size="small" type="text" aria-label={`修改${spec.label}：${titleOf(props)}`} onClick={open('form')}>
          修改
        </Button>
      )}
      <Button size="small" type="text" onClick={open('history')}>
        历史
      </Button>
      {readOnly ? null : (
        <Button size="small" type="text" onClick={open('remove')}>
          删除
        </Button>
      )}
    </>
  )
}

/** Dates and chosen words stay whole: broken into two lines they are read wrong. */
function cellClass(field: FieldSpec): string {
  return isNumeric(field) ? 'number' : field.kind === 'date' || field.kind === 'choice' ? 'whole' : ''
}

/** What the line is called: in words, where its title is chosen from a list. */
function titleOf({ spec, row, lists }: ChildLineProps): string {
  const field = spec.fields.find(({ name }) => name === spec.title)
  return field ? maskField(field, wordsOf(field, row[field.name], lists)) : ''
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
