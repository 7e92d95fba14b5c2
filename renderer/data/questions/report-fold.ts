// The figures of every table, counted once and kept until a row they look at changes.
import { groupBy } from '../../../shared/kernel/group-by'
import { countedFigures, reportBreakdowns } from '../../../shared/domain/report/areas'
import { fold, type Asked, type Folded } from '../../../shared/domain/report/fold'
import type { Session } from '../session'
import { tablesBehind, worldOf } from './report-world'
import type { Work } from './work'

interface Kept {
  /** Years, day and generations of every table behind the figures. */
  readonly stamp: string
  readonly folded: Folded
}

const kept = new WeakMap<Session, Map<string, Kept>>()

/** Figures and breakdowns of one table are one pass. */
const byTable: ReadonlyMap<string, Asked> = new Map(
  [...groupBy(countedFigures, ({ table }) => table)].map(([table, figures]) => [
    table,
    { figures, breakdowns: reportBreakdowns.filter(({ columns }) => columns[0]?.figure.table === table) },
  ]),
)

/** Every figure and breakdown for these years. Edits pass between slices; a table that changes meanwhile is counted again at the next question. */
export async function foldedReport(session: Session, work: Work, years: readonly number[]): Promise<Folded> {
  const all = [...new Set([...byTable.keys()].flatMap((table) => tablesBehind(session, table)))]
  // Together: while one table is taken apart the next comes from the disk.
  await Promise.all(all.map((table) => work.lists.set(table).ready()))
  const before = kept.get(session) ?? new Map<string, Kept>()
  kept.set(session, before)
  const world = await worldOf(session, work.lists, years)
  work.total(all.reduce((sum, table) => sum + work.lists.set(table).columns.size, 0))
  for (const [table, asked] of byTable) {
    const stamp = stampOf(session, work, table, years)
    if (before.get(table)?.stamp === stamp) continue
    const steps = fold(asked, world)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        before.set(table, { stamp, folded: step.value })
        break
      }
      await work.step(step.value)
    }
  }
  return merged([...before.values()].map(({ folded }) => folded))
}

/** Lists of titles and rules are no row sets: their change derives people again, which is one. */
function stampOf(session: Session, { lists }: Work, table: string, years: readonly number[]): string {
  const generations = tablesBehind(session, table).map((each) => lists.set(each).generation)
  return [...years, session.clock.today(), session.survivors.size, ...generations].join(' ')
}

function merged(parts: readonly Folded[]): Folded {
  return {
    figures: new Map(parts.flatMap(({ figures }) => [...figures])),
    groups: new Map(parts.flatMap(({ groups }) => [...groups])),
  }
}
