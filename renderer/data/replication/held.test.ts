// Large transactions of other PCs: unseen until the last part is here and projected, whatever comes in between, a restart included.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Arrival } from '../../../shared/ipc/replication'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { OtherPc } from '../../../test/support/other-pc'

let at: TestOffice
afterEach(() => at.close())

const everyone = { table: 'person', filters: [], sort: [] } as const
const person = (row: string, set: Record<string, string | null>) =>
  ({ kind: 'set', table: 'person', row, set }) as const
const log = () => at.office.replication

/** Four parts of three people each, with an edit by the same PC after the second. */
function imported(perBundle: number): { pc: OtherPc; arrivals: Arrival[] } {
  const pc = new OtherPc(1)
  pc.commit([person('known', { name: '先来的' })])
  const people = Array.from({ length: 12 }, (_, nth) =>
    person(`n${String(nth).padStart(2, '0')}`, { name: `新${nth}` }),
  )
  let part = 0
  pc.commitLarge([...people.slice(0, 11), person('known', { employer: '导入的' })], 3, () => {
    if (++part === 2) pc.commit([person('known', { note: '中间改的' })])
  })
  return { pc, arrivals: pc.publish(perBundle) }
}

describe('a large transaction of another PC', () => {
  it.each([1, 2, 3, 6])(
    'shows all at once after its last part, %i entries to a bundle, in any order',
    async (perBundle) => {
      const { arrivals } = imported(perBundle)
      for (const order of [arrivals, [...arrivals].reverse()]) {
        at = await freshOffice()
        await at.office.ids(everyone)
        for (const [nth, arrival] of order.entries()) {
          const { incomplete } = await log().deliver([arrival, arrival])
          const shown = (await at.office.ids(everyone)).filter((id) => id.startsWith('n')).length
          const left = order.slice(nth + 1).some(({ bundle }) => bundle.txns.some(({ part }) => part !== undefined))
          const begun = order.slice(0, nth + 1).some(({ bundle }) => bundle.txns.some(({ part }) => part !== undefined))
          expect([shown, incomplete]).toEqual(left ? [0, begun ? 1 : 0] : [11, 0])
          if (left) expect((await at.office.row('person', 'known'))?.['employer']).toBeUndefined()
          expect((await at.office.rebuild(false)).differences).toEqual([])
          await at.reopen()
          await at.idle()
        }
        expect(await at.office.row('person', 'known')).toMatchObject({ employer: '导入的', note: '中间改的' })
        const [entry] = (await at.office.recent(5)).filter(({ label }) => label === '别处的大批改动')
        expect(entry?.rows).toBe(12)
        await at.close()
      }
    },
  )

  it('tells the screens once, when all of it can be seen', async () => {
    const { arrivals } = imported(1)
    at = await freshOffice()
    await log().deliver(arrivals.slice(0, -1))
    const told = at.changes.length
    await log().deliver(arrivals.slice(-1))
    const people = at.changes.slice(told).map(({ tables }) => tables['person']?.length ?? 0)
    expect(people.filter((rows) => rows > 0)).toEqual([12])
  })

  it('goes on projecting after a crash in the middle of it', async () => {
    const { arrivals } = imported(1)
    at = await freshOffice()
    await log().deliver(arrivals.slice(0, -1))
    const session = at.office['session'] as NonNullable<(typeof at.office)['session']>
    const whenIdle = session.queue.whenIdle.bind(session.queue)
    let steps = 0
    const counted = <T>(task: () => Promise<T>): Promise<T> => {
      if (++steps === 3) at.kill()
      return whenIdle(task)
    }
    session.queue.whenIdle = counted
    await expect(log().deliver(arrivals.slice(-1))).rejects.toThrow()
    expect((await at.crash()).state).toBe('ready')
    await at.idle()
    expect((await at.office.ids(everyone)).filter((id) => id.startsWith('n'))).toHaveLength(11)
    expect((await at.office.rebuild(false)).differences).toEqual([])
    expect((await log().deliver(arrivals)).incomplete).toBe(0)
  })

  it('can be undone from the list of changes, and its history is not there before it is', async () => {
    const { arrivals } = imported(2)
    at = await freshOffice()
    await log().deliver(arrivals.slice(0, -1))
    expect((await at.office.recent(9)).map(({ label }) => label)).not.toContain('别处的大批改动')
    await log().deliver(arrivals.slice(-1))
    const entry = (await at.office.recent(9)).find(({ label }) => label === '别处的大批改动')
    expect(await at.office.undoTransaction(entry?.txn ?? '')).toMatchObject({ ok: true, report: { reversed: 12 } })
    expect((await at.office.ids(everyone)).filter((id) => id.startsWith('n'))).toEqual([])
  })
})
