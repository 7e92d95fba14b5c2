// 线路导入: the two-sheet layout 线路 and 行程 (domain.md §2.6) → routes with their days. A route with a fault stays out, by sheet and row;
// the others go in.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec } from '../../../shared/domain/field'
import { routeFault } from '../../../shared/domain/trips/route-faults'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Value } from '../../../shared/oplog/operation'
import type { ReadFile } from '../reading/sheet'
import type { Finding } from '../rows/findings'
import { aboutRow, listLayout, listRows, type ListLayout, type ListRow } from './columns'

export interface ReadRoutes {
  readonly routes: readonly {
    readonly values: Readonly<Record<string, Value>>
    readonly days: readonly Readonly<Record<string, Value>>[]
  }[]
  readonly findings: readonly Finding[]
  /** Routes of the file that stay out. */
  readonly left: number
}

/** Failure `routes.header` where the file has no sheet of routes. `today` is YYYY-MM-DD. */
export function readRoutes(file: ReadFile, catalogue: Catalogue, today: string): Result<ReadRoutes> {
  const route = catalogue.table('tripRoute').fields
  const day = catalogue.table('tripDay').fields.filter(({ name }) => name !== 'route')
  const code = route.find(({ name }) => name === 'code') as FieldSpec
  const layouts = file.sheets.map((sheet) => ({
    days: listLayout(sheet, [code, ...day], ['code', 'day']),
    routes: listLayout(sheet, route, ['code', 'name', 'days']),
  }))
  const found = layouts.find(({ routes }) => routes)?.routes
  if (!found)
    return fail(
      'routes.header',
      `《${file.name}》里没有找到线路表：表头要有“线路编码”“线路名称”“天数”。每天的安排放在另一张工作表，表头要有“线路编码”“第几天”。`,
    )
  const context = { today }
  const days = layouts.flatMap(({ days: layout }) => (layout ? listRows(layout, ['code', 'day'], context) : []))
  return ok(joined(found, listRows(found, ['code', 'name'], context), days))
}

function joined(layout: ListLayout, rows: readonly ListRow[], days: readonly ListRow[]): ReadRoutes {
  const label = (field: string): string => layout.columns.find((column) => column.field.name === field)?.label ?? ''
  const findings: Finding[] = []
  const seen = new Map<string, ListRow>()
  const routes: ReadRoutes['routes'][number][] = []
  let left = 0
  for (const row of rows) {
    const own = days.filter((day) => day.values['code'] !== undefined && day.values['code'] === row.values['code'])
    const faults = [
      ...row.findings.filter(({ level }) => level === 'error'),
      ...faultsOf(row, own, seen, label),
      ...own.flatMap((day) => day.findings),
    ]
    seen.set(String(row.values['code'] ?? ''), row)
    findings.push(...row.findings.filter(({ level }) => level !== 'error'), ...faults)
    if (faults.some(({ level }) => level === 'error')) left++
    else routes.push({ values: row.values, days: own.map(({ values: { code: _code, ...rest } }) => rest) })
  }
  for (const day of days)
    if (!seen.has(String(day.values['code'] ?? '')))
      findings.push(
        aboutRow(day, 'routes.orphan', `线路表里没有编码“${String(day.values['code'] ?? '')}”，这一天没有导入。`),
      )
  return { routes, findings, left }
}

/** What is wrong with one route: its own row, then its days as a whole, told at the first row that shows it. */
function faultsOf(
  row: ListRow,
  days: readonly ListRow[],
  seen: ReadonlyMap<string, ListRow>,
  label: (field: string) => string,
): readonly Finding[] {
  const { code, name, days: told, least, most } = row.values
  const at = (field: string, kind: string, message: string): Finding =>
    aboutRow(row, kind, message, label(field), String(row.values[field] ?? ''))
  if (code === undefined) return [at('code', 'value.required', '没有线路编码，没有导入。')]
  const found: Finding[] = []
  const twin = seen.get(String(code))
  if (twin) found.push(at('code', 'routes.twice', `线路编码与第 ${twin.row} 行相同，没有导入。`))
  if (name === undefined) found.push(at('name', 'value.required', '没有线路名称，没有导入。'))
  if (row.values['area'] === undefined && row.findings.length === 0)
    found.push(at('area', 'value.required', '没有区域（市内、省内、长三角、对口支援、跨省），没有导入。'))
  if (typeof least === 'number' && typeof most === 'number' && most < least)
    found.push(at('most', 'route.people', `最高人数 ${most} 少于最低人数 ${least}，没有导入。`))
  if (told === undefined && row.findings.some(({ column }) => column === label('days'))) return found
  const fault = routeFault(
    { days: told },
    days.map(({ values }) => values),
  )
  if (fault !== undefined) found.push(dayFinding(row, days, fault, at))
  return found
}

/** A wrong number of days is told at the route; a gap or a day written twice at the row of the day that shows it. */
function dayFinding(
  row: ListRow,
  days: readonly ListRow[],
  fault: string,
  at: (field: string, kind: string, message: string) => Finding,
): Finding {
  const sorted = [...days].sort((a, b) => Number(a.values['day']) - Number(b.values['day']) || a.row - b.row)
  const odd = sorted.find((day, i) => Number(day.values['day']) !== i + 1)
  const told = `${String(row.values['name'] ?? row.values['code'])}：${fault}，没有导入。`
  return odd && days.length === Number(row.values['days'])
    ? aboutRow(odd, 'route.gap', told, '第几天', String(odd.values['day'] ?? ''))
    : at('days', 'route.days', told)
}
