// Photos on a sheet that cannot be drawn: their frame says so on the paper, instead of a broken picture (product.md §11).
import type { Failure } from '../../shared/kernel/result'
import type { Block, Cell, Row, SheetJob } from './page-model'

/** What stands in the frame, for whoever has the paper in hand and not the screen. */
export const NO_PHOTO = '（照片未到）'

/** Ids of the photos that kept a sheet from being made; none for any other failure. */
export function photosLacking({ code, data }: Failure): ReadonlySet<string> {
  const photos: unknown = code === 'print.photo' ? data?.['photos'] : undefined
  return new Set(Array.isArray(photos) ? photos.filter((each) => typeof each === 'string') : [])
}

/** The same sheet with the frames of these photos kept, and words in them. */
export function withoutPhotos(job: SheetJob, lacking: ReadonlySet<string>): SheetJob {
  const cell = (each: string | Cell): string | Cell => {
    if (typeof each === 'string' || each.photo === undefined || !lacking.has(each.photo)) return each
    const { photo: _photo, ...frame } = each
    return { ...frame, text: NO_PHOTO, role: 'label' }
  }
  const row = (each: Row): Row => ({ ...each, cells: each.cells.map(cell) })
  const block = (each: Block): Block => (each.kind === 'table' ? { ...each, rows: each.rows.map(row) } : each)
  return { ...job, pages: job.pages.map((page) => ({ ...page, blocks: page.blocks.map(block) })) }
}
