// What the 工作台 keeps of long tables, in memory and on the disk, is never anything else than what the rows say now.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeskDraft } from '../../test/support/desk'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { OtherPc } from '../../test/support/other-pc'
import type { Fields } from '../../shared/domain/field'
import type { Excerpt } from '../../shared/domain/workbench/excerpt'
import { excerpts } from '../../shared/domain/workbench/excerpts'
import { workSources } from '../../shared/domain/workbench/sources'
import { groupBy } from '../../shared/kernel/group-by'
import { isVisible } from '../../shared/oplog/row'
import { SURVIVOR } from './derived'
import { Excerpts } from './excerpts'
import { Lists } from './rowsets/lists'
import type { Session } from './session'
import { Workbench } from './workbench'

const session = (at: TestOffice): Session => at.office['session'] as Session

/** Every row of the table read, one value of `by` after the other. */
async function naive(at: TestOffice, spec: Excerpt): Promise<readonly Fields[]> {
  const rows = (await session(at).database.rows(spec.table).toArray()).filter(
    (row) => isVisible(row) && row[SURVIVOR] === undefined,
  )
  return [...groupBy(rows, (row) => row[spec.by]).values()].flatMap((group) => spec.of(group))
}

/** The page as a program would make it that keeps nothing. */
function fromNothing(at: TestOffice): Promise<{ readonly lines: readonly unknown[] }> {
  const lists = new Lists(session(at))
  const read = (spec: Excerpt) => naive(at, spec)
  const unkept = Object.assign(new Excerpts(session(at), lists), { read })
  return new Workbench(session(at), lists, workSources, unkept).day()
}

const sorted = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort()

async function expectTrue(at: TestOffice): Promise<void> {
  const kept = at.office['keeps']().workbench['excerpts']
  for (const spec of excerpts) {
    const only = (row: Fields) => Object.fromEntries(['id', ...spec.fields].map((field) => [field, row[field]]))
    expect([spec.table, sorted((await kept.read(spec)).map(only))]).toEqual([
      spec.table,
      sorted((await naive(at, spec)).map(only)),
    ])
  }
  const { lines } = await at.office.answer('workbench.day', undefined)
  expect(sorted(lines)).toEqual(sorted((await fromNothing(at)).lines))
}

const PEOPLE = ['a-person', 'b-person', 'c-person']
const who = fc.constantFrom(...PEOPLE)
const day = fc.constantFrom('2024-03-05', '2026-02', '2026-05-30', '2026-07-01', null)
const values = fc.oneof(
  fc.record({
    table: fc.constant('lifeCheck'),
    set: fc.record({ person: who, date: day, result: fc.constantFrom('alive', 'unreached') }),
  }),
  fc.record({
    table: fc.constant('card'),
    set: fc.record({ person: who, number: fc.constant('1'), validUntil: day, lostOn: day, issuedOn: day }),
  }),
  fc.record({
    table: fc.constant('due'),
    set: fc.record({
      year: fc.constantFrom(2025, 2026),
      amount: fc.constant(100),
      paid: fc.constantFrom(0, 100, null),
    }),
  }),
  fc.record({
    table: fc.constant('hardshipCase'),
    set: fc.record({
      person: who,
      state: fc.constantFrom('approved', 'ended', null),
      reviewBy: day,
      postTo: day,
      postResult: fc.constantFrom('none', null),
    }),
  }),
)
const row = fc.constantFrom('r1', 'r2', 'r3', 'r4')
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ at: fc.constant('there' as const), row, values, removes: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ at: fc.constant('here' as const), row, values }) },
  { weight: 2, arbitrary: fc.record({ at: fc.constant('check' as const), people: fc.uniqueArray(who), date: day }) },
  { weight: 1, arbitrary: fc.record({ at: fc.constant('merge' as const), survivor: who, other: who }) },
  {
    weight: 5,
    arbitrary: fc.record({
      at: fc.constantFrom('undo' as const, 'redo' as const, 'restart' as const, 'crash' as const, 'rebuild' as const),
    }),
  },
)
const asked = fc.constantFrom('no' as const, 'after' as const, 'meanwhile' as const)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(at: TestOffice, pc: OtherPc, move: Step): Promise<unknown> {
  const { office } = at
  switch (move.at) {
    case 'there': {
      const { table, set } = move.values
      const at = { table, row: `${table}-${move.row}` }
      const drafts: DeskDraft[] = [{ kind: 'set', ...at, set }]
      if (move.removes && pc.desk.row(table, at.row)) drafts.push({ kind: 'remove', ...at })
      pc.commit(drafts)
      return office.replication.deliver(pc.publish())
    }
    case 'here': {
      const { table, set } = move.values
      // Whatever the rules refuse changes nothing.
      return office.run('record.edit', { table, row: `${table}-${move.row}`, values: set })
    }
    case 'check': {
      const checked = { date: move.date, way: '电话', by: '王芳', result: 'alive' }
      return office.run('life.check', { people: move.people, values: checked })
    }
    case 'merge':
      return office.run('person.merge', { survivor: move.survivor, others: [move.other], take: {} })
    case 'undo':
      return office.undo()
    case 'redo':
      return office.redo()
    case 'restart':
      return at.idle().then(() => at.reopen())
    case 'crash':
      at.kill()
      return at.crash()
    case 'rebuild':
      return office.rebuild(true)
  }
}

describe('what is kept of long tables', () => {
  it('is what the rows say, whatever is done here and elsewhere and however the program ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, asked), { minLength: 5, maxLength: 14 }), async (moves) => {
        const at = await freshOffice()
        try {
          await at.did('record.create', {
            table: 'lifeRule',
            values: { months: 12, from: '2000', source: '会议纪要' },
          })
          const pc = new OtherPc(1)
          pc.commit(PEOPLE.map((person) => ({ kind: 'set', table: 'person', row: person, set: { name: person } })))
          await at.office.replication.deliver(pc.publish())
          await expectTrue(at)
          for (const [move, ask] of moves) {
            await take(at, pc, move)
            if (ask === 'after') await expectTrue(at)
            // Nobody waits: the next step comes in while the answer is worked out, and what it found is written to the disk.
            if (ask === 'meanwhile') at.office.answer('workbench.day', undefined).catch(() => undefined)
          }
          await expectTrue(at)
        } finally {
          await at.close()
        }
      }),
      {
        numRuns: Number(process.env['EXCERPT_RUNS'] ?? 15),
        endOnFailure: process.env['EXCERPT_RUNS'] === undefined,
      },
    )
  }, 600_000)

  it('comes back at the next start without the table being read', async () => {
    const at = await freshOffice()
    await at.did('record.create', { table: 'lifeRule', values: { months: 12, from: '2000', source: '会议纪要' } })
    const people = await Promise.all([1, 2, 3].map((nth) => at.person({ name: `劳模${nth}`, birth: '1950-01-02' })))
    const checked = (of: readonly string[], date: string) =>
      at.did('life.check', { people: of, values: { date, way: '电话', by: '王芳', result: 'alive' } })
    await checked(people, '2026-05-20')
    await at.office.answer('workbench.day', undefined)
    await at.idle()
    await checked(people.slice(0, 1), '2026-05-21')
    await at.reopen()
    await expectTrue(at)
    expect(at.office['keeps']().lists.set('lifeCheck').started).toBe(false)
    await at.close()
  })
})
