// 线路导入: the two-sheet layout 线路 and 行程 (domain.md §2.6) → routes with their days. A route with a fault stays out, by sheet and row;
// the others go in.
import type { Catalogue } from '../../../shared/domain/catalogue'
import { routeFault } from '../../../shared/domain/trips/route-faults'
import type { Value } from '../../../shared/oplog/operation'
import type { ListColumn, ListRead, ListRow } from '../rows/read-list'
import { columnsOfTable, type LeftOut } from './columns'

type Values = Readonly<Record<string, Value>>

export interface ReadRoutes {
  readonly routes: readonly { readonly values: Values; readonly days: readonly Values[] }[]
  readonly leftOut: readonly LeftOut[]
  /** Routes of the file that stay out. */
  readonly left: number
}

/** Columns of the sheet of routes. */
export function routeColumns(catalogue: Catalogue): readonly ListColumn[] {
  const table = catalogue.table('tripRoute')
  const names = table.fields.map(({ name }) => name)
  return columnsOfTable(table, names, ['code', 'name', 'days'])
}

/** Columns of the sheet of days; the code of the route stands for the name by which a list's rows are known. */
export function dayColumns(catalogue: Catalogue): readonly ListColumn[] {
  const table = catalogue.table('tripDay')
  const names = table.fields.map(({ name }) => name).filter((name) => name !== 'route')
  return [{ name: 'name', label: '线路编码', kind: 'text', required: true }, ...columnsOfTable(table, names, ['day'])]
}

export function readRoutes(list: ListRead, second: ListRead | undefined): ReadRoutes {
  const days = second?.rows ?? []
  const leftOut: LeftOut[] = []
  const seen = new Map<string, ListRow>()
  const routes: ReadRoutes['routes'][number][] = []
  let left = 0
  for (const row of list.rows) {
    const own = days.filter((day) => day.values['name'] !== undefined && day.values['name'] === row.values['code'])
    const faults = [
      ...faultsOf(row, own, seen),
      ...own.flatMap((day) => day.problems.map((problem) => at(day, problem))),
    ]
    seen.set(String(row.values['code'] ?? ''), row)
    leftOut.push(...faults)
    if (faults.length > 0) left++
    else routes.push({ values: row.values, days: own.map(({ values: { name: _code, ...rest } }) => rest) })
  }
  for (const day of days)
    if (!seen.has(String(day.values['name'] ?? '')))
      leftOut.push(at(day, `线路表里没有编码“${String(day.values['name'] ?? '')}”，这一天没有导入。`))
  return { routes, leftOut, left }
}

function at({ sheet, row }: ListRow, message: string): LeftOut {
  return { sheet, row, message }
}

/** What is wrong with one route: its own row, then its days as a whole, told at the one row that shows it. */
function faultsOf(row: ListRow, days: readonly ListRow[], seen: ReadonlyMap<string, ListRow>): readonly LeftOut[] {
  const { code, name, area, days: told, least, most } = row.values
  const found = row.problems.map((problem) => at(row, problem))
  const missing = [
    ['线路编码', code],
    ['线路名称', name],
    ['区域', area],
    ['天数', told],
  ].filter(([, value]) => value === undefined)
  if (missing.length > 0 && row.problems.length === 0)
    found.push(at(row, `没有填${missing.map(([label]) => String(label)).join('、')}，没有导入。`))
  const twin = seen.get(String(code ?? ''))
  if (twin) found.push(at(row, `线路编码“${String(code)}”与第 ${twin.row} 行相同，没有导入。`))
  if (typeof least === 'number' && typeof most === 'number' && most < least)
    found.push(at(row, `最高人数 ${most} 少于最低人数 ${least}，没有导入。`))
  if (told === undefined) return found
  const fault = routeFault(
    { days: told },
    days.map(({ values }) => values),
  )
  return fault === undefined ? found : [...found, dayFault(row, days, fault)]
}

/** A wrong number of days is told at the route; a gap or a day written twice at the row of the day that shows it. */
function dayFault(row: ListRow, days: readonly ListRow[], fault: string): LeftOut {
  const sorted = [...days].sort((a, b) => Number(a.values['day']) - Number(b.values['day']) || a.row - b.row)
  const odd = sorted.find((day, i) => Number(day.values['day']) !== i + 1)
  const told = `${String(row.values['name'] ?? row.values['code'])}：${fault}，没有导入。`
  return odd && days.length === Number(row.values['days']) ? at(odd, told) : at(row, told)
}
