// People in rooms or at tables: each group a card, each person a key that is walked to with arrows, moved to the next group with
// Alt+arrows, dragged, or opened with Enter. Space keeps somebody where they are, or gives them back.
import type { KeyboardEvent, ReactNode } from 'react'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import type { Layout } from '../../../../shared/domain/trips/travel/picklists'
import { GuestKey, guestDragged, stepOf } from './GuestKey'
import { useDrop } from './useDrop'
import { useHeldFocus } from './useHeldFocus'

export interface Group {
  /** '' = those without a place. */
  readonly key: string
  /** Spoken name: 房1, 3 号桌. */
  readonly label: string
  readonly head: ReactNode
  readonly guests: readonly Guest[]
  /** Free beds or chairs, drawn as empty places. */
  readonly free: number
}

interface BoardProps {
  readonly label: string
  readonly what: Layout
  readonly groups: readonly Group[]
  readonly fixed: (guest: Guest) => boolean
  /** To a group by its key; '' = to none. */
  readonly onMove: (guest: Guest, to: string) => Promise<void>
  readonly onFix: (guest: Guest) => void
  readonly onOpen: (guest: Guest) => void
}

export function Board({ label, what, groups, fixed, onMove, onFix, onOpen }: BoardProps) {
  const { frame, move, onKey } = useBoardKeys(groups, onMove, onFix)
  const byId = new Map(groups.flatMap(({ guests }) => guests).map((guest) => [guest.id, guest]))
  return (
    <div className="travel-board" aria-label={label} role="group" ref={frame}>
      {groups.map((group, at) => (
        <Card
          key={group.key}
          group={group}
          onDrop={(id) => {
            const guest = byId.get(id)
            if (guest) void move(guest, group.key)
          }}
        >
          {group.guests.map((guest) => (
            <GuestKey
              key={guest.id}
              guest={guest}
              what={what}
              where={group.label}
              fixed={fixed(guest)}
              onKeyDown={(event) => onKey(event, guest, at)}
              onOpen={() => onOpen(guest)}
            />
          ))}
        </Card>
      ))}
    </div>
  )
}

function useBoardKeys(groups: readonly Group[], onMove: BoardProps['onMove'], onFix: BoardProps['onFix']) {
  const { frame, hold, walk } = useHeldFocus<HTMLDivElement>()
  const move = async (guest: Guest, to: string | undefined) => {
    if (to !== undefined) await onMove(guest, to)
    hold(guest.id)
  }
  const onKey = (event: KeyboardEvent, guest: Guest, at: number) => {
    const step = stepOf(event.key)
    if (step !== 0) {
      event.preventDefault()
      if (event.altKey) void move(guest, groups[at + Math.sign(step)]?.key)
      else walk(guest.id, Math.sign(step))
    } else if (event.key === ' ') {
      event.preventDefault()
      onFix(guest)
    }
  }
  return { frame, move, onKey }
}

interface CardProps {
  readonly group: Group
  readonly onDrop: (guest: string) => void
  readonly children: ReactNode
}

function Card({ group, onDrop, children }: CardProps) {
  const { over, target } = useDrop<true>(guestDragged)
  return (
    <section
      className={over ? 'travel-card travel-over' : 'travel-card'}
      aria-label={group.label}
      {...target(true, onDrop)}
    >
      <header>{group.head}</header>
      {children}
      {Array.from({ length: group.free }, (_, i) => (
        <span key={i} className="travel-free">
          空
        </span>
      ))}
    </section>
  )
}
