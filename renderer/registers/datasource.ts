// Rows of a list in blocks for the grid's infinite row model. The first block is fetched before the grid is told of a
// new query, so that typing in the search box never shows an empty grid for a frame.
import type { IDatasource, IGetRowsParams } from 'ag-grid-community'
import type { RowId } from '../../shared/oplog/operation'
import type { ListQuery, Office, Page, Row } from '../data/office'
import { markCounted, markFirstRows } from '../ui/first-rows'

export const blockSize = 100

export interface RowSource extends IDatasource {
  /** Total of the last page that knew it. */
  readonly total: () => number | undefined
}

export interface RowSourceOptions {
  readonly office: Office
  readonly query: ListQuery
  /** The first block where it was asked for already. */
  readonly first?: Promise<Page> | undefined
  /** Row that must keep its place because somebody is editing it. */
  readonly hold: () => RowId | undefined
  readonly onTotal: (total: number | undefined) => void
  readonly onError: (error: unknown) => void
}

/** Fetches the first block and answers a datasource that already holds it. */
export async function rowSource(options: RowSourceOptions): Promise<RowSource> {
  const { office, query, hold, onTotal, onError } = options
  let primed: Page | undefined = await (options.first ?? office.page(query, 0, blockSize, hold()))
  let known = primed.total
  onTotal(known)
  const answer = (params: IGetRowsParams<Row>, page: Page): void => {
    known = page.total ?? known
    onTotal(known)
    params.successCallback([...page.rows], lastRow(page, params, known))
    if (page.rows.length > 0) markFirstRows()
    if (known !== undefined) markCounted()
  }
  return {
    rowCount: known,
    total: () => known,
    getRows: (params) => {
      const first = primed
      primed = undefined
      if (first && params.startRow === 0) return answer(params, first)
      office.page(query, params.startRow, params.endRow, hold()).then(
        (page) => answer(params, page),
        (error: unknown) => (params.failCallback(), onError(error)),
      )
    },
  } as RowSource
}

/** The grid's "last row": the total, or where a short block ends while the total is still being counted. */
function lastRow(page: Page, params: IGetRowsParams, known: number | undefined): number | undefined {
  if (known !== undefined) return known
  const short = page.rows.length < params.endRow - params.startRow
  return short ? params.startRow + page.rows.length : undefined
}
