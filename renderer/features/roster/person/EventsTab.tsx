// 动态 of one person: newest first, each with its paper and what was done with it; registering and mending from here.
import { useState } from 'react'
import { Button, Popconfirm } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { Row } from '../../../data/office'
import { ConflictMark, RowMarks } from '../../../attention/ConflictMark'
import { useConflicts, type RowConflicts } from '../../../attention/useConflicts'
import { useChildren } from '../../../registers/rows'
import { useTable } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import { EmptyState } from '../../../ui/EmptyState'
import { kindForm } from '../status/kinds'
import { useShow } from '../show'

interface EventsTabProps {
  readonly person: Row
  readonly register: () => void
  /** Opens 《劳模去世处理单》 of a death. */
  readonly deathSheet: (event: Row) => void
}

export function EventsTab({ person, register, deathSheet }: EventsTabProps) {
  const events = useChildren('statusEvent', person.id)
  const conflicts = useConflicts('statusEvent')
  if (!events) return null
  const button = (
    <Button icon={<PlusOutlined aria-hidden />} onClick={register}>
      登记动态
    </Button>
  )
  if (events.length === 0) {
    return (
      <EmptyState title="还没有动态" actions={button}>
        退休、调动、去世、困难等变化在这里登记，状态由这些记录推算，不用另外改。
      </EmptyState>
    )
  }
  return (
    <>
      <div className="bar">{button}</div>
      <ol className="events" aria-label="动态">
        {newestFirst(events).map((event) => (
          <EventLine key={event.id} event={event} conflicts={conflicts.get(event.id)} deathSheet={deathSheet} />
        ))}
      </ol>
    </>
  )
}

interface EventLineProps extends Pick<EventsTabProps, 'deathSheet'> {
  readonly event: Row
  readonly conflicts: RowConflicts | undefined
}

function EventLine({ event, conflicts, deathSheet }: EventLineProps) {
  const table = useTable('statusEvent')
  const show = useShow('statusEvent')
  const run = useRun()
  const [open, setOpen] = useState(false)
  const kind = String(event['kind'] ?? '')
  const words = (name: string) => {
    const field = table.fields.find((each) => each.name === name)
    return field ? show.masked(field, event[name]) : ''
  }
  const labels = kindForm(kind).labels ?? {}
  const fields = table.fields.map((field) => ({ ...field, label: labels[field.name] ?? field.label }))
  const details = fields.filter(
    (field) =>
      !['person', 'kind', 'date', 'consequences'].includes(field.name) &&
      field.to !== 'honour' &&
      words(field.name) !== '',
  )
  // What is disputed is never folded away.
  const shown = details.filter((field, at) => open || at < 3 || conflicts?.has(field.name))
  return (
    <li className="event">
      <span className="event-date">{words('date')}</span>
      <div className="event-words">
        <strong>{words('kind')}</strong>
        {shown.map((field) => (
          <span key={field.name} className="event-detail">
            <span className="quiet">{field.label}</span> {words(field.name)}
            <FieldMark conflicts={conflicts} field={field} />
          </span>
        ))}
        <RowMarks
          conflicts={conflicts}
          fields={fields}
          marked={(name) => shown.some((field) => field.name === name)}
          title={`动态“${words('kind')}”`}
        />
        {details.length > 3 ? (
          <Button type="link" size="small" onClick={() => setOpen(!open)}>
            {open ? '收起' : '全部'}
          </Button>
        ) : null}
      </div>
      {kind === 'died' ? (
        <Button type="text" size="small" onClick={() => deathSheet(event)}>
          打印去世处理单
        </Button>
      ) : null}
      <Popconfirm
        title={`删除「${words('kind')}」这条动态？`}
        description="状态会按剩下的动态重新推算；同时办理过的改动不会自动退回。登错了且刚刚登记的，用 Ctrl+Z 更干净。"
        okText="删除"
        cancelText="不删"
        onConfirm={() => void run('record.remove', { table: 'statusEvent', rows: [event.id] })}
      >
        <Button type="text" size="small">
          删除
        </Button>
      </Popconfirm>
    </li>
  )
}

function FieldMark({
  conflicts,
  field: { name, label },
}: {
  readonly conflicts: RowConflicts | undefined
  readonly field: { readonly name: string; readonly label: string }
}) {
  const issues = conflicts?.get(name)
  return issues ? <ConflictMark issues={issues} label={label} /> : null
}

/** By date, newest first; a date of which only the month is known stands before that month's days. */
function newestFirst(events: readonly Row[]): readonly Row[] {
  const key = (event: Row) => `${String(event['date'] ?? '')} ${event.id}`
  return [...events].sort((a, b) => (key(a) < key(b) ? 1 : -1))
}
