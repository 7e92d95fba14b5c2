// What the yearly report reads, from the columns that lists keep in the writer's memory: nothing is read from the disk once they are here.
import { countedFigures, reportBreakdowns } from '../../../shared/domain/report/areas'
import type { Breakdown, Figure, Source, World } from '../../../shared/domain/report/figure'
import { tablesOn } from '../../../shared/domain/report/reading'
import { ROSTER_YEAR, rosterTables, rosterYears } from '../../../shared/domain/report/roster-years'
import { isVisible } from '../../../shared/oplog/row'
import { listTable } from '../rowsets/labels'
import type { Lists } from '../rowsets/lists'
import type { Session } from '../session'
import { columnSource } from './column-source'

/** Years told at a time, the running one last. */
const YEARS = 10

/** Ten years that hold the asked one and the two before it: the last ten wherever possible, so that turning to another year counts nothing anew. */
export function yearsAround(year: number, today: string): readonly number[] {
  const now = Math.max(Number(today.slice(0, 4)), year)
  const last = year - 2 > now - YEARS ? now : year
  return Array.from({ length: YEARS }, (_, at) => last - YEARS + 1 + at)
}

/** Stored tables that figures of one table look into, its own first. */
export function tablesBehind(session: Session, table: string): readonly string[] {
  const pointsTo = pointer(session)
  const figures = countedFigures.filter((figure) => figure.table === table)
  const own = reportBreakdowns.filter(({ columns }) => columns.some(({ figure }) => figure.table === table))
  const paths = [...figures.flatMap(pathsOf), ...own.map(({ by }) => by)]
  const base = table === ROSTER_YEAR ? rosterTables : [table]
  return [...new Set([...base, ...paths.flatMap((path) => tablesOn(pointsTo, table, path))])]
}

function pathsOf({ year, until, where, count }: Figure): readonly string[] {
  const counted = count === undefined ? [] : 'sum' in count ? [count.sum] : [count.distinct].flat()
  return [year, ...(until === undefined ? [] : [until]), ...(where ?? []).map(({ field }) => field), ...counted]
}

/** The world of one table's figures. The tables behind it must be `ready`. */
export async function worldOf(session: Session, lists: Lists, years: readonly number[]): Promise<World> {
  const sources = new Map<string, Source>()
  const [titles, rules] = await Promise.all(['honourTitle', 'treatmentRule'].map((table) => listRows(session, table)))
  const survivor = (id: string): string => session.survivors.get(id) ?? id
  const world: World = {
    years,
    survivor,
    pointsTo: pointer(session),
    source: (table) => {
      const known = sources.get(table)
      if (known) return known
      const made =
        table === ROSTER_YEAR
          ? rosterYears(world, { titles: titles ?? [], rules: rules ?? [] }, session.clock.today())
          : columnSource(lists.set(table).columns)
      sources.set(table, made)
      return made
    },
  }
  return world
}

async function listRows(session: Session, table: string) {
  const rows = session.lists.get(table) ?? (await session.database.rows(table).toArray()).filter(isVisible)
  session.lists.set(table, rows)
  return rows
}

/** 在册 by year names its people and counties as the roster does. */
function pointer({ catalogue }: Session): World['pointsTo'] {
  return (table, field) => {
    if (table === ROSTER_YEAR && field === 'person') return 'person'
    const spec = catalogue.table(table === ROSTER_YEAR ? 'person' : table).fields.find(({ name }) => name === field)
    const to = spec?.to ?? listTable(spec)
    if (to === undefined) throw new Error(`${table}.${field} points to no table`)
    return to
  }
}

/** Table and field at the end of a breakdown's path. */
export function endOf(session: Session, breakdown: Breakdown): { readonly table: string; readonly field: string } {
  const table = breakdown.columns[0]?.figure.table ?? ''
  const [path = ''] = breakdown.by.split('|')
  const field = path.slice(path.lastIndexOf('.') + 1)
  const end = tablesOn(pointer(session), table, path).at(-1) ?? table
  return { table: end === ROSTER_YEAR ? 'person' : end, field }
}
