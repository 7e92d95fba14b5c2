// 统计报告 over ten years of a large office beside one bare pass over the same rows. Run by the bench area `report`; prints its measures as
// one line of JSON.
import { isDeepStrictEqual } from 'node:util'
import { Columns } from '../../../renderer/data/rowsets/columns'
import { columnSource } from '../../../renderer/data/questions/column-source'
import { catalogue } from '../../../shared/domain/catalogue'
import { countedFigures, reportBreakdowns } from '../../../shared/domain/report/areas'
import { foldNow, type Folded } from '../../../shared/domain/report/fold'
import { worldOfRows } from '../../support/report/world'
import { barePass } from './bare'
import { largeOffice, YEARS } from './office'

const ROUNDS = 7
const today = '2026-12-31'

const tables = largeOffice()
const rows = [...tables.values()].reduce((sum, each) => sum + each.length, 0)

/** As the writer holds them; made once, like the plain rows of the bare pass. */
const columns = new Map(
  catalogue.tables.map((spec) => {
    const made = new Columns(spec, () => today)
    for (const row of tables.get(spec.name) ?? []) made.put({ ...row, _s: ['', ''] })
    return [spec.name, made] as const
  }),
)

function report(): Folded {
  const source = (table: string) => columnSource(columns.get(table) as Columns)
  const world = worldOfRows((table) => tables.get(table) ?? [], { years: YEARS, today, source })
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
  const [folded, bare] = [report(), barePass(tables)]
  const same = (key: string, told: readonly number[]): void => {
    const said = folded.figures.get(key)?.map(({ value }) => value)
    if (!isDeepStrictEqual(said, told)) throw new Error(`${key}: ${said?.join()} against ${told.join()}`)
  }
  const sizes = (sets: readonly Set<unknown>[]): readonly number[] => sets.map(({ size }) => size)
  same('visits.times', bare.visits.count)
  same('visits.amount', bare.visits.sum)
  same('visits.people', sizes(bare.visits.people))
  same('payments.amount', bare.payments.sum)
  same('payments.people', sizes(bare.payments.people))
  same('trips.times', bare.trips.count)
  same('trips.first', sizes(bare.trips.people))
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
