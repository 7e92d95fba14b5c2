// One field on a form: label, input, and what its reading says (errors stop, warnings advise), checked when the person leaves it.
import { Form, Input, type FormInstance } from 'antd'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import { maskField } from '../../shared/domain/masking'
import type { RowRecord } from '../../shared/oplog/operation'
import { FieldInput, isPicked } from './FieldInput'
import type { Issue } from '../../shared/issues/issue'
import { ConflictMark } from '../attention/ConflictMark'
import type { Lists } from './lists'
import { findings } from './reading'

export interface FormFieldProps {
  readonly table: TableSpec
  readonly field: FieldSpec
  readonly lists: Lists
  readonly form: FormInstance
  readonly record: RowRecord | undefined
  /** Several PCs wrote different things into this field. */
  readonly conflicts: readonly Issue[] | undefined
  /** Masked and not to be typed over until revealed. */
  readonly locked: boolean
}

export function FormField({ field, lists, form, record, conflicts, locked }: FormFieldProps) {
  const wide = field.kind === 'longtext' || (field.max ?? 0) >= 120 ? 'form-wide' : ''
  const label = conflicts ? (
    <>
      {field.label}
      <ConflictMark issues={conflicts} label={field.label} />
    </>
  ) : (
    field.label
  )
  if (locked) {
    return (
      <Form.Item label={label} className={wide} tooltip={field.help}>
        <Input
          disabled
          aria-label={field.label}
          value={maskField(field, formatField(field, record?.[field.name], lists.lookup))}
        />
      </Form.Item>
    )
  }
  const judge = (level: 'error' | 'warning') => ({
    warningOnly: level === 'warning',
    validator: async (_rule: unknown, entry: unknown) => {
      if (isPicked(field)) return
      const row: RowRecord = { ...(form.getFieldsValue(true) as object), id: record?.id ?? '', _s: ['', ''] }
      const found = findings(field, typeof entry === 'string' ? entry : '', lists, row).find(
        (each) => each.level === level,
      )
      if (found) throw new Error(found.message)
    },
  })
  return (
    <Form.Item
      name={field.name}
      label={label}
      className={wide}
      tooltip={field.help}
      required={field.required === true}
      validateTrigger="onBlur"
      rules={[judge('error'), judge('warning')]}
      {...(field.kind === 'flag' ? { valuePropName: 'value' } : {})}
    >
      <FieldInput field={field} lists={lists} />
    </Form.Item>
  )
}
