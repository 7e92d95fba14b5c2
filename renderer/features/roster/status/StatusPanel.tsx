// 登记动态: what happened, from when, on what paper, and what follows from it, ticked by a person; one change, one undo.
import { useMemo, useState } from 'react'
import { Button, Form, Select } from 'antd'
import { statusKinds } from '../../../../shared/domain/roster/picklists'
import type { Consequence } from '../../../../shared/domain/roster/consequences'
import { isOwnField } from '../../../../shared/domain/office/own-fields'
import type { RowId, Value } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { useTable } from '../../../registers/source'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import { Consequences } from './Consequences'
import { EventField, type EventFieldProps } from './EventField'
import { confirmText, kindForm, monthLabel, prefilled, proposedMonth } from './kinds'
import { useConsequences } from './useConsequences'
import { useEventReading, type Typed } from './useEventReading'

interface StatusPanelProps {
  readonly person: Row
  /** What somebody reported: chosen and filled in already, to be looked at and confirmed. */
  readonly proposed?: { readonly kind: string; readonly date: string | undefined }
  readonly close: () => void
  /** Called once the event is kept. */
  readonly after: (event: RowId, ticked: readonly string[]) => void
}

export function StatusPanel(props: StatusPanelProps) {
  const { person, close } = props
  return (
    <SidePanel title={`登记动态：${String(person['name'] ?? '')}`} onClose={close}>
      <StatusForm {...props} />
    </SidePanel>
  )
}

function StatusForm({ person, proposed, close, after }: StatusPanelProps) {
  const [kind, setKind] = useState(proposed?.kind)
  const [typed, setTyped] = useState<Typed>({
    ...(proposed ? prefilled(proposed.kind, person) : {}),
    date: proposed ? (proposed.date ?? '') : today().slice(0, 7),
  })
  const whole = useProposedMonth(kind, typed)
  const reading = useEventReading(kind, whole)
  const consequences = useConsequences(person, reading.values)
  const { save, busy, failure } = useSave(person, reading.values, consequences.ticked, after)
  const choose = (next: string) => {
    setKind(next)
    setTyped((now) => ({ ...prefilled(next, person), ...now }))
  }
  const set = (field: string, value: unknown) => setTyped((now) => ({ ...now, [field]: value }))
  const date = reading.values['date']
  return (
    <Form layout="vertical" onFinish={() => void save()} className="status-form">
      <Form.Item label="变动类型" required>
        <Select
          aria-label="变动类型"
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择发生了什么"
          value={kind ?? null}
          options={statusKinds.map(({ value, label }) => ({ value, label }))}
          onChange={choose}
        />
      </Form.Item>
      {kind === undefined ? null : (
        <>
          <EventFields kind={kind} person={person} typed={whole} set={set} messages={reading.messages} />
          <Consequences list={consequences.list} ticked={consequences.ticked} toggle={consequences.toggle} />
          {failure ? <Notice failure={failure} /> : null}
          <div className="status-foot">
            <Button type="primary" htmlType="submit" loading={busy} disabled={reading.incomplete}>
              {confirmText(
                kind,
                typeof date === 'string' ? date : undefined,
                stopOf(consequences.list, reading.values),
              )}
            </Button>
            <Button onClick={close}>取消</Button>
            <span className="quiet">一步登记，可用 Ctrl+Z 一步撤销</span>
          </div>
        </>
      )}
    </Form>
  )
}

interface EventFieldsProps extends Pick<EventFieldProps, 'person' | 'typed' | 'set' | 'messages'> {
  readonly kind: string
}

function EventFields({ kind, ...rest }: EventFieldsProps) {
  const form = kindForm(kind)
  const labels: Readonly<Record<string, string>> = {
    ...(form.dateLabel ? { date: form.dateLabel } : {}),
    ...form.labels,
    ...(form.money ? { stopFrom: monthLabel(kind) ?? '' } : {}),
  }
  const own = useTable('statusEvent').fields.flatMap(({ name, hidden }) => (isOwnField(name) && !hidden ? name : []))
  return ['date', ...(form.money ? ['stopFrom'] : []), ...form.fields, 'document', ...own, 'note'].map((name) => (
    <EventField
      key={`${kind}${name}`}
      name={name}
      label={labels[name]}
      required={name === 'date' || form.required?.includes(name) === true}
      {...rest}
    />
  ))
}

/** What was typed, with the month the kind proposes until somebody types another or clears it. */
function useProposedMonth(kind: string | undefined, typed: Typed): Typed {
  const { values } = useEventReading(kind, typed)
  const month = kind === undefined ? undefined : proposedMonth(kind, values['date'])
  return useMemo(
    () => (month === undefined || typed['stopFrom'] !== undefined ? typed : { ...typed, stopFrom: month }),
    [month, typed],
  )
}

/** The first month without money, where some really stops. */
function stopOf(list: readonly Consequence[], values: Readonly<Record<string, Value>>): string | undefined {
  const stops = list.some(({ id }) => id.startsWith('stop:'))
  return stops && typeof values['stopFrom'] === 'string' ? values['stopFrom'] : undefined
}

function useSave(
  person: Row,
  event: Readonly<Record<string, Value>>,
  ticked: readonly string[],
  after: StatusPanelProps['after'],
) {
  const { run, busy, failure } = useCommand()
  const save = async () => {
    const outcome = await run('person.event', { person: person.id, event, consequences: ticked })
    if (outcome?.ok) after((outcome.answer as { readonly id: RowId }).id, ticked)
  }
  return { save, busy, failure }
}
