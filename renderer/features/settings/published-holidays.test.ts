import { describe, expect, it } from 'vitest'
import { publishedHolidays } from './published-holidays'

describe('the published arrangement', () => {
  it('gives 2026 as the State Council fixed it: 春节 nine days off, two weekend days worked for it', () => {
    const spring = publishedHolidays(2026).filter(({ name }) => name === '春节')
    expect(spring.filter(({ work }) => !work).map(({ date }) => date)).toEqual(
      Array.from({ length: 9 }, (_, at) => `2026-02-${15 + at}`),
    )
    expect(spring.filter(({ work }) => work).map(({ date }) => date)).toEqual(['2026-02-14', '2026-02-28'])
  })

  it('gives nothing for a year nobody has fixed yet', () => {
    expect(publishedHolidays(2090)).toEqual([])
  })
})
