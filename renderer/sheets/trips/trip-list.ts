// A list of people of one batch: laid out for paper with its version and marks, and the same rows for .xlsx.
import {
  nextEdition,
  type Comparison,
  type EditionLine,
  type NextEdition,
} from '../../../shared/domain/trips/after/edition'
import { editionOf } from '../../../shared/domain/trips/after/edition-commands'
import type { Row } from '../../data/office'
import type { ExportTable } from '../../exporting/table'
import { landscape, portrait, type SheetJob } from '../page-model'
import { paginateList, type ListColumn, type ListSection } from '../paginate'
import type { TripPaper } from './read-trips'
import { datesOf } from './travel/travel-words'

export interface TripList {
  /** Names its versions among the kept ones. */
  readonly sheet: string
  readonly title: string
  readonly columns: readonly ListColumn[]
  readonly lines: readonly EditionLine[]
  readonly wide: boolean
  /** Foot of every page, left. */
  readonly note: string
  /** Lines between title and subline. */
  readonly head?: readonly (readonly string[])[]
  /** pt; 11 where nothing is said. */
  readonly size?: number
  /** mm; 9 where nothing is said. */
  readonly rowHeight?: number
}

/** Which version of the list this is now. */
export function editionNow(paper: TripPaper, batch: Row, list: TripList): NextEdition {
  const kept = paper.editions.filter((row) => row['batch'] === batch.id && row['sheet'] === list.sheet)
  return nextEdition(kept.map(editionOf), { columns: labelsOf(list), lines: list.lines })
}

export function labelsOf(list: TripList): readonly string[] {
  return list.columns.map(({ label }) => label)
}

const signs = { new: '＋', changed: '△', same: '' } as const
const markColumn: ListColumn = { label: '变动', width: 0, fixed: 24 }

/** The list on paper; from its second version on every line that is new, changed or gone carries its sign. */
export function listJob(paper: TripPaper, batch: Row, list: TripList): SheetJob {
  const title = `${String(batch['name'] ?? '')}${list.title}`
  const { version, since } = editionNow(paper, batch, list)
  const marked = since && since.places > 0 ? since : undefined
  const words = marked ? versionWords(version, marked) : version > 1 ? `第${version}版` : ''
  const count = list.lines.length
  return paginateList({
    title,
    paper: list.wide ? landscape : portrait,
    headLines: [...(words === '' ? [] : [[words]]), ...(list.head ?? [])],
    subline: [`单位：${paper.office}`, headingOf(batch), `制表日期：${paper.date}`],
    columns: marked ? [markColumn, ...list.columns] : list.columns,
    sections: marked ? markedSections(marked, version) : [{ rows: list.lines.map(({ cells }) => cells) }],
    sectionOnNewPage: false,
    size: list.size ?? 11,
    rowHeight: list.rowHeight ?? 9,
    pageTotal: (rows, first) => `本页 ${Math.max(0, Math.min(count, first + rows) - first)} 行`,
    total: `共 ${count} 行`,
    signers: [],
    footNote: list.note,
    footRight: version > 1 ? `${title}　第${version}版` : title,
  })
}

/** 第2版（较第1版：3 处）　＋新增 1　△变更 1　－减少 1 */
function versionWords(version: number, { lines, gone, places }: Comparison): string {
  const of = (mark: string): number => lines.filter((line) => line.mark === mark).length
  return `第${version}版（较第${version - 1}版：${places} 处）　＋新增 ${of('new')}　△变更 ${of('changed')}　－减少 ${gone.length}`
}

function markedSections({ lines, gone }: Comparison, version: number): readonly ListSection[] {
  const rows = lines.map(({ mark, changed, cells }) => [[signs[mark], ...changed].join(' ').trim(), ...cells])
  if (gone.length === 0) return [{ rows }]
  return [{ rows }, { heading: `第${version - 1}版有、本版减少的`, rows: gone.map(({ cells }) => ['－', ...cells]) }]
}

/** 9月1日至9月5日　丽水休养院 */
export function headingOf(batch: Row): string {
  return [datesOf(batch), String(batch['place'] ?? '')].filter(Boolean).join('　')
}

/** The same rows for .xlsx. */
export function tableOf(paper: TripPaper, batch: Row, list: TripList): ExportTable {
  return {
    title: `${String(batch['name'] ?? '')}${list.title}`,
    subtitle: `${paper.office}　${headingOf(batch)}　${paper.date}`,
    columns: list.columns.map(({ label, width, fixed }) => ({
      key: label,
      header: label,
      type: 'text',
      width: Math.round(fixed ?? width ?? 20) + 4,
    })),
    rows: list.lines.map(({ cells }) => [...cells]),
    reminder: list.note,
  }
}
