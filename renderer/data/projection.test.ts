// I15: whatever is done in whatever order, the tables are what the log says. The naive replica is the judge.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import { Replica } from '../../shared/oplog/replica'
import { play, stateOf } from '../../test/support/moves'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { openDatabase } from './database'
import { operationsOf } from './log'

const person = fc.nat(3)
const field = fc.constantFrom('employer', 'note', 'position', 'hardshipType')
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('create' as const), name: fc.constantFrom('张三', '李四', '欧阳娜') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      person,
      field,
      value: fc.constantFrom('甲', '乙', '', null),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('honour' as const), person, level: fc.constantFrom('national', 'city') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('event' as const),
      person,
      event: fc.constantFrom('died', 'retired', 'hardship'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), person, other: person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unmerge' as const), person, other: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('apart' as const), person, other: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bulk' as const), value: fc.constantFrom('甲', '乙') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), nth: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unit' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(at: TestOffice, people: string[], move: Step): Promise<void> {
  const person = (nth: number): string => people[nth % Math.max(1, people.length)] ?? ''
  const row = 'person' in move ? person(move.person) : ''
  switch (move.kind) {
    case 'create':
      people.push(await at.person({ name: move.name }))
      return
    case 'edit':
    case 'remove':
      return play(at, { ...move, row })
    case 'honour':
      await at.office.run('record.create', {
        table: 'honour',
        values: { person: row, title: '全国劳动模范', level: move.level },
      })
      return
    case 'event':
      await at.office.run('record.create', {
        table: 'statusEvent',
        values: { person: row, kind: move.event, date: '2020-05' },
      })
      return
    case 'restore':
      for (const gone of (await at.office.removed()).slice(0, 1))
        await at.office.run('record.restore', { table: gone.table, rows: [gone.id] })
      return
    case 'merge':
      return play(at, { kind: 'merge', row, other: person(move.other) })
    case 'unmerge':
      await at.office.run('person.unmerge', { a: row, b: person(move.other) })
      return
    case 'apart':
      await at.office.run('person.not-duplicate', { ids: [row, person(move.other)] })
      return
    case 'bulk': {
      const edits = people.map((each) => ({ row: each, values: { county: null, position: move.value } }))
      await at.office.run('record.edit-many', { table: 'person', label: '批量修改', edits })
      return
    }
    case 'takeBack': {
      const step = (await at.office.recent(8))[move.nth]
      if (step) await at.office.undoTransaction(step.txn)
      return
    }
    case 'unit': {
      const [unit] = await at.office.all('unit')
      await at.office.run('record.edit', { table: 'unit', row: unit?.id ?? '', values: { order: `a${people.length}` } })
      return
    }
    case 'undo':
    case 'redo':
    case 'restart':
      return play(at, move)
  }
}

/** The state that the plainest reader makes of the log. */
async function judged(): Promise<string> {
  const opened = await openDatabase('office', catalogue)
  if (opened.state !== 'open') throw new Error(opened.state)
  const replica = new Replica()
  for (const record of await opened.database.log.orderBy(':id').toArray()) replica.apply(operationsOf(record))
  opened.database.dexie.close()
  return stateOf(replica, opened.database.rowTables)
}

describe('the tables', () => {
  it('are what the log says after any commands, undos and restarts (I15)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const at = await freshOffice()
        try {
          const people = [await at.person({ name: '王五' })]
          for (const move of steps) await take(at, people, move)
          await at.idle()
          expect(await at.office.rebuild(false)).toMatchObject({ equal: true, differences: [] })
          expect(await at.office.fingerprint()).toBe(await judged())
        } finally {
          await at.close()
        }
      }),
      { numRuns: 40 },
    )
  }, 300_000)

  it('say the same in lists whether patched commit by commit or read anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const at = await freshOffice()
        try {
          const query = {
            table: 'person',
            filters: [{ field: '_dStatus', is: 'in', values: ['active'] }],
            sort: [{ by: 'level' }, { by: 'pinyin' }],
          } as const
          const honoured = {
            table: 'person',
            filters: [{ child: 'honour', where: [{ field: 'level', is: 'filled' }] }],
            sort: [],
          } as const
          const people = [await at.person({ name: '王五' })]
          for (const move of steps) {
            await at.office.ids(query)
            await at.office.ids(honoured)
            await take(at, people, move)
          }
          await at.idle()
          const patched = [
            await at.office.ids(query),
            await at.office.ids(honoured),
            await at.office.facets(query, '_dLevel'),
          ]
          await at.reopen()
          expect([
            await at.office.ids(query),
            await at.office.ids(honoured),
            await at.office.facets(query, '_dLevel'),
          ]).toEqual(patched)
        } finally {
          await at.close()
        }
      }),
      { numRuns: 25 },
    )
  }, 300_000)
})
