// The one pass: every figure and every breakdown of a report over the rows of its table, all years at once, in slices.
import { groupBy } from '../../kernel/group-by'
import { Counter, Looks } from './counting'
import type { Breakdown, Figure, Group, Path, Tally, World } from './figure'
import { spanOf, testOf, type Span } from './reading'

export interface Asked {
  readonly figures: readonly Figure[]
  readonly breakdowns: readonly Breakdown[]
}

export interface Folded {
  /** By figure key, then by year. */
  readonly figures: ReadonlyMap<string, readonly Tally[]>
  /** By breakdown key; groups in the order in which they were met. */
  readonly groups: ReadonlyMap<string, readonly Group[]>
}

/** Rows between two breaths: a pass must not hold up an edit. */
const SLICE = 40_000

/** Yields after each slice, with the rows looked at so far. */
export function* fold(asked: Asked, world: World): Generator<number, Folded> {
  const jobs = jobsOf(asked)
  let done = 0
  for (const [table, own] of groupBy(jobs, ({ figure }) => figure.table)) {
    const passes = passesOf(world, own)
    const { size } = world.source(table)
    for (let from = 0; from < size; from += SLICE) {
      const to = Math.min(size, from + SLICE)
      for (const pass of passes) pass(from, to)
      done += to - from
      yield done
    }
  }
  return resultOf(asked, jobs, world.years.length)
}

/** The whole fold at once. */
export function foldNow(asked: Asked, world: World): Folded {
  const steps = fold(asked, world)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** A figure by itself, or down the groups of a column. */
interface Job {
  readonly figure: Figure
  readonly by: { readonly breakdown: string; readonly column: number; readonly path: Path } | undefined
  /** Filled by its pass: one counter, or one for each group. */
  readonly counters: Counter[]
  values: readonly string[]
}

function jobsOf({ figures, breakdowns }: Asked): readonly Job[] {
  return [
    ...figures.map((figure): Job => ({ figure, by: undefined, counters: [], values: [] })),
    ...breakdowns.flatMap(({ key, by, columns }) =>
      columns.map(({ figure }, column): Job => {
        return { figure, by: { breakdown: key, column, path: by }, counters: [], values: [] }
      }),
    ),
  ]
}

/** Figures that ask the same of a row ask it once. */
function passesOf(world: World, jobs: readonly Job[]): readonly ((from: number, to: number) => void)[] {
  const alike = groupBy(jobs, ({ figure }) => JSON.stringify([figure.where ?? [], figure.year, figure.until ?? '']))
  return [...alike.values()].map((same) => {
    const { figure } = same[0] as Job
    const looks = new Looks(world, figure.table)
    const [test, span] = [testOf(world, figure.table, figure.where), spanOf(world, figure)]
    const takes = takersOf(looks, same)
    return (from, to) => {
      for (let at = from; at < to; at++) {
        if (!test(at)) continue
        const years = span(at)
        if (years.last >= years.first) for (const take of takes) take(at, years)
      }
    }
  })
}

type Take = (at: number, span: Span) => void

/** Columns of one breakdown look the group up together. */
function takersOf(looks: Looks, jobs: readonly Job[]): readonly Take[] {
  const single = jobs.filter(({ by }) => by === undefined)
  const grouped = groupBy(
    jobs.filter(({ by }) => by !== undefined),
    ({ by }) => by?.path ?? '',
  )
  const takes = single.map((job): Take => {
    const counter = new Counter(looks, job.figure)
    job.counters.push(counter)
    return counter.take
  })
  return [...takes, ...[...grouped].map(([path, own]) => groupTaker(looks, path, own))]
}

function groupTaker(looks: Looks, path: Path, jobs: readonly Job[]): Take {
  const { place, values } = looks.group(path)
  for (const job of jobs) job.values = values
  return (at, span) => {
    const group = place(at)
    for (const { figure, counters } of jobs) (counters[group] ??= new Counter(looks, figure)).take(at, span)
  }
}

function resultOf({ figures, breakdowns }: Asked, jobs: readonly Job[], years: number): Folded {
  const nothing = Array.from({ length: years }, (): Tally => ({ value: 0, rows: 0 }))
  const single = jobs.filter(({ by }) => by === undefined)
  const ofBreakdown = groupBy(jobs, ({ by }) => by?.breakdown)
  return {
    figures: new Map(figures.map(({ key }, at) => [key, single[at]?.counters[0]?.tallies() ?? nothing])),
    groups: new Map(breakdowns.map(({ key }) => [key, groupsOf(ofBreakdown.get(key) ?? [], nothing)])),
  }
}

/** Columns side by side: a group one column never met is 0 there. */
function groupsOf(jobs: readonly Job[], nothing: readonly Tally[]): readonly Group[] {
  const values = [...new Set(jobs.flatMap((job) => job.values))]
  return values.map((value) => ({
    value,
    columns: jobs.map((job) => job.counters[job.values.indexOf(value)]?.tallies() ?? nothing),
  }))
}
