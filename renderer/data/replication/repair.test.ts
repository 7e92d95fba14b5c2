// A database that was lost is put together again from this PC's own journal and mirror: the entries count as its own, as before.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Arrival, OwnEntry } from '../../../shared/ipc/replication'
import { bundleOf } from '../../../shared/oplog/bundle'
import { sourceOf } from '../../../shared/oplog/stamp'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { OtherPc } from '../../../test/support/other-pc'

let at: TestOffice
afterEach(() => at.close())

const log = () => at.office.replication
const entries = () => log().ownAfter('', 1_000_000)

/** The entries as own segments, `size` of them each. */
function segments(all: readonly OwnEntry[], size: number): Arrival[] {
  const last = new Map<string, string>()
  const arrivals: Arrival[] = []
  for (let from = 0; from < all.length; from += size) {
    const mine = all.slice(from, from + size)
    const bundle = bundleOf(mine, (source) => last.get(source) ?? '')
    for (const entry of mine) last.set(sourceOf(entry.last), entry.last)
    arrivals.push({ name: `here/${String(from).padStart(10, '0')}-h`, device: 'here', bundle, own: true })
  }
  return arrivals
}

const bare = ({ txn, count, first, last }: OwnEntry) => ({ txn, count, first, last })

describe('a lost database', () => {
  it.each([1, 3])(
    'is whole again, own entries, steps back and all (%i entries to a segment, in any order)',
    async (size) => {
      at = await freshOffice()
      const id = await at.person({ name: '张三' })
      const pc = new OtherPc(1)
      pc.commit([{ kind: 'set', table: 'person', row: 'p1', set: { name: '别处的' } }])
      const foreign = pc.publish()
      await log().deliver(foreign)
      await at.reopen()
      await at.did('record.edit', { table: 'person', row: id, values: { employer: '一厂' } })
      await at.did('record.edit', { table: 'person', row: 'p1', values: { employer: '二厂' } })
      await at.did('test.bulk', { people: 1_100 })
      const before = [await at.office.fingerprint(), (await at.office.undoState()).undo]
      const own = await entries()
      const lost = segments(own, size)
      await at.close()
      at = await freshOffice({ bare: true })
      await log().deliver([...lost].reverse())
      await log().deliver([...foreign, ...lost])
      const [operator] = await at.office.all('operator')
      await at.office.setOperator(operator?.id ?? '')
      expect([await at.office.fingerprint(), (await at.office.undoState()).undo]).toEqual(before)
      expect((await entries()).map(bare)).toEqual(own.map(bare))
      expect((await log().state()).lastOwn).toBe(own.at(-1)?.last)
      await at.did('record.edit', { table: 'person', row: id, values: { employer: '三厂' } })
      expect((await log().state()).lastOwn > (own.at(-1)?.last ?? '~')).toBe(true)
      expect((await at.office.undo()).ok).toBe(true)
      expect(await at.office.undo()).toMatchObject({ ok: true, report: { reversed: 2_200 } })
      expect((await at.office.rebuild(false)).differences).toEqual([])
    },
  )
})
