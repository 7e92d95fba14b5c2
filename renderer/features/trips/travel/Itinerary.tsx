// 行程 of a batch as one table of days, worked by keyboard: ↑↓ walk, Alt+↑↓ move an item also to the next day, Enter edits, Insert adds,
// Delete takes away; or items are dragged.
import { useState, type KeyboardEvent } from 'react'
import { App, Button } from 'antd'
import { travelDays, type TravelDay } from '../../../../shared/domain/trips/travel/days'
import { itemFindings, type ItemFinding } from '../../../../shared/domain/trips/travel/item-findings'
import { useRun } from '../../../registers/useRun'
import { EmptyState } from '../../../ui/EmptyState'
import { Notice } from '../../../ui/Notice'
import { CalendarFile } from './CalendarFile'
import { DayRows, headings } from './DayRows'
import { Findings } from './Findings'
import { ItemPanel, type OpenItem } from './ItemPanel'
import { moveTo, type Place } from './moves'
import { useHeldFocus } from './useHeldFocus'
import type { Travel } from './useTravel'

export function Itinerary({ travel }: { readonly travel: Travel }) {
  const { batch, items, measure } = travel
  const [open, setOpen] = useState<OpenItem>()
  const days = travelDays(batch, items)
  const found = itemFindings(batch, items, measure)
  const { frame, hold, put, onKey } = useDayKeys(days, setOpen)
  return (
    <div className="page-body">
      <div className="travel-main">
        <Tools travel={travel} empty={items.length === 0} />
        {days.length === 0 ? <Notice>批次的起止日期不完整，或返程早于报到，请先在方案里改好。</Notice> : null}
        <Findings
          label="行程需要核对"
          sentences={found.filter(({ day }) => day === 0).map(({ sentence }) => sentence)}
        />
        <Days {...{ days, found, frame, onKey, put, setOpen }} />
      </div>
      {open ? (
        <ItemPanel
          key={open.id ?? `day ${open.day}`}
          batch={batch}
          open={open}
          close={(saved) => {
            setOpen((now) => (now === open ? undefined : now))
            if (saved !== undefined) hold(saved)
          }}
        />
      ) : null}
    </div>
  )
}

function useDayKeys(days: readonly TravelDay[], setOpen: (open: OpenItem) => void) {
  const run = useRun()
  const { frame, hold, walk } = useHeldFocus<HTMLTableElement>()
  const put = async (item: string, to: Place | undefined) => {
    if (to) await run('trip-item.place', { item, ...to })
    hold(item)
  }
  const onKey = (event: KeyboardEvent, day: number, id: string) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (event.altKey) void put(id, moveTo(days, id, step))
      else walk(id, step)
    } else if (event.key === 'Enter') setOpen({ id })
    else if (event.key === 'Insert') setOpen({ day })
    else if (event.key === 'Delete') {
      walk(id, 1)
      void run('record.remove', { table: 'tripItem', rows: [id] })
    }
  }
  return { frame, hold, put, onKey }
}

interface DaysProps {
  readonly days: readonly TravelDay[]
  readonly found: readonly ItemFinding[]
  readonly frame: React.RefObject<HTMLTableElement | null>
  readonly onKey: (event: KeyboardEvent, day: number, id: string) => void
  readonly put: (item: string, to: Place) => Promise<void>
  readonly setOpen: (open: OpenItem) => void
}

function Days({ days, found, frame, onKey, put, setOpen }: DaysProps) {
  return (
    <div className="plain-table">
      <table aria-label="行程" className="travel-days" ref={frame}>
        <thead>
          <tr>
            {headings.map((label) => (
              <th
                key={label}
                scope="col"
                className={label.startsWith('车程') || label.startsWith('费用') ? 'number' : ''}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {days.map((day) => (
          <DayRows
            key={day.day}
            day={day}
            found={found.filter((each) => each.day === day.day)}
            onKey={(event, id) => onKey(event, day.day, id)}
            onOpen={setOpen}
            onDrop={(item, before) => void put(item, { day: day.day, ...(before === undefined ? {} : { before }) })}
          />
        ))}
      </table>
    </div>
  )
}

function Tools({ travel, empty }: { readonly travel: Travel; readonly empty: boolean }) {
  const { batch } = travel
  const run = useRun()
  const { message, modal } = App.useApp()
  const take = async (again: boolean) => {
    const outcome = await run('trip-item.take', { batch: batch.id, ...(again ? { again } : {}) })
    if (!outcome.ok) return
    const { items, left } = outcome.answer as { readonly items: number; readonly left: number }
    const beyond = left > 0 ? `；线路比批次多 ${left} 天，多出的没有排` : ''
    void message.info(`已按线路排 ${items} 项${beyond}`, 5)
  }
  const again = () =>
    void modal.confirm({
      title: '按线路重做行程',
      content: '现在的行程会全部换成线路的每日安排，改过的时间、费用不再保留。可以用 Ctrl+Z 撤销。',
      okText: '重做',
      cancelText: '取消',
      onOk: () => take(true),
    })
  if (empty)
    return (
      <EmptyState
        title="还没有行程"
        actions={
          <Button type="primary" onClick={() => void take(false)}>
            按线路排行程
          </Button>
        }
      >
        线路的每日安排会按批次的日期排好，再逐项填写时间、地点和费用；也可以在下面各天逐项新增。休养院批次可以没有行程。
      </EmptyState>
    )
  return (
    <div className="travel-tools">
      <Button onClick={again}>按线路重做</Button>
      <CalendarFile travel={travel} />
      <span className="quiet">↑↓ 选择，Alt+↑↓ 移动，Enter 修改，Insert 新增，Delete 删除；也可以拖动</span>
    </div>
  )
}
