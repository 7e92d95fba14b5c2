import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { holds } from '../../../test/support/property'
import { formedTrip, type Trip } from '../../../test/support/trip-desk'
import { couplesOf, type Listed } from './couples'

const idOf = { 甲: '330302197001010013', 乙: '330302197201010024' } as const

function listed(name: string, spouse: Readonly<Record<string, string>> | undefined, more = {}): Listed {
  return {
    candidate: `c${name}`,
    person: { id: `p${name}`, name, ...more },
    family: spouse === undefined ? [] : [{ id: `f${name}`, relation: '配偶', ...spouse }],
  }
}

describe('a couple on one list', () => {
  it('is known where each names the other as 配偶, or one gives the ID number of the other', () => {
    expect([...couplesOf([listed('甲', { name: '乙' }), listed('乙', { name: '甲' })])].sort()).toEqual([
      ['c乙', 'c甲'],
      ['c甲', 'c乙'],
    ])
    const numbered = [listed('甲', { name: '乙某', idNumber: idOf.乙 }), listed('乙', undefined, { idNumber: idOf.乙 })]
    expect(couplesOf(numbered).get('c乙')).toBe('c甲')
  })

  it('is not made of a name that one of them says alone, a number of somebody else, another relation, or two of one name', () => {
    const none = (people: readonly Listed[]): void => expect([...couplesOf(people)]).toEqual([])
    none([listed('甲', { name: '乙' }), listed('乙', undefined)])
    none([listed('甲', { name: '乙', idNumber: idOf.甲 }), listed('乙', { name: '甲' }, { idNumber: idOf.乙 })])
    none([listed('甲', { name: '乙', relation: '兄弟' }), listed('乙', { name: '甲' })])
    const twin = { ...listed('乙', { name: '甲' }), candidate: 'c2' }
    none([listed('甲', { name: '乙' }), listed('乙', { name: '甲' }), twin])
  })

  it('goes both ways and never binds anybody twice, whatever the files say', () => {
    const names = fc.constantFrom('甲', '乙', '丙', '丁')
    holds(
      [fc.array(fc.tuple(names, fc.option(names)), { maxLength: 6 })],
      (rows) => {
        const people = rows.map(([name, spouse], at) => ({
          ...listed(name, spouse === null ? undefined : { name: spouse }),
          candidate: `c${at}`,
        }))
        const couples = couplesOf(people)
        for (const [one, other] of couples) {
          expect(other).not.toBe(one)
          expect(couples.get(other)).toBe(one)
        }
      },
      0.1,
    )
  })
})

describe('a couple of two 劳模', () => {
  let office: MemoryOffice
  let trip: Trip

  const spouse = async (at: number, values: Record<string, unknown>) => {
    const person = office.row('tripCandidate', trip.candidates[at]!)!['person']
    await office.did('record.create', { table: 'family', values: { person, relation: '配偶', ...values } })
  }
  const roomOf = (at: number): unknown =>
    office.rows('tripPlace').find((row) => row['traveller'] === trip.candidates[at])?.['room']

  beforeEach(async () => {
    office = await memoryOffice()
    trip = await formedTrip(office, [
      { name: '甲', sex: '男' },
      { name: '乙', sex: '女' },
      { name: '丙', sex: '男' },
      { name: '丁', sex: '女' },
    ])
  })

  it('is known to the list at the next review, and sleeps in one room', async () => {
    await spouse(0, { name: '丁' })
    await spouse(3, { name: '甲' })
    await office.did('trip.review', { plan: trip.plan })
    expect(office.row('tripCandidate', trip.candidates[0]!)?.['mate']).toBe(trip.candidates[3])
    await office.did('trip-place.fill', { batch: trip.batch, what: 'room' })
    expect(roomOf(0)).toBe(roomOf(3))
    expect(new Set([0, 1, 2, 3].map(roomOf)).size).toBe(3)
  })

  it('is none any more once a file says otherwise, or one of them withdraws', async () => {
    await spouse(0, { name: '丁' })
    await spouse(3, { name: '甲' })
    await office.did('trip.review', { plan: trip.plan })
    await office.did('trip.withdraw', { candidate: trip.candidates[3], on: '2026-08-01', reason: '家中有事' })
    expect(office.row('tripCandidate', trip.candidates[0]!)?.['mate'] ?? null).toBeNull()
    expect(office.row('tripCandidate', trip.candidates[3]!)?.['mate'] ?? null).toBeNull()
  })
})
