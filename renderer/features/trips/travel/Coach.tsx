// One coach seen from above: the front at the top, seats in rows of two and two with the aisle between.
import type { KeyboardEvent } from 'react'
import { seatWords } from '../../../../shared/domain/trips/travel/layout-findings'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import { readSeat, seatName, type SeatAt } from '../../../../shared/domain/trips/travel/seats'
import { GuestKey, guestDragged } from './GuestKey'
import { useDrop } from './useDrop'

interface CoachProps {
  readonly coach: number
  readonly size: number
  readonly guests: readonly Guest[]
  readonly fixed: (guest: Guest) => boolean
  readonly onKey: (event: KeyboardEvent, guest: Guest) => void
  readonly onOpen: (guest: Guest) => void
  readonly onDrop: (guest: string, at: SeatAt) => void
}

export function Coach({ coach, size, guests, fixed, onKey, onOpen, onDrop }: CoachProps) {
  const { over, target } = useDrop<number>(guestDragged)
  const empty = <span className="travel-free">空</span>
  const sitting = (at: SeatAt): readonly Guest[] =>
    guests.filter(({ seat }) => {
      const own = readSeat(seat)
      return own !== undefined && seatName(own) === seatName(at)
    })
  return (
    <section className="travel-coach" aria-label={`${coach} 号车`}>
      <header>
        <strong>{coach} 号车</strong> <span className="quiet">车头</span>
      </header>
      <div className="travel-seats">
        {Array.from({ length: size }, (_, i) => ({ coach, number: i + 1 })).map((at) => (
          <div
            key={at.number}
            className={over === at.number ? 'travel-seat travel-over' : 'travel-seat'}
            {...target(at.number, (id) => onDrop(id, at))}
          >
            <span className="travel-number">{at.number}</span>
            {sitting(at).length === 0 ? empty : null}
            {sitting(at).map((guest) => (
              <GuestKey
                key={guest.id}
                guest={guest}
                what="seat"
                where={seatWords(at)}
                fixed={fixed(guest)}
                onKeyDown={(event) => onKey(event, guest)}
                onOpen={() => onOpen(guest)}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
