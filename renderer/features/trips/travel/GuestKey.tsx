// One traveller as something to press, walk to and drag: name, sex and age, and in words what they need and whether they are kept here.
import type { KeyboardEvent, ReactNode } from 'react'
import { PushpinOutlined } from '@ant-design/icons'
import type { Guest } from '../../../../shared/domain/trips/travel/party'

export const guestDragged = 'application/x-trip-guest'

/** Rows and places that an arrow key steps: ±1 to the side, ±4 up and down; 0 for other keys. */
export function stepOf(key: string): number {
  return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4 }[key] ?? 0
}

interface GuestKeyProps {
  readonly guest: Guest
  /** Where they are: 房1, 2 号桌, 1 号车 5 座. */
  readonly where: string
  readonly fixed: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onOpen: () => void
  readonly children?: ReactNode
}

export function GuestKey({ guest, where, fixed, onKeyDown, onOpen, children }: GuestKeyProps) {
  const words = wordsOf(guest)
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
      {children}
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

/** 男 72 陪护 低楼层 前排 清真. */
function wordsOf({ sex, age, duty, low, front, diet }: Guest): readonly string[] {
  return [
    sex === '' ? '性别未填' : sex,
    age === undefined ? '' : String(age),
    duty === '劳模' ? '' : duty,
    low ? '低楼层' : '',
    front ? '前排' : '',
    diet,
  ].filter(Boolean)
}
