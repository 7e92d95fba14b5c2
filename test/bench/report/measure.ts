// 统计报告 over ten years of a large office beside one bare pass over the same rows. Run by the bench area `report`; prints its measures as
// one line of JSON.
import { countedFigures, reportBreakdowns } from '../../../shared/domain/report/areas'
import { foldNow, type Folded } from '../../../shared/domain/report/fold'
import { worldOfRows } from '../../support/report-world'
import { bareOf, barePass } from './bare'
import { largeOffice, YEARS } from './office'

const ROUNDS = 7

const tables = largeOffice()
const rows = [...tables.values()].reduce((sum, each) => sum + each.length, 0)

function report(): Folded {
  const world = worldOfRows((table) => tables.get(table) ?? [], { years: YEARS, today: '2026-12-31' })
  return foldNow({ figures: countedFigures, breakdowns: reportBreakdowns }, world)
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** The two must agree, or the ratio says nothing. */
function agree(): void {
  const [folded, counts] = [report(), barePass(tables)]
  for (const [key, bare] of [
    ['visits.times', 'visits'],
    ['visits.amount', 'visit money'],
    ['visits.people', 'visited'],
    ['payments.amount', 'money'],
    ['payments.people', 'paid'],
    ['trips.times', 'trips'],
  ] as const)
    for (const [at, year] of YEARS.entries()) {
      const said = folded.figures.get(key)?.[at]?.value
      if (said !== bareOf(counts, bare, year))
        throw new Error(`${key} ${year}: ${said} against ${bareOf(counts, bare, year)}`)
    }
}

agree()
const [full, bare]: [number[], number[]] = [[], []]
for (let round = 0; round < ROUNDS; round++) {
  full.push(millisecondsOf(report))
  bare.push(millisecondsOf(() => barePass(tables)))
}
const detail = `${median(full).toFixed(0)} ms / ${median(bare).toFixed(0)} ms; ${rows} rows, ${YEARS.length} years, ${countedFigures.length} figures, ${reportBreakdowns.length} tables`
console.log(
  JSON.stringify([
    {
      name: 'year report of ten years / one bare pass over the same rows',
      value: median(full) / median(bare),
      unit: '×',
      bound: 3,
      detail,
    },
    {
      name: 'year report of ten years, rows in memory',
      value: median(full),
      unit: 'ms',
      bound: 1000,
      detail: `${rows} rows`,
    },
  ]),
)
