// The one pass: every figure and every breakdown of a report over the rows of its table, all years at once, in slices.
import { groupBy } from '../../kernel/group-by'
import { Coding } from './coding'
import { Counter } from './counting'
import type { Breakdown, Figure, Group, Path, Tally, World } from './figure'
import { pickerOf, roomFor, type Picker } from './picking'

export interface Asked {
  readonly figures: readonly Figure[]
  readonly breakdowns: readonly Breakdown[]
}

export interface Folded {
  /** By figure key, then by year. */
  readonly figures: ReadonlyMap<string, readonly Tally[]>
  /** By breakdown key. */
  readonly groups: ReadonlyMap<string, readonly Group[]>
}

/** Rows between two breaths: a pass must not hold up an edit. */
const SLICE = 40_000

/** Yields after each slice, with the rows looked at so far. */
export function* fold(asked: Asked, world: World, slice = SLICE): Generator<number, Folded> {
  const jobs = jobsOf(asked)
  const coding = new Coding(world)
  const picked = roomFor(slice)
  let done = 0
  for (const [table, own] of groupBy(jobs, ({ figure }) => figure.table)) {
    const passes: Pass[] = []
    for (const same of alike(own)) {
      passes.push(passOf(coding, same))
      yield done
    }
    const { size } = world.source(table)
    for (let from = 0; from < size; from += slice) {
      const to = Math.min(size, from + slice)
      for (const { pick, counters } of passes) {
        pick(from, to, picked)
        for (const counter of counters) counter.take(picked)
      }
      done += to - from
      yield done
    }
  }
  return resultOf(asked, jobs, coding)
}

/** The whole fold at once. */
export function foldNow(asked: Asked, world: World, slice?: number): Folded {
  const steps = fold(asked, world, slice)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** A figure by itself, or down the groups of a column. */
interface Job {
  readonly figure: Figure
  readonly by: { readonly breakdown: string; readonly path: Path } | undefined
  /** Set once the columns are coded. */
  counter: Counter | undefined
}

function jobsOf({ figures, breakdowns }: Asked): readonly Job[] {
  return [
    ...figures.map((figure): Job => ({ figure, by: undefined, counter: undefined })),
    ...breakdowns.flatMap(({ key, by, columns }) =>
      columns.map(({ figure }): Job => ({ figure, by: { breakdown: key, path: by }, counter: undefined })),
    ),
  ]
}

interface Pass {
  readonly pick: Picker
  readonly counters: readonly Counter[]
}

/** Figures that ask the same of a row ask it once. */
function alike(jobs: readonly Job[]): Iterable<readonly Job[]> {
  return groupBy(jobs, ({ figure }) => JSON.stringify([figure.where ?? [], figure.year, figure.until ?? null])).values()
}

function passOf(coding: Coding, jobs: readonly Job[]): Pass {
  const counters = jobs.map((job) => {
    const { figure, by } = job
    return (job.counter = new Counter(coding, figure, by && coding.groups(figure.table, by.path)))
  })
  return { pick: pickerOf(coding, (jobs[0] as Job).figure), counters }
}

function resultOf({ figures, breakdowns }: Asked, jobs: readonly Job[], coding: Coding): Folded {
  const single = jobs.filter(({ by }) => by === undefined)
  const ofBreakdown = groupBy(jobs, ({ by }) => by?.breakdown)
  return {
    figures: new Map(figures.map(({ key }, at) => [key, single[at]?.counter?.tallies() ?? []])),
    groups: new Map(
      breakdowns.map((breakdown) => [breakdown.key, groupsOf(breakdown, ofBreakdown.get(breakdown.key) ?? [], coding)]),
    ),
  }
}

/** Columns side by side, of groups that any of them met. */
function groupsOf({ by }: Breakdown, jobs: readonly Job[], coding: Coding): readonly Group[] {
  const { values = [] } = jobs[0] ? coding.groups(jobs[0].figure.table, by) : {}
  const groups = values.map((value, group) => ({
    value,
    columns: jobs.map(({ counter }) => counter?.tallies(group) ?? []),
  }))
  return groups.filter(({ columns }) => columns.some((tallies) => tallies.some(({ rows }) => rows > 0)))
}
