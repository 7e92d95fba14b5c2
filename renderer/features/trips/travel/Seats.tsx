// 座位 of a batch: the coaches from the front, two and two beside the aisle. Alt+arrows and dragging change places with whoever sits there.
import { useState, type KeyboardEvent } from 'react'
import { seatFindings, seatWords } from '../../../../shared/domain/trips/travel/layout-findings'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import { coachesFor, readSeat, seatName, type SeatAt } from '../../../../shared/domain/trips/travel/seats'
import { Coach } from './Coach'
import { Findings } from './Findings'
import { GuestKey, stepOf } from './GuestKey'
import { GuestPanel } from './GuestPanel'
import { LayoutTools, SizeInput } from './LayoutTools'
import { useHeldFocus } from './useHeldFocus'
import { useLayout, type LayoutSteps } from './useLayout'
import type { Travel } from './useTravel'

export function Seats({ travel }: { readonly travel: Travel }) {
  const { batch } = travel
  const steps = useLayout(batch, 'seat')
  const [open, setOpen] = useState<string>()
  const size = typeof batch['coachSeats'] === 'number' ? batch['coachSeats'] : undefined
  const riding = travel.guests.filter(({ drives }) => !drives)
  const left = riding.filter(({ seat }) => readSeat(seat) === undefined)
  const coaches = size === undefined ? [] : coachesOf(riding, size)
  const { frame, put, onKey } = useSeatKeys(steps, size)
  const guest = riding.find(({ id }) => id === open)
  return (
    <div className="page-body">
      <div className="travel-main" ref={frame}>
        <LayoutTools
          travel={travel}
          what="seat"
          steps={steps}
          facts={`乘车 ${riding.length} 人，未排座位 ${left.length} 人`}
        >
          <SizeInput batch={batch} field="coachSeats" label="每车座位" />
        </LayoutTools>
        <Findings label="座位需要核对" sentences={seatFindings(riding, size).map(({ sentence }) => sentence)} />
        <div className="travel-coaches">
          {coaches.map((coach) => (
            <Coach
              key={coach}
              coach={coach}
              size={size ?? 0}
              guests={riding}
              fixed={steps.fixed}
              onKey={onKey}
              onOpen={({ id }) => setOpen(id)}
              onDrop={(id, at) => {
                const dropped = riding.find((each) => each.id === id)
                if (dropped) void put(dropped, at)
              }}
            />
          ))}
        </div>
        {left.length > 0 ? <Unseated guests={left} onKey={onKey} onOpen={({ id }) => setOpen(id)} /> : null}
      </div>
      {guest && size !== undefined ? (
        <GuestPanel
          key={guest.id}
          batch={batch.id}
          guest={guest}
          what="seat"
          steps={steps}
          targets={targetsOf(riding, coaches, size)}
          close={() => setOpen((now) => (now === guest.id ? undefined : now))}
        />
      ) : null}
    </div>
  )
}

function useSeatKeys(steps: LayoutSteps, size: number | undefined) {
  const { frame, hold, walk } = useHeldFocus<HTMLDivElement>()
  const put = async (guest: Guest, to: SeatAt) => {
    if (size !== undefined && to.number >= 1 && to.number <= size) await steps.put(guest, seatName(to))
    hold(guest.id)
  }
  const onKey = (event: KeyboardEvent, guest: Guest) => {
    const step = stepOf(event.key)
    const at = readSeat(guest.seat)
    if (step !== 0) {
      event.preventDefault()
      if (!event.altKey) walk(guest.id, at ? step : Math.sign(step))
      else if (at) void put(guest, { ...at, number: at.number + step })
    } else if (event.key === ' ') {
      event.preventDefault()
      steps.toggle(guest)
    }
  }
  return { frame, put, onKey }
}

interface UnseatedProps {
  readonly guests: readonly Guest[]
  readonly onKey: (event: KeyboardEvent, guest: Guest) => void
  readonly onOpen: (guest: Guest) => void
}

function Unseated({ guests, onKey, onOpen }: UnseatedProps) {
  return (
    <section className="travel-card" aria-label="未排座位">
      <header>
        <strong>未排座位 {guests.length} 人</strong>
      </header>
      <div className="travel-board">
        {guests.map((each) => (
          <GuestKey
            key={each.id}
            guest={each}
            what="seat"
            where="未排座位"
            fixed={false}
            onKeyDown={(event) => onKey(event, each)}
            onOpen={() => onOpen(each)}
          />
        ))}
      </div>
    </section>
  )
}

/** Coaches the people need, and those somebody sits in. */
function coachesOf(riding: readonly Guest[], size: number): readonly number[] {
  const last = Math.max(coachesFor(riding.length, size), ...riding.map(({ seat }) => readSeat(seat)?.coach ?? 0))
  return Array.from({ length: last }, (_, i) => i + 1)
}

function targetsOf(riding: readonly Guest[], coaches: readonly number[], size: number) {
  const names = new Map(riding.map(({ seat, name }) => [seat, name]))
  return coaches.flatMap((coach) =>
    Array.from({ length: size }, (_, i) => {
      const at = { coach, number: i + 1 }
      const name = names.get(seatName(at))
      return { value: seatName(at), label: `${seatWords(at)}${name === undefined ? '' : `（${name}，互换）`}` }
    }),
  )
}
