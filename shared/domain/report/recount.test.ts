// Every figure and every table of the yearly report against a second count made by hand, over any rows; none is left out.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { anyOffice, survivors } from '../../../test/support/report/office'
import { recounts, type Recount } from '../../../test/support/report/recounts'
import { splits, type Group } from '../../../test/support/report/splits'
import { worldOfRows } from '../../../test/support/report/world'
import { expectSame, holds } from '../../../test/support/property'
import { groupBy } from '../../kernel/group-by'
import { countedFigures, reportBreakdowns } from './areas'
import { rowsBehind } from './behind'
import type { Tally } from './figure'
import { foldNow } from './fold'

const years = [2019, 2020, 2021]
const slices = fc.integer({ min: 1, max: 6 })

/** A group that only one column has anything in is no group of the others. */
function partsOf(cells: readonly (readonly [string, Tally | undefined])[]) {
  return Object.fromEntries(cells.filter(([, tally]) => tally !== undefined && tally.rows > 0))
}

describe('a second count by hand', () => {
  it('is there for every figure and every table', () => {
    expect(Object.keys(recounts).sort()).toEqual(countedFigures.map(({ key }) => key).sort())
    expect(Object.keys(splits).sort()).toEqual(reportBreakdowns.map(({ key }) => key).sort())
  })

  it('finds the same number for every figure, and as many rows behind it', () => {
    holds(
      [anyOffice, slices],
      (office, slice) => {
        const world = worldOfRows((table) => office[table] ?? [], { years, survivors })
        const { figures } = foldNow({ figures: countedFigures, breakdowns: [] }, world, slice)
        for (const figure of countedFigures)
          for (const [at, year] of years.entries()) {
            const recount = recounts[figure.key] as Recount
            const rows = recount.rows(office, year)
            const found = { value: recount.value(rows), rows: rows.length }
            expectSame([figure.key, year, figures.get(figure.key)?.[at]], [figure.key, year, found])
            expectSame(rowsBehind(world, figure, year).length, rows.length)
          }
      },
      0.02,
    )
  })

  it('finds the same numbers in every group of every table, and no group more', () => {
    holds(
      [anyOffice, slices],
      (office, slice) => {
        const world = worldOfRows((table) => office[table] ?? [], { years, survivors })
        const { groups } = foldNow({ figures: [], breakdowns: reportBreakdowns }, world, slice)
        for (const { key, by, columns } of reportBreakdowns)
          for (const [column, { figure }] of columns.entries())
            for (const [at, year] of years.entries()) {
              const told = (groups.get(key) ?? []).map(
                ({ value, columns: cells }) => [value, cells[column]?.[at]] as const,
              )
              const recount = recounts[figure.key] as Recount
              const split = splits[key] as Group
              const parts = groupBy(recount.rows(office, year), (row) => String(split(row, office) ?? ''))
              const found = [...parts].map(([value, rows]) => {
                expectSame(rowsBehind(world, figure, year, { by, value }).length, rows.length)
                return [value, { value: recount.value(rows), rows: rows.length }] as const
              })
              expectSame([key, figure.key, year, partsOf(told)], [key, figure.key, year, Object.fromEntries(found)])
            }
      },
      0.01,
    )
  })
})
