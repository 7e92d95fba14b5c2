// 《劳模来电来访登记》: six fields, filled and saved by Enter alone; what a 信访事项 needs besides appears when it is ticked.
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button, Form } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import type { SearchHit } from '../../data/office'
import { useLists } from '../../registers/lists'
import { useOffice, useTable } from '../../registers/source'
import { useRecordForm, type Deliver, type RecordFormState } from '../../registers/useRecordForm'
import '../../registers/record.css'
import { Notice } from '../../ui/Notice'
import { timeNow, today } from '../../ui/today'
import { CallFields, petitionFields } from './CallFields'
import { Earlier } from './Earlier'
import { onEnter } from './enter'
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
        onKeyDown={(event) => onEnter(event, save)}
      >
        {state.restored ? (
          <Notice>
            已恢复上次没有保存的登记。
            <Button size="small" type="link" onClick={call.startAnew}>
              放弃，重新登记
            </Button>
          </Notice>
        ) : null}
        {state.ready ? (
          <CallFields state={state} person={person} onPerson={chosen} petition={petition} onPetition={setPetition} />
        ) : null}
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
  /** What the form is told of only while it is saved. */
  const last = useRef({ number: '', name: '', next: false })
  const deliver: Deliver = async ({ values }) => {
    const own = person ? { ...values, person: person.id } : values
    const tied = original === undefined ? {} : { original }
    const outcome = await office.run('inquiry.register', { values: own, petition, ...tied })
    if (outcome.ok) {
      const { number } = outcome.answer as { readonly number: string }
      last.current = { ...last.current, number, name: String(values['name'] ?? '') }
    }
    return outcome
  }
  const state = useRecordForm({
    table,
    lists,
    id: undefined,
    fixed: noValues,
    initial,
    only: petition ? [...heard, ...petitionFields] : heard,
    deliver,
    onSaved: (id) => {
      const { number, name, next } = last.current
      onSaved({ id, number, name, petition }, next)
    },
  })
  const { form, ready, onChange } = state
  const fillIn = useCallback(() => {
    const now = { date: today(), time: timeNow(), receiver }
    for (const [field, value] of Object.entries(now)) if (!form.getFieldValue(field)) form.setFieldValue(field, value)
  }, [form, receiver])
  useEffect(() => {
    if (ready) fillIn()
  }, [ready, fillIn])
  const takePhone = async (id: RowId) => {
    const phone = (await office.row('person', id))?.['phone']
    if (typeof phone !== 'string' || form.getFieldValue('phone')) return
    form.setFieldValue('phone', phone)
    onChange()
  }
  const save = (next: boolean) => {
    last.current.next = next
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
