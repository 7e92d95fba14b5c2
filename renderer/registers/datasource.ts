// Rows of a list in blocks for the grid's infinite row model. The first block is fetched before the grid is told of a
// new query, so that typing in the search box never shows an empty grid for a frame; a source may turn to another query, so that
// the rows on screen take other data instead of being made anew with each letter.
import type { IDatasource, IGetRowsParams } from 'ag-grid-community'
import type { RowId } from '../../shared/oplog/operation'
import type { ListQuery, Office, Page, Row } from '../data/office'
import { markCounted, markFirstRows } from '../ui/first-rows'

export const blockSize = 100

export interface RowSource extends IDatasource {
  /** Total of the last page that knew it. */
  readonly total: () => number | undefined
  /** Another list from now on, with its first block; the grid is to ask for its blocks again. */
  readonly turnTo: (query: ListQuery, first: Page) => void
}

export interface RowSourceOptions {
  readonly office: Office
  readonly query: ListQuery
  /** The first block, fetched already. */
  readonly first: Page
  /** Row that must keep its place because somebody is editing it. */
  readonly hold: () => RowId | undefined
  /** Told with every block after the first. */
  readonly onTotal: (total: number | undefined) => void
  readonly onError: (error: unknown) => void
}

/** A datasource that already holds its first block. */
export function rowSource({ office, hold, onTotal, onError, ...begun }: RowSourceOptions): RowSource {
  let { query } = begun
  let primed: Page | undefined = begun.first
  let known = primed.total
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
    turnTo: (next, first) => {
      query = next
      primed = first
      known = first.total
    },
    getRows: (params) => {
      const first = primed
      if (first && params.startRow === 0) {
        primed = undefined
        return answer(params, first)
      }
      const asked = query
      office.page(asked, params.startRow, params.endRow, hold()).then(
        // Rows of a list that is shown no more: the grid asked again when it turned, this answer only ends its waiting.
        (page) => (asked === query ? answer(params, page) : params.failCallback()),
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
