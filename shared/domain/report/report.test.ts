// The records of the yearly report by themselves: what each must say, and say once.
import { describe, expect, it } from 'vitest'
import { countedFigures, reportAreas, reportBreakdowns, reportFigures } from './areas'

describe('the figures of the yearly report', () => {
  it('have one key and one label each, a definition, and a unit that says people or attendances', () => {
    const named = [...reportFigures, ...reportBreakdowns.flatMap(({ columns }) => columns.map(({ figure }) => figure))]
    for (const figure of named) expect(figure).toEqual(countedFigures.find(({ key }) => key === figure.key))
    expect(new Set(reportFigures.map(({ key }) => key)).size).toBe(reportFigures.length)
    expect(new Set(reportFigures.map(({ label }) => label)).size).toBe(reportFigures.length)
    for (const { definition, unit, count, label } of countedFigures) {
      expect(definition, label).toMatch(/。$/u)
      if (unit === '人次') expect(count === undefined || 'sum' in count || count.distinct.length > 1, label).toBe(true)
    }
    expect(new Set(reportAreas.map(({ key }) => key)).size).toBe(reportAreas.length)
  })

  it('stand in tables of one kind of row each, so that a group is one thing across the columns', () => {
    for (const { title, columns } of reportBreakdowns)
      expect(new Set(columns.map(({ figure }) => figure.table)).size, title).toBe(1)
  })
})
