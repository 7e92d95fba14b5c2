// Where one step of Alt+↑ or Alt+↓ takes an item: past its neighbour, or over the end of the day into the next one. Pure.
import type { TravelDay } from '../../../../shared/domain/trips/travel/days'

export interface Place {
  readonly day: number
  /** The item it shall stand before; absent = last of the day. */
  readonly before?: string
}

/** Undefined where there is no further place on that side. */
export function moveTo(days: readonly TravelDay[], id: string, by: 1 | -1 | number): Place | undefined {
  const at = days.findIndex(({ items }) => items.some((item) => item.id === id))
  const day = days[at]
  if (!day) return undefined
  const ids = day.items.map((item) => item.id)
  const i = ids.indexOf(id)
  const inside = i + by
  if (inside >= 0 && inside < ids.length) return placeBefore(day.day, by > 0 ? ids[i + 2] : ids[inside])
  const next = days[at + by]
  return next && placeBefore(next.day, by > 0 ? next.items[0]?.id : undefined)
}

function placeBefore(day: number, before: string | undefined): Place {
  return before === undefined ? { day } : { day, before }
}
