// One day of the itinerary: its heading with what is to be said of it, then its items, each a row that can be walked to, moved and dragged.
import type { KeyboardEvent } from 'react'
import { Button } from 'antd'
import { PlusOutlined, WarningOutlined } from '@ant-design/icons'
import type { TravelDay } from '../../../../shared/domain/trips/travel/days'
import type { ItemFinding } from '../../../../shared/domain/trips/travel/item-findings'
import type { Fields } from '../../../../shared/domain/field'
import { formatMoney } from '../../../../shared/kernel/money'
import type { OpenItem } from './ItemPanel'
import { useDrop } from './useDrop'

export const headings = ['时间', '类别', '内容', '地点', '标记', '车程（分）', '费用（元/人）', '备注'] as const
const dragged = 'application/x-trip-item'
const weekdays = '日一二三四五六'

interface DayRowsProps {
  readonly day: TravelDay
  readonly found: readonly ItemFinding[]
  readonly onKey: (event: KeyboardEvent, id: string) => void
  readonly onOpen: (open: OpenItem) => void
  /** `before` = the item it was dropped on; absent = the day itself. */
  readonly onDrop: (item: string, before: string | undefined) => void
}

export function DayRows({ day, found, onKey, onOpen, onDrop }: DayRowsProps) {
  const { over, target } = useDrop<string>(dragged)
  const wrong = (item: Fields): boolean => found.some((each) => each.item === item.id)
  return (
    <tbody aria-label={`第 ${day.day} 天`}>
      <tr
        className={over === 'day' ? 'travel-day travel-over' : 'travel-day'}
        {...target('day', (item) => onDrop(item, undefined))}
      >
        <DayHead day={day} found={found} onAdd={() => onOpen({ day: day.day })} />
      </tr>
      {day.items.map((item) => (
        <tr
          key={item.id}
          tabIndex={0}
          data-key={item.id}
          aria-label={String(item['title'] ?? '')}
          className={[wrong(item) ? 'travel-wrong' : '', over === item.id ? 'travel-over' : '']
            .filter(Boolean)
            .join(' ')}
          draggable
          onDragStart={(event) => event.dataTransfer.setData(dragged, item.id)}
          onKeyDown={(event) => onKey(event, item.id)}
          onDoubleClick={() => onOpen({ id: item.id })}
          {...target(item.id, (moved) => void (moved === item.id || onDrop(moved, item.id)))}
        >
          <ItemCells item={item} wrong={wrong(item)} />
        </tr>
      ))}
    </tbody>
  )
}

interface DayHeadProps {
  readonly day: TravelDay
  readonly found: readonly ItemFinding[]
  readonly onAdd: () => void
}

function DayHead({ day, found, onAdd }: DayHeadProps) {
  return (
    <th colSpan={headings.length} scope="rowgroup">
      <span className="travel-day-name">{dayName(day)}</span>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        新增
      </Button>
      {found.map(({ sentence }) => (
        <span key={sentence} className="said-warning travel-day-said">
          <WarningOutlined aria-hidden /> {withoutDay(sentence)}
        </span>
      ))}
    </th>
  )
}

function ItemCells({ item, wrong }: { readonly item: Fields; readonly wrong: boolean }) {
  const text = (field: string): string => String(item[field] ?? '')
  return (
    <>
      <td className="travel-time">
        {wrong ? <WarningOutlined aria-label="需要核对" className="said-warning" /> : null} {timeWords(item)}
      </td>
      <td>{text('kind')}</td>
      <td>{text('title')}</td>
      <td>{text('place')}</td>
      <td>{Array.isArray(item['tags']) ? item['tags'].join('、') : ''}</td>
      <td className="number">{text('road')}</td>
      <td className="number">{typeof item['cost'] === 'number' ? formatMoney(item['cost']) : ''}</td>
      <td>{text('note')}</td>
    </>
  )
}

/** 08:30-11:00, 08:30, 上午. */
function timeWords(item: Fields): string {
  const hours = [item['start'], item['end']].filter((time) => typeof time === 'string' && time !== '').join('-')
  return hours === '' ? String(item['part'] ?? '') : hours
}

/** 第 2 天　9月2日 星期三. */
function dayName({ day, date }: TravelDay): string {
  if (date === '') return `第 ${day} 天　（返程日期之后）`
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]
  return `第 ${day} 天　${Number(date.slice(5, 7))}月${Number(date.slice(8))}日 星期${weekday}`
}

/** The day stands in the heading already. */
function withoutDay(sentence: string): string {
  return sentence.replace(/^第 \d+ 天(?:（[^）]*）)?/u, '')
}
