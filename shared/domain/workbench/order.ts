// The 工作台 as it stands on screen: four groups, in the order in which the person at the keyboard works.
import { wholeDate } from '../../kernel/plain-date'
import { groupBy } from '../../kernel/group-by'
import type { Role } from '../office/roles'
import type { WorkGroup, WorkItem } from './source'

/** An item with the area it comes from. */
export interface WorkLine extends WorkItem {
  readonly label: string
}

export const groupLabels: Readonly<Record<WorkGroup, string>> = {
  due: '今天到期、超期',
  week: '本周',
  review: '待复核、待审批',
  remind: '提醒',
}

const usual: readonly WorkGroup[] = ['due', 'week', 'review', 'remind']

/** Who reviews or decides sees first what waits for them. */
export function groupsFor(role: Role): readonly WorkGroup[] {
  return role === 'reviewer' || role === 'viewer' ? ['review', 'due', 'week', 'remind'] : usual
}

export interface WorkSection {
  readonly group: WorkGroup
  readonly lines: readonly WorkLine[]
}

/** Groups that have lines; inside a group the earliest day first, undated ones after, areas in their order. */
export function sectionsOf(lines: readonly WorkLine[], role: Role): readonly WorkSection[] {
  return groupsFor(role).flatMap((group) => {
    const own = lines.filter((line) => line.group === group)
    return own.length === 0 ? [] : [{ group, lines: own.sort((a, b) => compare(dayOf(a), dayOf(b))) }]
  })
}

export interface WorkArea {
  readonly label: string
  readonly lines: readonly WorkLine[]
}

/** Lines of one group by the area they come from, in the order in which the areas first come up. */
export function areasOf(lines: readonly WorkLine[]): readonly WorkArea[] {
  return [...groupBy(lines, ({ label }) => label)].map(([label, own]) => ({ label, lines: own }))
}

function dayOf({ date }: WorkLine): string {
  return date === undefined ? '9999' : wholeDate(date, 'last')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
