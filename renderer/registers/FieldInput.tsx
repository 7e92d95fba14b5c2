// The input of a field on a form, by its kind. Values in and out are stored values; what cannot be read yet stays as text.
import { AutoComplete, Input, Select, Checkbox } from 'antd'
import type { FieldSpec } from '../../shared/domain/field'
import type { Lists, Option } from './lists'
import { clearing } from '../ui/clearing'
import { PersonInput } from './PersonInput'

export interface FieldInputProps {
  readonly field: FieldSpec
  readonly lists: Lists
  /** What the form holds: text for typed kinds, stored value for picked ones (form-values.ts makes it). */
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
  readonly id?: string
  readonly disabled?: boolean
}

/** Kinds whose form value is the stored value itself; all others are typed as text and read on saving. */
export function isPicked(field: FieldSpec): boolean {
  if (field.kind === 'flag' || field.kind === 'choices' || field.beside !== undefined) return true
  return field.choices !== undefined && !field.open
}

/** Options of a picked field with a first one that clears it. */
export function optionsWithBlank(field: FieldSpec, lists: Lists): readonly Option[] {
  const flag = [
    { value: 'true', label: '是' },
    { value: 'false', label: '否' },
  ]
  const options = field.kind === 'flag' ? flag : lists.options(field)
  return field.required || field.kind === 'choices' ? options : [{ value: '', label: '（不填）' }, ...options]
}

export function FieldInput({ field, lists, value, onChange, id, disabled }: FieldInputProps) {
  const common = { ...(id === undefined ? {} : { id }), ...(disabled ? { disabled } : {}), 'aria-label': field.label }
  if (field.kind === 'flag') {
    return (
      <Checkbox {...common} checked={value === true} onChange={(event) => onChange?.(event.target.checked)}>
        是
      </Checkbox>
    )
  }
  if (field.beside !== undefined) return <PersonInput field={field} value={value} onChange={onChange} common={common} />
  if (isPicked(field))
    return <PickInput field={field} lists={lists} value={value} onChange={onChange} common={common} />
  const text = typeof value === 'string' ? value : ''
  if (field.open) {
    const options = lists.options(field).map((option) => ({ value: option.label }))
    return (
      <AutoComplete
        {...common}
        value={text}
        options={options}
        showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
        onChange={(now) => onChange?.(now)}
      />
    )
  }
  if (field.kind === 'longtext')
    return (
      <Input.TextArea
        {...common}
        value={text}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => onChange?.(event.target.value)}
      />
    )
  return (
    <Input
      {...common}
      value={text}
      placeholder={hint(field)}
      inputMode={field.kind === 'int' || field.kind === 'money' ? 'decimal' : 'text'}
      suffix={field.kind === 'money' ? '元' : undefined}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}

interface PickProps {
  readonly field: FieldSpec
  readonly lists: Lists
  readonly value: unknown
  readonly onChange: ((value: unknown) => void) | undefined
  readonly common: object
}

function PickInput({ field, lists, value, onChange, common }: PickProps) {
  const many = field.kind === 'choices'
  return (
    <Select
      {...common}
      {...(many ? { mode: 'multiple' as const } : {})}
      allowClear={field.required ? false : clearing}
      showSearch
      optionFilterProp="label"
      value={value ?? (many ? [] : undefined)}
      options={[...lists.options(field)]}
      onChange={(now: unknown) => onChange?.(now ?? null)}
    />
  )
}

function hint(field: FieldSpec): string | undefined {
  if (field.kind !== 'date') return undefined
  // A payment's month that looks like a birth date was taken for a wrong value.
  return field.name === 'birth' ? '1962-03-05，只知年月可写 1962-03' : '如 2026-06-08，只知年月可写 2026-06'
}
