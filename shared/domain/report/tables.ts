// A breakdown of one year as a table: which groups stand in it, in which words and order, and what its columns come to.
import type { Breakdown, Group, Tally } from './figure'
import type { Folded } from './fold'
import { ROSTER_YEAR } from './roster-years'
import type { ReportCell, ReportGroup, ReportTable } from './year-report'

export interface GroupWords {
  label(value: string): string
  ordered(groups: readonly ReportGroup[]): readonly ReportGroup[]
}

const nothing: Tally = { value: 0, rows: 0 }

/** `place` is that of the year among the folded ones. */
export function tableOf(folded: Folded, breakdown: Breakdown, place: number, words: GroupWords): ReportTable {
  const fixed = breakdown.groups ?? []
  const found = new Map((folded.groups.get(breakdown.key) ?? []).map((group) => [group.value, group]))
  const values = [...new Set([...fixed.map(({ value }) => value), ...found.keys()])]
  const groups = values.flatMap((value): readonly ReportGroup[] => {
    const cells = cellsOf(found.get(value), breakdown.columns.length, place)
    return isFixed(breakdown, value) || cells.some(isAnything) ? [{ value, label: words.label(value), cells }] : []
  })
  const total = breakdown.columns.map(({ figure }) => cellAt(folded.figures.get(figure.key), place))
  const recent = [...found.values()].filter(({ columns }) => columns.some((each) => hasRecent(each, place)))
  return {
    key: breakdown.key,
    groups: words.ordered(groups),
    recent: recent.map(({ value }) => words.label(value)),
    total,
  }
}

/** With more columns than this a second number in each would not be read. */
const FEW = 3

/** Whether last year stands beside each column. */
export function hasLast({ columns }: Breakdown): boolean {
  return columns.length <= FEW
}

/** Groups that a page or sheet shows: where last year does not stand beside, those of which only last year had anything are left out. */
export function groupsOn(breakdown: Breakdown, { groups }: ReportTable): readonly ReportGroup[] {
  if (hasLast(breakdown)) return groups
  return groups.filter(({ value, cells }) => isFixed(breakdown, value) || cells.some(({ now }) => now.rows > 0))
}

/** What the superiors' form lists stands there also where nobody is in it. */
function isFixed({ columns, groups = [] }: Breakdown, value: string): boolean {
  return columns[0]?.figure.table === ROSTER_YEAR && groups.some((each) => each.value === value)
}

function cellsOf(group: Group | undefined, columns: number, place: number): readonly ReportCell[] {
  return Array.from({ length: columns }, (_, at) => cellAt(group?.columns[at], place))
}

function cellAt(tallies: readonly Tally[] | undefined, place: number): ReportCell {
  return { now: tallies?.[place] ?? nothing, last: tallies?.[place - 1] ?? nothing }
}

/** 近三年 is how such reports look back. */
function hasRecent(tallies: readonly Tally[], place: number): boolean {
  return tallies.slice(Math.max(0, place - 2), place + 1).some(({ rows }) => rows > 0)
}

function isAnything({ now, last }: ReportCell): boolean {
  return now.rows > 0 || last.rows > 0
}
