// Rows kept in memory say what the disk says, whatever is written, aborted or read at the same time.
import 'fake-indexeddb/auto'
import Dexie, { type Table } from 'dexie'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PROPERTY_RUNS, PROPERTY_SEED } from '../../test/support/property'
import { recent } from './recent'

interface Child {
  readonly id: string
  readonly parent: string
  readonly note: number
}

const IDS = ['a', 'b', 'c', 'd', 'e']
const PARENTS = ['p', 'q']
let made = 0
const opened: Dexie[] = []

afterEach(() => {
  vi.restoreAllMocks()
  for (const database of opened.splice(0)) database.close()
})

/** Two connections to one database: one with rows kept in memory, one that always asks the disk. */
async function both() {
  const name = `recent-${made++}`
  const open = async (keeping: boolean): Promise<Table<Child, string>> => {
    const database = new Dexie(name, { cache: 'disabled' })
    database.version(1).stores({ child: 'id, parent' })
    for (const own of ['Observability', 'Cache', 'HooksMiddleware']) database.unuse({ stack: 'dbcore', name: own })
    if (keeping) database.use(recent(['child']))
    opened.push(await database.open())
    return database.table<Child, string>('child')
  }
  return { kept: await open(true), disk: await open(false) }
}

function inOne<T>(table: Table<Child, string>, work: () => Promise<T>): Promise<T> {
  return table.db.transaction('rw', table, async () => await work())
}

async function everything(table: Table<Child, string>) {
  const one = await Promise.all(IDS.map((id) => table.get(id)))
  const families = await Promise.all(PARENTS.map((parent) => table.where('parent').equals(parent).toArray()))
  return { one, many: await table.bulkGet(IDS), families }
}

/** Counts requests for rows that reach the disk while `work` runs. */
async function asked(work: () => Promise<unknown>): Promise<number> {
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'get'),
    vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    vi.spyOn(IDBIndex.prototype, 'getAll'),
  ]
  await work()
  return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
}

const child = fc.record({ id: fc.constantFrom(...IDS), parent: fc.constantFrom(...PARENTS), note: fc.nat(99) })
const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), rows: fc.array(child, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('thrown-away' as const), rows: fc.array(child, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('refused' as const), rows: fc.array(child, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('delete' as const), rows: fc.array(child, { minLength: 1, maxLength: 2 }) }),
  fc.record({ do: fc.constant('delete-and-read' as const), rows: fc.array(child, { minLength: 1, maxLength: 2 }) }),
  fc.record({ do: fc.constant('clear' as const), rows: fc.constant([] as Child[]) }),
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(table: Table<Child, string>, todo: Step): Promise<void> {
  const { rows } = todo
  const ids = rows.map((row) => row.id)
  switch (todo.do) {
    case 'put':
      await inOne(table, () => table.bulkPut(rows))
      break
    case 'thrown-away':
      await inOne(table, async () => {
        await table.bulkPut(rows)
        await everything(table)
        throw new Error('thrown away')
      }).catch(() => undefined)
      break
    case 'refused':
      // What is there already is refused, and the rest of the transaction stands.
      await inOne(table, () => table.bulkAdd(rows).catch(() => undefined))
      break
    case 'delete':
      await inOne(table, () => table.bulkDelete(ids))
      break
    case 'delete-and-read':
      await inOne(table, async () => {
        await table.bulkDelete(ids)
        expect((await table.bulkGet(ids)).every((row) => row === undefined)).toBe(true)
        await table.bulkPut(rows)
        expect(await table.get(rows.at(-1)!.id)).toEqual(rows.at(-1))
      })
      break
    case 'clear':
      await inOne(table, () => table.clear())
  }
}

describe('rows read or written lately', () => {
  it('are what is on disk after any sequence of writes, aborted ones and reads that run beside them', async () => {
    const law = async (steps: readonly (readonly [Step, boolean])[]): Promise<void> => {
      const { kept, disk } = await both()
      for (const [todo, beside] of steps) {
        const reading = beside ? everything(kept) : undefined
        const writing = take(kept, todo)
        const during = beside ? everything(kept) : undefined
        await Promise.all([reading, writing, during])
        expect(await everything(kept)).toEqual(await everything(disk))
      }
      for (const table of [kept, disk]) table.db.close()
    }
    const steps = fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 8 })
    const numRuns = Math.max(50, Math.round(PROPERTY_RUNS / 50))
    await fc.assert(fc.asyncProperty(steps, law), { numRuns, seed: PROPERTY_SEED })
  })

  it('are not asked for again: an edit of them only writes', async () => {
    const { kept } = await both()
    await kept.bulkPut([
      { id: 'a', parent: 'p', note: 1 },
      { id: 'b', parent: 'q', note: 1 },
    ])
    await everything(kept)
    const edit = async (): Promise<void> => {
      const row = (await kept.get('a'))!
      const family = await kept.where('parent').equals('p').toArray()
      await kept.put({ ...row, note: row.note + family.length })
    }
    expect(await asked(() => inOne(kept, edit))).toBe(0)
    expect(await asked(() => inOne(kept, edit))).toBe(0)
    expect((await kept.get('a'))!.note).toBe(3)
  })

  it('follow two transactions that write at once in the order in which the disk lets them', async () => {
    const { kept, disk } = await both()
    await kept.put({ id: 'a', parent: 'p', note: 0 })
    await kept.get('a')
    const more = async (): Promise<void> => {
      const row = (await kept.get('a'))!
      await kept.put({ ...row, note: row.note + 1 })
    }
    await Promise.all([inOne(kept, more), inOne(kept, more), inOne(kept, more)])
    expect((await disk.get('a'))!.note).toBe(3)
    expect((await kept.get('a'))!.note).toBe(3)
  })

  it('give every asker a list of their own', async () => {
    const { kept } = await both()
    await kept.bulkPut(IDS.map((id) => ({ id, parent: 'p', note: 0 })))
    for (let turn = 0; turn < 2; turn++) (await kept.where('parent').equals('p').toArray()).reverse().pop()
    expect((await kept.where('parent').equals('p').toArray()).map((row) => row.id)).toEqual(IDS)
  })
})
