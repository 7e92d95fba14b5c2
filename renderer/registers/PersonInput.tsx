// Whose file of the roster a line belongs to, where the name is written beside it: found as one types, shown by name, and taken away again.
import { Button, Form, Space, type FormInstance } from 'antd'
import type { FieldSpec } from '../../shared/domain/field'
import { isBlank } from '../../shared/domain/value'
import type { RowId } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { PersonSearch } from './FindPerson'
import { useOffice } from './source'
import { useOneRow } from './useOneRow'

interface PersonInputProps {
  /** A reference to 劳模 with its name beside it. */
  readonly field: FieldSpec
  readonly value: unknown
  readonly onChange: ((value: RowId | null) => void) | undefined
  readonly common: { readonly id?: string; readonly disabled?: boolean }
}

/** What a person's file says that other forms ask under the same name. */
const alike = ['employer', 'county'] as const

export function PersonInput({ field, value, onChange, common }: PersonInputProps) {
  const office = useOffice()
  // Outside a form (待核对) there is nothing beside it to fill.
  const form = Form.useFormInstance() as FormInstance | undefined
  const take = async (id: RowId) => {
    const person = await office.row('person', id)
    if (!person) return
    if (form) fillBeside(form, field, person)
    onChange?.(id)
  }
  if (typeof value !== 'string' || value === '')
    return <PersonSearch {...common} label={field.label} autoFocus={false} onFound={(id) => void take(id)} />
  return <Chosen id={value} disabled={common.disabled === true} onDrop={() => onChange?.(null)} />
}

function fillBeside(form: FormInstance, { beside }: FieldSpec, person: Row): void {
  const shown = form.getFieldsValue(true) as Readonly<Record<string, unknown>>
  if (beside !== undefined) form.setFieldValue(beside, person['name'])
  // Only what is still empty: the list may know a newer employer than the roster.
  for (const name of alike)
    if (name in shown && isBlank(shown[name]) && !isBlank(person[name])) form.setFieldValue(name, person[name])
}

function Chosen({
  id,
  disabled,
  onDrop,
}: {
  readonly id: RowId
  readonly disabled: boolean
  readonly onDrop: () => void
}) {
  const person = useOneRow('person', id)
  const name = String(person?.['name'] ?? '名册里的劳模')
  const employer = String(person?.['employer'] ?? '')
  return (
    <Space wrap>
      <span>{employer === '' ? name : `${name}（${employer}）`}</span>
      <Button size="small" disabled={disabled} aria-label={`取消关联${name}`} onClick={onDrop}>
        取消关联
      </Button>
    </Space>
  )
}
