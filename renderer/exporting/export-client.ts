// The window's side of the export worker, and what it must be given from the office.
import { wrap, type Remote } from 'comlink'
import type { Catalogue } from '../../shared/domain/catalogue'
import type { ListQuery, Office, Row } from '../data/office'
import type { ExportDesk } from './desk'

export interface ExportDeskClient {
  readonly desk: Remote<ExportDesk>
  stop(): void
}

export function startExportDesk({ definitions }: Catalogue): ExportDeskClient {
  const worker = new Worker(new URL('../workers/export.ts', import.meta.url), { type: 'module', name: 'export' })
  const desk = wrap<ExportDesk>(worker)
  void desk.know(definitions)
  return { desk, stop: () => worker.terminate() }
}

/** What is exported: the ticked rows in list order, or the whole list where none is ticked. */
export interface Scope {
  readonly ids: ReadonlySet<string>
  readonly query: ListQuery
}

/** Rows in list order; read in slices so that no answer grows without bound. */
export async function fetchRows(office: Office, scope: Scope): Promise<readonly Row[]> {
  const listed = await office.ids(scope.query)
  const wanted = scope.ids.size === 0 ? listed : listed.filter((id) => scope.ids.has(id))
  const rows: Row[] = []
  for (let from = 0; from < wanted.length; from += 2000)
    rows.push(...(await office.rows(scope.query.table, wanted.slice(from, from + 2000))))
  return rows
}

/** The rows that references of these rows name, by table: small lists whole, people only as far as named. */
export async function fetchLists(
  office: Office,
  catalogue: Catalogue,
  table: string,
  rows: readonly Row[],
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const lists: Record<string, readonly Row[]> = {}
  for (const field of catalogue.table(table).fields) {
    const to =
      field.to ??
      (field.choices && !Array.isArray(field.choices) ? (field.choices as { readonly table: string }).table : undefined)
    if (to === undefined || lists[to]) continue
    const ids = [...new Set(rows.map((row) => row[field.name]).filter((id): id is string => typeof id === 'string'))]
    lists[to] = to === 'unit' || to === 'honourTitle' ? await office.all(to) : await office.rows(to, ids)
  }
  return lists
}
