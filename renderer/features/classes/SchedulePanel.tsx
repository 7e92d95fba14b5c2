// 排课: weekdays, hours and number of sessions; days off of the 节假日 table are gone round, and which ones is said.
import { useState } from 'react'
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { weekdayWord, type TermDays } from '../../../shared/domain/classes/calendar'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import { readTime } from '../../../shared/domain/trips/travel/times'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'

interface Typed {
  readonly from: string
  readonly to: string
  readonly weekdays: readonly number[]
  readonly start: string
  readonly end: string
  readonly hours: number
  readonly count?: number | null
  readonly onWorkedWeekends?: boolean
  readonly anew?: boolean
}

type Answer = Pick<TermDays, 'leftOut' | 'unknownYears'> & { readonly added: number; readonly removed: number }

const weekdays = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: weekdayWord(value) }))
const must = [{ required: true, message: '必须填写' }]

/** Said by a check of its own: a group of boxes may not be marked as required for a screen reader. */
async function chosen(_: unknown, days: readonly number[] | undefined): Promise<void> {
  if (!days || days.length === 0) throw new Error('请选上课的星期')
}

export function SchedulePanel({ now, close }: { readonly now: WholeClass; readonly close: () => void }) {
  const { of, sessions } = now
  const { busy, failure, run } = useCommand()
  const [done, setDone] = useState<Answer>()
  const save = async ({ count, start, end, ...typed }: Typed) => {
    const times = { start: readTime(start) ?? start, end: readTime(end) ?? end }
    const input = { class: of.id, ...typed, ...times, ...(typeof count === 'number' ? { count } : {}) }
    const outcome = await run('class.schedule', input)
    if (outcome?.ok) setDone(outcome.answer as Answer)
  }
  const whole = (field: string) => (String(of[field] ?? '').length === 10 ? of[field] : undefined)
  const initial = {
    from: whole('from'),
    to: whole('to'),
    start: '18:30',
    end: '20:00',
    hours: 2,
    anew: sessions.length > 0,
  }
  return (
    <SidePanel title="排课" onClose={close}>
      {done ? <Done answer={done} close={close} /> : null}
      <Form layout="vertical" initialValues={initial} onFinish={(typed: Typed) => void save(typed)}>
        <Form.Item name="from" label="从哪天起" rules={must}>
          <Input placeholder="2026-09-05" />
        </Form.Item>
        <Form.Item name="to" label="到哪天止" rules={must}>
          <Input placeholder="2026-12-26" />
        </Form.Item>
        <Form.Item name="weekdays" label="星期" rules={[{ validator: chosen }]}>
          <Checkbox.Group options={weekdays} />
        </Form.Item>
        <div className="class-hours">
          <Form.Item name="start" label="开始时间" rules={must}>
            <Input />
          </Form.Item>
          <Form.Item name="end" label="结束时间" rules={must}>
            <Input />
          </Form.Item>
          <Form.Item name="hours" label="每次课时" rules={must}>
            <InputNumber min={1} max={12} precision={0} />
          </Form.Item>
          <Form.Item name="count" label="次数">
            <InputNumber min={1} max={200} precision={0} placeholder="排满" />
          </Form.Item>
        </div>
        <Form.Item name="onWorkedWeekends" valuePropName="checked">
          <Checkbox>调休上班的周末照常上课</Checkbox>
        </Form.Item>
        {sessions.length > 0 ? (
          <Form.Item name="anew" valuePropName="checked">
            <Checkbox>重排：去掉今天起还没有点名的课次</Checkbox>
          </Form.Item>
        ) : null}
        <FormFoot failure={failure} busy={busy} label="排课" close={close} />
        <p className="quiet">按“设置 → 节假日”避开放假的日子；排好以后每次课都可以单独调课、停课或加课。</p>
      </Form>
    </SidePanel>
  )
}

function Done({ answer, close }: { readonly answer: Answer; readonly close: () => void }) {
  const { added, removed, leftOut, unknownYears } = answer
  const around = leftOut.map(({ date, why }) => `${date} ${why}`).join('、')
  return (
    <Notice>
      {`已排 ${added} 次${removed > 0 ? `，去掉原来的 ${removed} 次` : ''}。`}
      {around === '' ? '' : `避开了 ${around}。`}
      {unknownYears.length > 0
        ? `${unknownYears.join('、')} 年的节假日还没有填（设置 → 节假日），没有避开，请核对。`
        : ''}
      <Button size="small" onClick={close}>
        看课次
      </Button>
    </Notice>
  )
}
