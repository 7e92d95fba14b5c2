import { describe, expect, it } from 'vitest'
import { tripIssues, type TripRows } from './trip-issues'

const going = (id: string, rank: number | undefined, more = {}) => ({
  id,
  batch: 'b',
  person: id,
  state: 'placed',
  ...(rank === undefined ? {} : { rank }),
  ...more,
})
const rows = (more: Partial<TripRows>): TripRows => ({
  plans: [{ id: 'p', state: 'review' }],
  batches: [{ id: 'b', plan: 'p', name: '第一批', places: 2 }],
  quotas: [{ id: 'q', batch: 'b', places: 2 }],
  candidates: [],
  nameOf: (person) => `姓${person}`,
  ...more,
})

describe('a batch that two PCs filled while apart', () => {
  it('is an issue that names who stands beyond the places by rank, until somebody decides', () => {
    const candidates = [
      going('c', 3),
      going('a', 1),
      going('x', undefined, { hand: 'in' }),
      going('w', 9, { state: 'withdrawn' }),
    ]
    const [issue, ...others] = tripIssues(rows({ candidates }))
    expect(others).toEqual([])
    expect(issue).toMatchObject({ rule: 'places', subjects: ['b'], title: '第一批' })
    expect(issue?.sentence).toContain('名额 2 个，已安排 3 人')
    expect(issue?.sentence).toContain('名额之外的是姓c（全市第 3），')
    expect(tripIssues(rows({ candidates: candidates.slice(1) }))).toEqual([])
  })

  it('is an issue too where its quotas, once told to the counties, no longer add up', () => {
    const quotas = [{ id: 'q', batch: 'b', places: 3 }]
    expect(tripIssues(rows({ quotas }))[0]?.sentence).toContain('多出 1 个')
    expect(tripIssues(rows({ quotas, plans: [{ id: 'p', state: 'draft' }] }))).toEqual([])
  })

  it('is an issue where both put somebody in one place of the order, and none once each has their own', () => {
    const candidates = [
      { ...going('a', 1), plan: 'p' },
      { ...going('b', 1, { batch: undefined, state: 'waiting' }), plan: 'p' },
    ]
    const [issue, ...others] = tripIssues(rows({ candidates }))
    expect(others).toEqual([])
    expect(issue).toMatchObject({ table: 'tripPlan', subjects: ['p'], code: 'order' })
    expect(issue?.sentence).toContain('姓a和姓b同排在全市第 1')
    expect(tripIssues(rows({ candidates: [...candidates].reverse() }))).toEqual([issue])
    expect(tripIssues(rows({ candidates: [candidates[0]!, { ...candidates[1]!, rank: 2 }] }))).toEqual([])
  })
})
