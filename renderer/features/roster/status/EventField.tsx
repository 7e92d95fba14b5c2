// One field of a status event on the panel; honours are chosen from the person's own.
import { Form, Select } from 'antd'
import type { Row } from '../../../data/office'
import { FieldInput } from '../../../registers/FieldInput'
import { useLists } from '../../../registers/lists'
import { useChildren } from '../../../registers/rows'
import { useTable } from '../../../registers/source'
import { useShow } from '../show'
import { clearing } from '../../../ui/clearing'

export interface EventFieldProps {
  readonly name: string
  /** Words of the kind for this field; absent = the catalogue's. */
  readonly label: string | undefined
  readonly required: boolean
  readonly person: Row
  readonly typed: Readonly<Record<string, unknown>>
  readonly set: (field: string, value: unknown) => void
  readonly messages: Readonly<Record<string, string>>
}

export function EventField({ name, label, required, person, typed, set, messages }: EventFieldProps) {
  const table = useTable('statusEvent')
  const lists = useLists(table)
  const field = table.fields.find((each) => each.name === name)
  if (!field) return null
  const said = messages[name]
  const named = label === undefined ? field : { ...field, label }
  return (
    <Form.Item
      label={named.label}
      required={required}
      {...(said === undefined ? {} : { validateStatus: 'error' as const, help: said })}
      {...(name === 'date' && said === undefined ? { extra: '只知道月份或年份也可以：2026-05、2026' } : {})}
    >
      {name === 'honour' ? (
        <HonourInput person={person} label={named.label} value={typed[name]} onChange={(value) => set(name, value)} />
      ) : (
        <FieldInput field={named} lists={lists} value={typed[name]} onChange={(value) => set(name, value)} />
      )}
    </Form.Item>
  )
}

interface HonourInputProps {
  readonly person: Row
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function HonourInput({ person, label, value, onChange }: HonourInputProps) {
  const honours = useChildren('honour', person.id) ?? []
  const title = useTable('honour').fields.find((each) => each.name === 'title')
  const show = useShow('honour')
  const words = (row: Row) =>
    [
      title ? show.text(title, row['title']) : '',
      String(row['awardedOn'] ?? ''),
      row['state'] === 'revoked' ? '已撤销' : '',
    ]
      .filter((part) => part !== '')
      .join('　')
  return (
    <Select
      aria-label={label}
      allowClear={clearing}
      value={typeof value === 'string' ? value : null}
      placeholder={honours.length === 0 ? '名下还没有荣誉' : '选择荣誉'}
      options={honours.map((row) => ({ value: row.id, label: words(row) }))}
      onChange={(next: unknown) => onChange(next ?? null)}
    />
  )
}
