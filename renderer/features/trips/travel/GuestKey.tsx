// One traveller as something to press, walk to and drag: name, sex and age, and in words what they need and whether they are kept here.
import type { KeyboardEvent } from 'react'
import { PushpinOutlined } from '@ant-design/icons'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import type { Layout } from '../../../../shared/domain/trips/travel/picklists'

export const guestDragged = 'application/x-trip-guest'

/** Rows and places that an arrow key steps: ±1 to the side, ±4 up and down; 0 for other keys. */
export function stepOf(key: string): number {
  return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4 }[key] ?? 0
}

interface GuestKeyProps {
  readonly guest: Guest
  /** Needs are told where they matter. */
  readonly what: Layout
  /** Where they are: 房1, 2 号桌, 1 号车 5 座. */
  readonly where: string
  readonly fixed: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onOpen: () => void
}

export function GuestKey({ guest, what, where, fixed, onKeyDown, onOpen }: GuestKeyProps) {
  const words = wordsOf(guest, what)
  return (
    <button
      type="button"
      className="travel-guest"
      data-key={guest.id}
      draggable
      aria-label={[guest.name, where, ...words, fixed ? '固定' : ''].filter(Boolean).join(' ')}
      onDragStart={(event) => event.dataTransfer.setData(guestDragged, guest.id)}
      onKeyDown={onKeyDown}
      onClick={onOpen}
    >
      <span className="travel-name">{guest.name}</span>
      <span className="quiet">{words.join(' ')}</span>
      {fixed ? (
        <span className="travel-fixed">
          <PushpinOutlined aria-hidden /> 固定
        </span>
      ) : null}
    </button>
  )
}

/** 男 72 陪护 低楼层; 前排 on the coach, 清真 at the table. */
function wordsOf({ sex, age, duty, low, front, diet }: Guest, what: Layout): readonly string[] {
  const need = { room: low ? '低楼层' : '', seat: front ? '前排' : '', table: diet }[what]
  return [
    sex === '' ? '性别未填' : sex,
    age === undefined ? '' : String(age),
    duty === '劳模' ? '' : duty,
    need,
  ].filter(Boolean)
}
