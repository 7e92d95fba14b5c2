// What every layout does alike: propose for everybody, put one person, keep or give back.
import { App } from 'antd'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import { fillWords, type Layout } from '../../../../shared/domain/trips/travel/picklists'
import type { Row } from '../../../data/office'
import { useRun } from '../../../registers/useRun'

export interface LayoutSteps {
  readonly fill: () => Promise<void>
  readonly put: (guest: Guest, to: string | number | null) => Promise<void>
  /** Keeps them where they are, or gives them back to the next proposal. */
  readonly toggle: (guest: Guest) => void
  readonly freeAll: () => void
  readonly fixed: (guest: Guest) => boolean
}

export function useLayout(batch: Row, what: Layout): LayoutSteps {
  const run = useRun()
  const { message } = App.useApp()
  const fixed = (guest: Guest): boolean =>
    ({ room: guest.roomFixed, seat: guest.seatFixed, table: guest.tableFixed })[what]
  return {
    fixed,
    fill: async () => {
      const outcome = await run('trip-place.fill', { batch: batch.id, what })
      if (outcome.ok) void message.info(`已${fillWords[what]}，固定的人不动；可以逐人调整`, 5)
    },
    put: async (guest, to) => void (await run('trip-place.put', { batch: batch.id, traveller: guest.id, what, to })),
    toggle: (guest) => {
      if (fixed(guest)) void run('trip-place.free', { batch: batch.id, what, travellers: [guest.id] })
      else if (guest[what] !== undefined)
        void run('trip-place.put', { batch: batch.id, traveller: guest.id, what, to: guest[what] })
    },
    freeAll: () => void run('trip-place.free', { batch: batch.id, what }),
  }
}
