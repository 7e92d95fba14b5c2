// One day of the itinerary: its heading with what is to be said of it, then its items, each a row that can be walked to, moved and dragged.
import { useState, type DragEvent, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import { PlusOutlined, WarningOutlined } from '@ant-design/icons'
import type { TravelDay } from '../../../../shared/domain/trips/travel/days'
import type { ItemFinding } from '../../../../shared/domain/trips/travel/item-findings'
import type { Fields } from '../../../../shared/domain/field'
import { formatMoney } from '../../../../shared/kernel/money'
import type { OpenItem } from './ItemPanel'

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
  const [over, setOver] = useState<string>()
  const target = (before: string | undefined) => ({
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragged)) return
      event.preventDefault()
      setOver(before ?? 'day')
    },
    onDragLeave: () => setOver(undefined),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(undefined)
      const item = event.dataTransfer.getData(dragged)
      if (item !== '' && item !== before) onDrop(item, before)
    },
  })
  return (
    <tbody aria-label={`第 ${day.day} 天`}>
      <tr className={over === 'day' ? 'travel-day travel-over' : 'travel-day'} {...target(undefined)}>
        <th colSpan={headings.length} scope="rowgroup">
          <span className="travel-day-name">{dayName(day)}</span>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onOpen({ day: day.day })}>
            新增
          </Button>
          {found.map(({ sentence }) => (
            <span key={sentence} className="said-warning travel-day-said">
              <WarningOutlined aria-hidden /> {withoutDay(sentence)}
            </span>
          ))}
        </th>
      </tr>
      {day.items.map((item) => (
        <tr
          key={item.id}
          tabIndex={0}
          data-key={item.id}
          aria-label={String(item['title'] ?? '')}
          className={[
            found.some((each) => each.item === item.id) ? 'travel-wrong' : '',
            over === item.id ? 'travel-over' : '',
          ]
            .filter(Boolean)
            .join(' ')}
          draggable
          onDragStart={(event) => event.dataTransfer.setData(dragged, item.id)}
          onKeyDown={(event) => onKey(event, item.id)}
          onDoubleClick={() => onOpen({ id: item.id })}
          {...target(item.id)}
        >
          <ItemCells item={item} wrong={found.some((each) => each.item === item.id)} />
        </tr>
      ))}
    </tbody>
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
