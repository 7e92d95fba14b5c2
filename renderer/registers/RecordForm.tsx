// The form of one record, from the catalogue: sections in the order of the paper form, Enter goes on, Ctrl+S saves.
import './record.css'
import { useState, type KeyboardEvent } from 'react'
import { Button, Form } from 'antd'
import type { FieldSpec } from '../../shared/domain/field'
import type { RowId, Value } from '../../shared/oplog/operation'
import { Notice } from '../ui/Notice'
import { useConflicts } from '../attention/useConflicts'
import { sectionsOf } from './ColumnChooser'
import { FormField } from './FormField'
import { useLists } from './lists'
import { Reveal } from './reveal'
import { useTable } from './source'
import { useRecordForm, type Clash, type Deliver } from './useRecordForm'
import { formatField } from '../../shared/domain/format'
import { isBlank } from '../../shared/domain/value'
import { isPicked } from './FieldInput'

export interface RecordFormProps {
  readonly table: string
  /** The record to edit; absent = a new one. */
  readonly id?: RowId
  /** Values every new record gets (its parent). */
  readonly fixed?: Readonly<Record<string, Value>>
  /** What a new record's inputs show at first. */
  readonly initial?: Readonly<Record<string, Value>>
  /** Saves in the form's stead, by a command of the table's own. */
  readonly deliver?: Deliver
  /** Words on the saving button; absent = 登记… or 保存修改. */
  readonly saveLabel?: string
  /** Only these fields, in catalogue order. */
  readonly only?: readonly string[]
  /** Other words for a field where this form asks it of another kind of record. */
  readonly labels?: Readonly<Record<string, string>>
  readonly onSaved?: (id: RowId) => void
  readonly onCancel?: () => void
  /** Two columns as on paper, or one in a narrow panel. Default 2. */
  readonly columns?: 1 | 2
  /** Person concerned, for the log of reveals; the record itself where absent. */
  readonly person?: RowId
}

function called(field: FieldSpec, label: string | undefined): FieldSpec {
  return label === undefined ? field : { ...field, label }
}

const noValues: Readonly<Record<string, Value>> = {}

export function RecordForm(props: RecordFormProps) {
  const { table: name, id, fixed, only, onSaved, onCancel, columns = 2, person } = props
  const table = useTable(name)
  const lists = useLists(table)
  const state = useRecordForm({
    table,
    lists,
    id,
    fixed: fixed ?? noValues,
    initial: props.initial,
    only,
    deliver: props.deliver,
    onSaved: (saved) => onSaved?.(saved),
  })
  const conflicts = useConflicts(name).get(id ?? '')
  const [revealed, setRevealed] = useState(false)
  // An empty number has nothing to hide: it can be typed at once.
  const hidden =
    id !== undefined && !revealed
      ? state.fields.filter(
          ({ name, sensitivity }) => sensitivity && sensitivity !== 'open' && !isBlank(state.record?.[name]),
        )
      : []
  const locked = new Set(hidden.map((field) => field.name))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return
    if ((event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter')) {
      event.preventDefault()
      void state.save()
    } else if (event.key === 'Enter') nextField(event)
  }
  const person1 = person ?? (table.parent ? undefined : id)
  return (
    <Form
      form={state.form}
      layout="vertical"
      className={`record-form record-form-${columns}`}
      aria-label={table.label}
      onValuesChange={state.onChange}
      onKeyDown={onKeyDown}
      autoComplete="off"
      requiredMark
    >
      {state.restored ? (
        <Notice>
          已恢复上次没有保存的内容。
          <Button size="small" type="link" onClick={state.giveUp}>
            放弃这些内容
          </Button>
        </Notice>
      ) : null}
      {state.clashes.map((clash) => (
        <ClashNotice key={clash.field.name} clash={clash} words={words(clash, lists.lookup)} onSettle={state.settle} />
      ))}
      {hidden.length > 0 ? (
        <div className="form-masked">
          号码和敏感项已遮住
          <Reveal
            label="显示号码和敏感项"
            disclosure={{
              kind: '查看',
              what: `${table.label}登记表`,
              people: 1,
              fields: hidden.map((field) => field.label),
              ...(person1 ? { person: person1 } : {}),
            }}
            onReveal={() => setRevealed(true)}
          >
            显示
          </Reveal>
        </div>
      ) : null}
      {state.ready
        ? sectionsOf(state.fields).map(([section, fields]) => (
            <fieldset key={section} className="form-section">
              {only ? null : <legend>{section}</legend>}
              <div className="form-grid">
                {fields.map((field) => (
                  <FormField
                    key={field.name}
                    table={table}
                    field={called(field, props.labels?.[field.name])}
                    lists={lists}
                    form={state.form}
                    record={state.record}
                    conflicts={conflicts?.get(field.name)}
                    locked={locked.has(field.name)}
                  />
                ))}
              </div>
            </fieldset>
          ))
        : null}
      <div className="form-foot">
        {state.failure ? <Notice failure={state.failure} /> : null}
        <Button
          type="primary"
          loading={state.saving}
          disabled={id !== undefined && !state.dirty}
          onClick={() => void state.save()}
          title="Ctrl+S"
        >
          {props.saveLabel ?? (id === undefined ? `登记${table.label}` : '保存修改')}
        </Button>
        {onCancel ? <Button onClick={onCancel}>取消</Button> : null}
        <span className="form-state" role="status">
          {state.dirty ? `有未保存的修改${state.kept ? '（已存草稿）' : ''}` : ''}
        </span>
      </div>
    </Form>
  )
}

function words(clash: Clash, lookup: Parameters<typeof formatField>[2]): string {
  if (clash.field.beside !== undefined) return isBlank(clash.theirs) ? '' : '名册里的另一个人'
  return isPicked(clash.field) ? formatField(clash.field, clash.theirs, lookup) : String(clash.theirs ?? '')
}

function ClashNotice({
  clash,
  words,
  onSettle,
}: {
  readonly clash: Clash
  readonly words: string
  readonly onSettle: (clash: Clash, keep: 'mine' | 'theirs') => void
}) {
  return (
    <Notice
      failure={{
        code: 'form.changed-meanwhile',
        message: `您填写时，别处已把“${clash.field.label}”改为“${words || '（空）'}”。保存哪一个？`,
      }}
    >
      <span className="notice-actions">
        <Button size="small" onClick={() => onSettle(clash, 'theirs')}>
          用对方的
        </Button>
        <Button size="small" onClick={() => onSettle(clash, 'mine')}>
          保留我填的
        </Button>
      </span>
    </Notice>
  )
}

/** Enter goes to the next input as on their paper forms; in long text it is a line break, on a button it presses. */
function nextField(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target
  if (!(target instanceof HTMLElement) || target instanceof HTMLTextAreaElement || target instanceof HTMLButtonElement)
    return
  if (target.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  const inputs = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input:not([disabled]), textarea:not([disabled])'),
  ]
  const next = inputs[inputs.indexOf(target) + 1]
  const save = event.currentTarget.querySelector<HTMLElement>('.form-foot button')
  ;(next ?? save)?.focus()
}

export type { FieldSpec }
