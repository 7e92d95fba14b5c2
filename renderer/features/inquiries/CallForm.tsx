// 《劳模来电来访登记》: six fields, filled and saved by Enter alone; what a 信访事项 needs besides appears when it is ticked.
import { useCallback, useEffect, useState, type KeyboardEvent } from 'react'
import { Button, Checkbox, Form, Radio } from 'antd'
import { channels } from '../../../shared/domain/inquiries/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { SearchHit } from '../../data/office'
import { FormField } from '../../registers/FormField'
import { useLists } from '../../registers/lists'
import { useOffice, useTable } from '../../registers/source'
import { useRecordForm, type Deliver, type RecordFormState } from '../../registers/useRecordForm'
import { Notice } from '../../ui/Notice'
import { timeNow, today } from '../../ui/today'
import { Earlier } from './Earlier'
import { NameInput } from './NameInput'
import { useRepeated } from './useRepeated'

export interface Registered {
  readonly id: RowId
  readonly number: string
  readonly name: string
  readonly petition: boolean
}

interface CallFormProps {
  /** Name of whoever sits at the keyboard. */
  readonly receiver: string
  readonly onSaved: (saved: Registered, next: boolean) => void
}

const heard = ['date', 'time', 'receiver', 'channel', 'name', 'phone', 'content', 'reply'] as const
const more = ['idNumber', 'address', 'people', 'category', 'unit', 'attachments', 'opinion', 'disposal', 'due'] as const
const all: readonly string[] = [...heard, ...more]
/** Without the minute, so that a draft is found again a minute later. */
const initial = { channel: 'call' } as const

export function CallForm({ receiver, onSaved }: CallFormProps) {
  const [person, setPerson] = useState<SearchHit>()
  const [petition, setPetition] = useState(false)
  const [original, setOriginal] = useState<RowId>()
  const call = useCall({ receiver, person, petition, original }, onSaved)
  const { state, save } = call
  const typed = useTyped(state)
  const found = useRepeated({ person: person?.id, ...typed })
  const chosen = (hit: SearchHit | undefined) => {
    setPerson(hit)
    if (hit) void call.takePhone(hit.id)
  }
  return (
    <div className="inquiry-register">
      <Form
        form={state.form}
        layout="vertical"
        className="record-form record-form-2 inquiry-slip"
        aria-label="劳模来电来访登记"
        autoComplete="off"
        requiredMark
        onValuesChange={state.onChange}
        onKeyDown={(event) => onKey(event, save)}
      >
        {state.restored ? (
          <Notice>
            已恢复上次没有保存的登记。
            <Button size="small" type="link" onClick={call.startAnew}>
              放弃，重新登记
            </Button>
          </Notice>
        ) : null}
        {state.ready ? <Fields state={state} person={person} onPerson={chosen} petition={petition} /> : null}
        <Checkbox checked={petition} onChange={(event) => setPetition(event.target.checked)}>
          按信访事项办理（有受理和办结期限）
        </Checkbox>
        {state.failure ? <Notice failure={state.failure} /> : null}
        <div className="form-foot">
          <Button type="primary" loading={state.saving} onClick={() => save(false)} title="在最后一栏按 Enter">
            保存
          </Button>
          <Button loading={state.saving} onClick={() => save(true)} title="Ctrl+Enter">
            保存并登记下一件
          </Button>
          <span className="form-state" role="status">
            {state.dirty && state.kept ? '已存草稿' : ''}
          </span>
        </div>
      </Form>
      <aside className="inquiry-beside" aria-label="以前来过没有">
        {found ? (
          <Earlier found={found} original={original} onOriginal={setOriginal} />
        ) : (
          <p className="quiet">
            Enter 到下一栏，最后一栏按 Enter 保存；Ctrl+Enter 保存并登记下一件。换行用 Shift+Enter。
          </p>
        )}
      </aside>
    </div>
  )
}

interface Choice {
  readonly receiver: string
  readonly person: SearchHit | undefined
  readonly petition: boolean
  readonly original: RowId | undefined
}

/** The form with its own way of saving; `save(true)` stays for the next one. */
function useCall({ receiver, person, petition, original }: Choice, onSaved: CallFormProps['onSaved']) {
  const table = useTable('inquiry')
  const lists = useLists(table)
  const office = useOffice()
  const [next, setNext] = useState<{ readonly next: boolean }>()
  const [number, setNumber] = useState('')
  const deliver: Deliver = useCallback(
    async ({ values }) => {
      const input = {
        values: person ? { ...values, person: person.id } : values,
        petition,
        ...(original === undefined ? {} : { original }),
      }
      const outcome = await office.run('inquiry.register', input)
      if (outcome.ok) setNumber((outcome.answer as { number: string }).number)
      return outcome
    },
    [office, person, petition, original],
  )
  const [saved, setSaved] = useState<RowId>()
  const state = useRecordForm({
    table,
    lists,
    id: undefined,
    fixed: noValues,
    initial,
    only: petition ? all : heard,
    deliver,
    onSaved: setSaved,
  })
  const { form, ready } = state
  const fillIn = useCallback(() => {
    const blank = { date: today(), time: timeNow(), receiver }
    for (const [field, value] of Object.entries(blank)) if (!form.getFieldValue(field)) form.setFieldValue(field, value)
  }, [form, receiver])
  useEffect(() => {
    if (ready) fillIn()
  }, [ready, fillIn])
  // What was saved is told once its number is known too.
  useEffect(() => {
    if (saved !== undefined && number !== '')
      onSaved({ id: saved, number, name: String(form.getFieldValue('name') ?? ''), petition }, next?.next ?? false)
    // Told once per saving.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saved, number])
  const takePhone = async (id: RowId) => {
    const phone = (await office.row('person', id))?.['phone']
    if (typeof phone === 'string' && !form.getFieldValue('phone')) {
      form.setFieldValue('phone', phone)
      state.onChange()
    }
  }
  const save = (stay: boolean) => {
    setNext({ next: stay })
    void state.save()
  }
  const startAnew = () => {
    state.giveUp()
    fillIn()
  }
  return { state, save, takePhone, startAnew }
}

const noValues = {}

/** What is compared with earlier ones, as it stands in the inputs. */
function useTyped({ form }: RecordFormState) {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    name: text(Form.useWatch('name', form)),
    phone: text(Form.useWatch('phone', form)),
    idNumber: text(Form.useWatch('idNumber', form)),
    content: text(Form.useWatch('content', form)),
  }
}

interface FieldsProps {
  readonly state: RecordFormState
  readonly person: SearchHit | undefined
  readonly onPerson: (hit: SearchHit | undefined) => void
  readonly petition: boolean
}

function Fields({ state, person, onPerson, petition }: FieldsProps) {
  const table = useTable('inquiry')
  const lists = useLists(table)
  const field = (name: string) => {
    const spec = table.fields.find((each) => each.name === name)!
    const common = { lists, form: state.form, record: state.record, conflicts: undefined, locked: false }
    return <FormField key={name} table={table} field={spec} {...common} />
  }
  return (
    <>
      <div className="inquiry-when">{['date', 'time', 'receiver'].map(field)}</div>
      <Form.Item name="channel" label="方式" required>
        <Radio.Group options={channels.map(({ value, label }) => ({ value, label }))} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="name"
          label="姓名"
          required
          extra={person ? `劳模：${person.title}（${person.detail}）` : '没有选名册里的人：只登记姓名'}
        >
          <NameInput onPerson={onPerson} />
        </Form.Item>
        {field('phone')}
        {field('content')}
        {field('reply')}
      </div>
      {petition ? <div className="form-grid">{more.map(field)}</div> : null}
    </>
  )
}

/** Enter goes on and, in the last field, saves; Shift+Enter breaks a line; Ctrl+Enter saves and goes on to the next call. */
function onKey(event: KeyboardEvent<HTMLElement>, save: (next: boolean) => void): void {
  const { target } = event
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    return save(true)
  }
  if (target.getAttribute('aria-expanded') === 'true' && hasChosenOption()) return
  event.preventDefault()
  const inputs = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input:not([disabled]):not([type=radio]):not([type=checkbox]), textarea:not([disabled])',
    ),
  ]
  const next = inputs[inputs.indexOf(target) + 1]
  if (next) next.focus()
  else save(false)
}

/** Something in the open list is pointed at, so Enter takes it. */
function hasChosenOption(): boolean {
  return (
    document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active') !==
    null
  )
}
