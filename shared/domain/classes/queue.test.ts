// The waiting list against a naive model, on one PC and on two that were apart. Test names are what users of other programs complain about.
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, MemoryOffice } from '../../../test/support/memory-office'
import { PROPERTY_SEED } from '../../../test/support/property'
import { classIssues } from '../../issues/class-issues'
import { enrolmentId } from './comers'
import { classList, freeSeats, overFull } from './queue'

const PEOPLE = 7

interface Desk {
  readonly office: MemoryOffice
  readonly of: string
  readonly people: readonly string[]
}

async function desk(capacity: number, more: Record<string, unknown> = {}): Promise<Desk> {
  const office = await memoryOffice()
  const people: string[] = []
  for (let i = 0; i < PEOPLE; i++) people.push(await office.person({ name: `劳模${i}` }))
  const course = (await office.did('record.create', { table: 'course', values: { name: '摄影' } })).id
  const values = { name: '2026年摄影班', course, year: 2026, capacity, ...more }
  const of = (await office.did('class.save', { values })).id
  await office.did('class.move', { class: of, to: 'open' })
  return { office, of, people }
}

const listOf = ({ office, of }: Desk) => classList(office.rows('enrolment').filter((row) => row['class'] === of))
const indexOf = ({ people }: Desk, rows: readonly { readonly [field: string]: unknown }[]) =>
  rows.map((row) => people.indexOf(String(row['person'])))

async function enrol({ office, of, people }: Desk, nth: number, hand?: string): Promise<void> {
  office.clock.set(office.clock.now() + 1)
  await office.run('class.enrol', { class: of, people: [{ person: people[nth] }], ...(hand ? { hand } : {}) })
}

async function cancel({ office, of, people }: Desk, nth: number): Promise<void> {
  await office.run('class.cancel', { class: of, enrolments: [enrolmentId(of, people[nth]!)], reason: '家中有事' })
}

async function size({ office, of }: Desk, capacity: number): Promise<void> {
  await office.run('class.save', { row: of, values: { capacity } })
}

async function edit({ office, of, people }: Desk, nth: number): Promise<void> {
  const row = enrolmentId(of, people[nth]!)
  await office.run('record.edit', { table: 'enrolment', row, values: { note: `改${nth}`, base: '有基础' } })
}

type Step =
  | { readonly do: 'enrol' | 'hand' | 'cancel' | 'edit'; readonly nth: number }
  | { readonly do: 'size'; readonly nth: number }

async function act(at: Desk, step: Step): Promise<void> {
  if (step.do === 'enrol') await enrol(at, step.nth)
  if (step.do === 'hand') await enrol(at, step.nth, '领导同意加座')
  if (step.do === 'cancel') await cancel(at, step.nth)
  if (step.do === 'edit') await edit(at, step.nth)
  if (step.do === 'size') await size(at, step.nth + 1)
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('enrol', 'enrol', 'enrol', 'hand', 'cancel', 'cancel', 'edit', 'size'),
  nth: fc.nat({ max: PEOPLE - 1 }),
})

/** The plainest waiting list there is: people in a row, the first who wait move up one at a time. */
class Naive {
  row: { nth: number; state: 'in' | 'waiting' }[] = []
  constructor(private capacity: number) {}

  act({ do: what, nth }: Step): void {
    const there = this.row.some((each) => each.nth === nth)
    if (what === 'enrol' && !there) this.row.push({ nth, state: 'waiting' })
    if (what === 'hand' && !there) this.row.push({ nth, state: 'in' })
    if (what === 'cancel') this.row = this.row.filter((each) => each.nth !== nth)
    if (what === 'size') this.capacity = nth + 1
    if (what === 'edit') return
    for (;;) {
      const next = this.row.find(({ state }) => state === 'waiting')
      if (!next || this.of('in').length >= this.capacity) return
      next.state = 'in'
    }
  }

  of(state: 'in' | 'waiting'): readonly number[] {
    return this.row.flatMap((each) => (each.state === state ? [each.nth] : []))
  }
}

describe('the waiting list of a class', () => {
  let at: Desk
  beforeEach(async () => {
    at = await desk(2)
    for (const nth of [0, 1, 2, 3]) await enrol(at, nth)
  })

  it('queues whoever enrols when the class is full, and shows them in their order', () => {
    expect(indexOf(at, listOf(at).seated)).toEqual([0, 1])
    expect(indexOf(at, listOf(at).waiting)).toEqual([2, 3])
  })

  it('promotes one when one cancels, not all who wait', async () => {
    await cancel(at, 0)
    expect(indexOf(at, listOf(at).seated)).toEqual([1, 2])
    expect(indexOf(at, listOf(at).waiting)).toEqual([3])
  })

  it('keeps the place of a waiting person who is edited', async () => {
    await edit(at, 3)
    await edit(at, 2)
    expect(indexOf(at, listOf(at).waiting)).toEqual([2, 3])
    expect(listOf(at).waiting[1]).toMatchObject({ note: '改3', state: 'waiting' })
  })

  it('does not promote anybody when the class is over-booked by hand, nor when one of too many leaves', async () => {
    await enrol(at, 5, '领导同意加座')
    expect(indexOf(at, listOf(at).seated)).toEqual([0, 1, 5])
    expect(indexOf(at, listOf(at).waiting)).toEqual([2, 3])
    await cancel(at, 0)
    expect(indexOf(at, listOf(at).seated)).toEqual([1, 5])
    expect(freeSeats(2, 3)).toBe(0)
    await cancel(at, 1)
    expect(indexOf(at, listOf(at).seated)).toEqual([2, 5])
  })

  it('promotes min(free, waiting) when more seats are given, and takes none away when fewer are', async () => {
    await size(at, 6)
    expect(indexOf(at, listOf(at).seated)).toEqual([0, 1, 2, 3])
    await size(at, 1)
    expect(listOf(at).seated).toHaveLength(4)
    expect(overFull(at.office.row('trainingClass', at.of)!, 4)).toBe(0)
  })

  it('has one row for a person who enrols twice, and puts whoever comes back at the end', async () => {
    await enrol(at, 2)
    expect(listOf(at).waiting).toHaveLength(2)
    await cancel(at, 2)
    await enrol(at, 2)
    expect(indexOf(at, listOf(at).waiting)).toEqual([3, 2])
    expect(at.office.rows('enrolment')).toHaveLength(4)
  })

  it('keeps people who must be approved out of seats and queue until they are', async () => {
    const other = await desk(1, { approval: true })
    for (const nth of [0, 1, 2]) await enrol(other, nth)
    expect(listOf(other)).toMatchObject({ seated: [], waiting: [] })
    const { office, of, people } = other
    const enrolments = [1, 2].map((nth) => enrolmentId(of, people[nth]!))
    await office.did('class.approve', { class: of, enrolments })
    expect(indexOf(other, listOf(other).seated)).toEqual([1])
    expect(indexOf(other, listOf(other).waiting)).toEqual([2])
    expect(indexOf(other, listOf(other).pending)).toEqual([0])
  })

  it('counts 正式 and 候补 apart: whoever waits is never among those confirmed', () => {
    const { seated, waiting } = listOf(at)
    expect([seated.length, waiting.length]).toEqual([2, 2])
    expect(indexOf(at, [...seated, ...waiting])).toEqual([0, 1, 2, 3])
  })

  it('still queues where the class is full and has a fee for materials', async () => {
    const paid = await desk(1, { materials: '自理', materialCost: 120_00 })
    for (const nth of [0, 1]) await enrol(paid, nth)
    expect(indexOf(paid, listOf(paid).waiting)).toEqual([1])
  })

  it('is never registered over capacity in silence, neither one by one nor by a list', async () => {
    const { office, of, people } = at
    const rest = people.slice(4).map((person) => ({ person }))
    await office.did('class.enrol', { class: of, people: rest.slice(0, 1) })
    office.clock.set(office.clock.now() + 1)
    await office.did('class.enrol-list', { class: of, file: '名单.xlsx', people: rest.slice(1) })
    expect(listOf(at).seated).toHaveLength(2)
    expect(indexOf(at, listOf(at).waiting)).toEqual([2, 3, 4, 5, 6])
    expect(freeSeats(2, 2)).toBe(0)
  })

  it('leaves a class that is called off whole: a reason is asked for, everybody keeps their place, and it can go on', async () => {
    const { office, of } = at
    expect(await office.refused('class.move', { class: of, to: 'void' })).toMatchObject({ code: 'class.people' })
    await office.did('class.move', { class: of, to: 'void', reason: '教师生病' })
    expect(office.row('trainingClass', of)).toMatchObject({ state: 'void', voidReason: '教师生病' })
    for (const to of ['draft', 'open']) await office.did('class.move', { class: of, to })
    expect(office.row('trainingClass', of)?.['voidReason'] ?? null).toBeNull()
    expect(indexOf(at, [...listOf(at).seated, ...listOf(at).waiting])).toEqual([0, 1, 2, 3])
  })

  it('tells how many are beyond a smaller room, and keeps their seats', async () => {
    const { office, of } = at
    expect(await office.did('class.save', { row: of, values: { capacity: 1, venue: '小教室' } })).toMatchObject({
      beyond: 1,
      movedUp: 0,
    })
    expect(listOf(at).seated).toHaveLength(2)
  })

  it('can be written by no other command', async () => {
    const [row] = listOf(at).waiting
    const values = { state: 'in' }
    expect(await at.office.refused('record.edit', { table: 'enrolment', row: row!.id, values })).toMatchObject({
      code: 'record.reserved',
    })
    const capacity = { table: 'trainingClass', row: at.of, values: { capacity: 9 } }
    expect(await at.office.refused('record.edit', capacity)).toMatchObject({ code: 'record.reserved' })
  })

  it('refuses the dead, strangers to the class and a class that is not open, and says who', async () => {
    const { office, of, people } = at
    const event = { person: people[6], kind: 'died', date: '2026-05-01' }
    await office.did('record.create', { table: 'statusEvent', values: event })
    const dead = await office.refused('class.enrol', { class: of, people: [{ person: people[6] }] })
    expect(dead).toMatchObject({ code: 'class.dead' })
    expect(dead.message).toContain('劳模6')
    const gone = { class: of, enrolments: ['x'], reason: '家中有事' }
    expect(await office.refused('class.cancel', gone)).toMatchObject({ code: 'class.mixed' })
    await office.did('class.move', { class: of, to: 'draft' })
    expect(await office.refused('class.enrol', { class: of, people: [{ person: people[5] }] })).toMatchObject({
      code: 'class.closed',
    })
  })
})

describe('any history of enrolling, leaving, editing and other capacities', () => {
  it('gives seats and places as the naive list does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 14 }), async (capacity, steps) => {
        const at = await desk(capacity)
        const naive = new Naive(capacity)
        for (const each of steps) {
          await act(at, each)
          naive.act(each)
          const list = listOf(at)
          expect(indexOf(at, list.seated)).toEqual(naive.of('in'))
          expect(indexOf(at, list.waiting)).toEqual(naive.of('waiting'))
        }
      }),
      { numRuns: 200, seed: PROPERTY_SEED },
    )
  })
})

describe('one class on two PCs that were apart', () => {
  /** Both PCs know the class and its people. */
  async function pair(capacity: number): Promise<readonly [Desk, Desk]> {
    const one = await desk(capacity)
    const two = new MemoryOffice(2)
    two.hear(one.office.ops)
    two.by = one.office.by
    return [one, { ...one, office: two }]
  }

  function exchange([one, two]: readonly [Desk, Desk]): void {
    const [first, second] = [[...one.office.ops], [...two.office.ops]]
    one.office.hear(second)
    two.office.hear(first)
  }

  const issuesOf = ({ office }: Desk) =>
    classIssues({
      classes: office.rows('trainingClass'),
      enrolments: office.rows('enrolment'),
      nameOf: (person) => String(office.row('person', person)?.['name']),
      survivorOf: (person) => office.context.group('person', person)[0]!,
    })

  it('is one row for a person whom both enrolled', async () => {
    const both = await pair(3)
    await enrol(both[0], 0)
    await enrol(both[1], 0)
    exchange(both)
    expect(both[0].office.rows('enrolment')).toHaveLength(1)
    expect(listOf(both[0]).seated).toHaveLength(1)
  })

  it('says who is beyond the capacity in the order of enrolling, drops nobody, and is settled by moving or by agreeing', async () => {
    const both = await pair(1)
    await enrol(both[0], 3)
    both[1].office.clock.set(both[1].office.clock.now() + 5)
    await enrol(both[1], 2)
    exchange(both)
    const [issue] = issuesOf(both[0])
    expect(issue).toMatchObject({ code: 'crowded', title: '2026年摄影班' })
    expect(issue?.sentence).toContain('劳模2')
    expect(listOf(both[0]).seated).toHaveLength(2)
    const { office, of, people } = both[0]
    const last = enrolmentId(of, people[2]!)
    await office.did('class.requeue', { class: of, enrolments: [last] })
    expect(issuesOf(both[0])).toEqual([])
    expect(
      await office.refused('class.requeue', { class: of, enrolments: [enrolmentId(of, people[3]!)] }),
    ).toMatchObject({
      code: 'class.requeue',
    })
    await both[1].office.did('class.agree', { class: of })
    expect(issuesOf(both[1])).toEqual([])
  })

  it('never loses anybody, is the same on both, and one 候补递补 brings it to what it should be', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 5 }),
        fc.array(step, { maxLength: 6 }),
        fc.array(step, { maxLength: 6 }),
        async (before, mine, yours) => {
          const both = await pair(2)
          for (const each of before) await act(both[0], each)
          exchange(both)
          for (const each of mine) await act(both[0], each)
          for (const each of yours) await act(both[1], each)
          const met = new Set(both.flatMap(({ office }) => office.rows('enrolment').map(({ id }) => id)))
          exchange(both)
          const [one, two] = both
          expect(new Set(one.office.rows('enrolment').map(({ id }) => id))).toEqual(met)
          expect(indexOf(two, listOf(two).seated)).toEqual(indexOf(one, listOf(one).seated))
          expect(indexOf(two, listOf(two).waiting)).toEqual(indexOf(one, listOf(one).waiting))
          const of = one.office.row('trainingClass', one.of)!
          const { seated, waiting } = listOf(one)
          const free = Math.max(0, Number(of['capacity']) - seated.length)
          expect(issuesOf(one).some(({ code }) => code === 'idle')).toBe(Math.min(free, waiting.length) > 0)
          expect(issuesOf(one).some(({ code }) => code === 'crowded')).toBe(overFull(of, seated.length) > 0)
          expect(issuesOf(two)).toEqual(issuesOf(one))
          const moved = await one.office.run('class.promote', { class: one.of })
          expect(moved.ok).toBe(Math.min(free, waiting.length) > 0)
          expect(indexOf(one, listOf(one).waiting)).toEqual(indexOf(one, waiting.slice(free)))
          expect(listOf(one).seated).toHaveLength(seated.length + Math.min(free, waiting.length))
        },
      ),
      { numRuns: 120, seed: PROPERTY_SEED },
    )
  })
})
