// The mark beside a value on which several PCs differ, or a row one of them removed; opens the choice in place.
import { Popover } from 'antd'
import { DiffOutlined } from '@ant-design/icons'
import type { Issue } from '../../shared/issues/issue'
import { ConflictChoice } from './ConflictChoice'
import type { RowConflicts } from './useConflicts'

export interface ConflictMarkProps {
  /** Of one field, or the removal of one row. */
  readonly issues: readonly Issue[]
  /** The field, or the row. */
  readonly label: string
  /** Said before the words where the field is not the one beside it. */
  readonly of?: string
}

export function ConflictMark({ issues, label, of = '' }: ConflictMarkProps) {
  const removed = issues.some(({ conflict }) => conflict?.kind === 'removed')
  const words = removed ? '一处删除、一处修改' : '有不同的填法'
  const choices = issues.map((issue) => <ConflictChoice key={issue.id} issue={issue} />)
  return (
    <Popover trigger="click" placement="bottomLeft" content={<>{choices}</>} destroyOnHidden>
      <button type="button" className="icon-button conflict-mark" aria-label={`${label}${words}，点开选定`}>
        <DiffOutlined aria-hidden /> {of}
        {words}
      </button>
    </Popover>
  )
}

export interface RowMarksProps {
  readonly conflicts: RowConflicts | undefined
  /** Names of the row's fields. */
  readonly fields: readonly { readonly name: string; readonly label: string }[]
  /** Fields that carry their mark themselves, where they stand on screen. */
  readonly marked: (field: string) => boolean
  /** What the row is called: 荣誉：全国劳动模范. */
  readonly title: string
}

/** Every conflict of a row that has no field of its own on screen: the removal, and fields which are not shown. */
export function RowMarks({ conflicts, fields, marked, title }: RowMarksProps) {
  return [...(conflicts ?? [])].map(([name, issues]) => {
    if (name === '') return <ConflictMark key={name} issues={issues} label={title} />
    if (marked(name)) return null
    const label = fields.find((field) => field.name === name)?.label ?? name
    return <ConflictMark key={name} issues={issues} label={`${title}的${label}`} of={`${label}：`} />
  })
}
