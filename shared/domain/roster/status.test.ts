import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import { statusKinds } from './picklists'
import { isLiving, standingOf } from './status'

let count = 0
const event = (kind: string, date: string, more: Record<string, unknown> = {}): Fields => ({
  id: `e${String(count++).padStart(4, '0')}`,
  kind,
  date,
  ...more,
})
const statusAfter = (...events: readonly Fields[]): string => standingOf(events).status

describe('where a person stands', () => {
  it('is on the roster without any event', () => {
    expect(standingOf([])).toEqual({ status: 'active', hardship: undefined })
  })

  it.each([
    ['suspended', 'resumed', 'suspended'],
    ['lost', 'found', 'lost'],
    ['moved-out', 'moved-in', 'moved-out'],
    ['emigrated', 'moved-in', 'emigrated'],
    ['revoked', 'added', 'revoked'],
  ])('%s holds until %s', (begins, ends, status) => {
    expect(statusAfter(event(begins, '2020-01'))).toBe(status)
    expect(statusAfter(event(begins, '2020-01'), event(ends, '2021'))).toBe('active')
    expect(statusAfter(event(ends, '2019'), event(begins, '2020-01'))).toBe(status)
  })

  it('is final in death, whatever came after on paper', () => {
    expect(statusAfter(event('died', '2020-01'), event('found', '2021'), event('added', '2022'))).toBe('died')
  })

  it('stays when one of two honours is revoked and falls with the last', () => {
    const honours: readonly Fields[] = [{ id: 'h1' }, { id: 'h2' }]
    const first = event('revoked', '2020', { honour: 'h1' })
    expect(standingOf([first], honours).status).toBe('active')
    expect(standingOf([first, event('revoked', '2021', { honour: 'h2' })], honours).status).toBe('revoked')
    expect(standingOf([event('revoked', '2020')], honours).status).toBe('revoked')
  })

  it('knows hardship, its end, and none for the dead', () => {
    expect(standingOf([event('hardship', '2020')]).hardship).toBe(true)
    expect(standingOf([event('hardship', '2020'), event('hardship-over', '2021')]).hardship).toBe(false)
    expect(standingOf([event('hardship', '2020'), event('died', '2021')]).hardship).toBe(false)
  })

  it('takes the order of the dates, and of entry within a day', () => {
    expect(statusAfter(event('suspended', '2020-05-02'), event('resumed', '2020-05'))).toBe('suspended')
    expect(statusAfter(event('suspended', '2020-05-01'), event('resumed', '2020-05-01'))).toBe('active')
    expect(statusAfter(event('suspended', '2020'), event('resumed', '2020-01-01'))).toBe('active')
  })

  it('does not change for kinds that change fields only', () => {
    for (const kind of ['county-transfer', 'employer-change', 'retired', 'level-change', 'correction'])
      expect(statusAfter(event(kind, '2020'))).toBe('active')
  })

  it('is the same whatever the order in which events arrive', () => {
    const kinds = statusKinds.map((kind) => kind.value)
    const anEvent = fc.record({
      kind: fc.constantFrom(...kinds),
      date: fc.constantFrom('2019', '2020-01', '2020-01-01', '2020-02-03', '2021'),
      honour: fc.constantFrom('h1', 'h2', undefined),
    })
    const cases = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 999 }), anEvent), {
      selector: ([id]) => id,
      maxLength: 12,
    })
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), (list, chance) => {
        const events: readonly Fields[] = list.map(([id, values]) => ({ id: String(id), ...values }))
        const shuffled = events
          .map((each) => [chance.next().value ?? 0, each] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, each]) => each)
        const honours: readonly Fields[] = [{ id: 'h1' }, { id: 'h2' }]
        expect(standingOf(shuffled, honours)).toEqual(standingOf(events, honours))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps those who are paused or out of reach on the living roster', () => {
    expect(
      (['active', 'suspended', 'lost', 'emigrated', 'moved-out', 'revoked', 'died'] as const).filter(isLiving),
    ).toEqual(['active', 'suspended', 'lost'])
  })
})
