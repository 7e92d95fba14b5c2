// The disk full, or the process killed, at every single write of a step: all of the step is there afterwards or nothing of it.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'
import type { ListQuery } from './office'

let at: TestOffice
afterEach(() => {
  vi.restoreAllMocks()
  return at.close()
})

const everyone: ListQuery = { table: 'person', filters: [], sort: [] }

/** Calls `strike` at the nth write from now on, whichever store it goes to. */
function atWrite(nth: number, strike: (store: IDBObjectStore) => void): void {
  let writes = 0
  for (const method of ['add', 'put', 'delete'] as const) {
    const real = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest
    const struck = function (this: IDBObjectStore, ...given: unknown[]): IDBRequest {
      if (++writes === nth) strike(this)
      return real.apply(this, given)
    }
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(struck as never)
  }
}

const fillDisk = (): void => {
  throw new DOMException('full', 'QuotaExceededError')
}

interface Step {
  readonly name: string
  /** Brings the office to where the step starts, and answers the step. */
  readonly prepare: () => Promise<() => Promise<{ readonly ok: boolean }>>
}

const people = () => Promise.all([at.person({ name: '张三' }), at.person({ name: '张叁', phone: '13800000000' })])
const honour = (person: string, title: string) => ({ table: 'honour', values: { person, title, level: 'city' } })

const imported = {
  file: '名册.xlsx',
  people: ['甲', '乙', '丙'].map((each) => ({
    values: { name: `劳模${each}` },
    children: [{ table: 'honour', values: { title: '温州市劳动模范', level: 'city' } }],
  })),
}

const steps: readonly Step[] = [
  {
    name: 'an edit',
    prepare: async () => {
      const [one] = await people()
      return () => at.office.run('record.edit', { table: 'person', row: one, values: { note: '改' } })
    },
  },
  {
    name: 'a new honour of a person',
    prepare: async () => {
      const [one] = await people()
      return () => at.office.run('record.create', honour(one, '浙江省劳动模范'))
    },
  },
  {
    name: 'an import',
    prepare: async () => () => at.office.run('import.apply', imported),
  },
  {
    name: 'the undo of an import',
    prepare: async () => {
      await at.did('import.apply', imported)
      return () => at.office.undo()
    },
  },
  {
    name: 'a merge',
    prepare: async () => {
      const [survivor, other] = await people()
      await at.did('record.create', honour(other, '温州市劳动模范'))
      return () => at.office.run('person.merge', { survivor, others: [other], take: { phone: other } })
    },
  },
  {
    name: 'a removal',
    prepare: async () => {
      const [one] = await people()
      return () => at.office.run('record.remove', { table: 'person', rows: [one] })
    },
  },
]

describe.each(steps)('$name', ({ prepare }) => {
  it('is there whole or not at all, whichever of its writes finds the disk full', async () => {
    at = await freshOffice()
    const run = await prepare()
    await at.idle()
    const before = await at.office.fingerprint()
    const undo = (await at.office.undoState()).undo
    let outcome
    let nth = 0
    do {
      nth += 1
      atWrite(nth, fillDisk)
      outcome = await run()
      vi.restoreAllMocks()
      if (outcome.ok) break
      expect(outcome).toMatchObject({ failure: { code: 'disk.full', message: expect.stringContaining('请清理磁盘') } })
      expect(await at.office.fingerprint()).toBe(before)
      expect((await at.office.undoState()).undo).toEqual(undo)
    } while (nth < 60)
    expect(outcome.ok).toBe(true)
    expect(nth).toBeGreaterThan(3)
    expect((await at.office.rebuild(false)).differences).toEqual([])
  })

  it('is there whole or not at all, whichever of its writes the process is killed at', async () => {
    at = await freshOffice()
    const run = await prepare()
    await at.idle()
    const before = await at.office.fingerprint()
    for (let nth = 1; nth < 60; nth += 1) {
      let killed = false
      atWrite(nth, (store) => {
        killed = true
        // What a process that is gone had not committed is gone with it; closing alone would let the transaction finish.
        store.transaction.abort()
        at.kill()
      })
      const outcome = await run()
      vi.restoreAllMocks()
      if (!killed) break
      expect(outcome.ok).toBe(false)
      expect((await at.crash()).state).toBe('ready')
      expect(await at.office.fingerprint()).toBe(before)
      expect((await at.office.rebuild(false)).differences).toEqual([])
    }
    expect(await at.office.fingerprint()).not.toBe(before)
  })
})

it('a large import is taken back whole, whichever of its parts finds the disk full', async () => {
  at = await freshOffice()
  const id = await at.person({ name: '先来的' })
  const before = await at.office.fingerprint()
  for (const nth of [1, 300, 700, 2_000]) {
    atWrite(nth, fillDisk)
    const outcome = await at.office.run('test.bulk', { people: 1_100 })
    vi.restoreAllMocks()
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'disk.full' } })
    expect(await at.office.fingerprint()).toBe(before)
    expect(await at.office.ids(everyone)).toEqual([id])
  }
  expect((await at.reopen()).dropped).toBeUndefined()
  expect((await at.office.rebuild(false)).differences).toEqual([])
})

it('a large import that cannot even be taken back while the disk is full stays unseen and is dropped at the next start', async () => {
  at = await freshOffice()
  const id = await at.person({ name: '先来的' })
  const before = await at.office.fingerprint()
  let full = false
  const real = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (full) fillDisk()
    return real.apply(this, given)
  })
  const outcome = await at.office.run('test.bulk', { people: 1_100 }, (done) => void (full = done > 400))
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'disk.full' } })
  expect(await at.office.ids(everyone)).toEqual([id])
  expect(await at.office.all('person')).toHaveLength(1)
  expect(await at.office.search('劳模', 5)).toEqual([])
  vi.restoreAllMocks()
  expect(await at.reopen()).toMatchObject({ state: 'ready', dropped: '导入 1100 人' })
  expect(await at.office.fingerprint()).toBe(before)
})
