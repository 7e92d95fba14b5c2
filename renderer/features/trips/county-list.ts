// The list that goes out to a county and comes back: its own people with blank columns to fill, each row with the person's number, so
// that nobody is recognised by name and no ID number leaves the office (office-practice.md 43).
import type { Catalogue } from '../../../shared/domain/catalogue'
import { formatField } from '../../../shared/domain/format'
import type { Lookup } from '../../../shared/domain/lookup'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import { countyFields } from '../../../shared/domain/trips/recommend-commands'
import type { ExportCell, ExportColumn, ExportTable } from '../../exporting/table'
import { columnsOfTable } from '../../importing/lists/columns'
import { KEY_LABEL } from '../../importing/lists/people'
import type { ListColumn } from '../../importing/rows/read-list'
import type { Row } from '../../data/office'

/** The county's own words as the panel shows them. */
export const countyFieldsShown: readonly string[] = countyFields.filter((name) => name !== 'note')

/** Fields of a candidate that a county fills, in the order of its columns. */
export function countyColumns(catalogue: Catalogue): readonly ListColumn[] {
  return columnsOfTable(catalogue.table('tripCandidate'), countyFields, ['role'])
}

export interface CountyForm {
  readonly plan: Row
  readonly county: Row
  /** People of the county in the order of the sheet. */
  readonly people: readonly Row[]
  /** Rows of the plan already recommended. */
  readonly candidates: readonly Row[]
  readonly batches: readonly Row[]
  /** Places of the county per batch, by batch id. */
  readonly places: ReadonlyMap<string, number>
  readonly lookup: Lookup
}

export function countyForm(form: CountyForm, catalogue: Catalogue): ExportTable {
  const { plan, county, people, candidates, batches, places, lookup } = form
  const columns = countyColumns(catalogue)
  const known = new Map(candidates.map((row) => [String(row['person']), row]))
  const own = batches.map((batch) => `${String(batch['name'])} ${places.get(batch.id) ?? 0} 个`)
  const deadline = plan['deadline'] ? `；请于 ${String(plan['deadline'])} 前报送` : ''
  const subtitle = `名额：${own.join('，')}。推荐类别填“推荐”或“替补”，不推荐的空着；意向批次填批次名称；编号不要改${deadline}`
  return {
    title: `${String(plan['name'])}推荐名单（${String(county['name'])}）`,
    subtitle,
    columns: [
      ...given,
      ...columns.map((field): ExportColumn => ({
        key: field.name,
        header: field.label,
        type: 'text',
        width: widthOf(field),
      })),
    ],
    rows: people.map((person) => [
      ...givenCells(person),
      ...columns.map((field) => cellOf(field, known.get(person.id), lookup)),
    ]),
    reminder: '',
  }
}

const text = (key: string, header: string, width: number): ExportColumn => ({ key, header, type: 'text', width })

/** What the office says of each person; nothing of it is read back but the number. */
const given: readonly ExportColumn[] = [
  text('name', '姓名', 10),
  text('employer', '工作单位', 26),
  text('titles', '荣誉称号', 22),
  text('level', '待遇级别', 9),
  text('#key', KEY_LABEL, 28),
]

function givenCells(person: Row): readonly ExportCell[] {
  return [
    String(person['name'] ?? ''),
    String(person['employer'] ?? ''),
    String(person['_dTitles'] ?? ''),
    levelLabel(person['_dLevel']),
    person.id,
  ]
}

/** A telephone that was masked on the way out could not come back: it stays blank, and blank changes nothing. */
function cellOf(field: ListColumn, candidate: Row | undefined, lookup: Lookup): ExportCell {
  const value = candidate?.[field.name]
  const hidden = field.sensitivity !== undefined && field.sensitivity !== 'open'
  return value === undefined || value === null || hidden ? null : formatField(field, value, lookup)
}

function widthOf(field: ListColumn): number {
  return Math.max(9, Math.round((field.width ?? 110) / 8))
}
