// The list that goes out to a county and comes back: its own people with blank columns to fill, each row with the person's number, so
// that nobody is recognised by name and no ID number leaves the office (office-practice.md 43).
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { Choice } from '../../../shared/domain/field'
import { formatField } from '../../../shared/domain/format'
import type { Lookup } from '../../../shared/domain/lookup'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import { countyFields } from '../../../shared/domain/trips/recommend-commands'
import type { SheetColumn } from '../../../shared/domain/checks/sheet-content'
import type { CountyForm } from '../../exporting/write-county-form'
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

export interface CountyList {
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
  /** Who sends it. */
  readonly office: string
}

export function recommendForm(list: CountyList, catalogue: Catalogue): CountyForm {
  const { plan, county, people, candidates, batches, places, lookup, office } = list
  const columns = countyColumns(catalogue)
  const known = new Map(candidates.map((row) => [String(row['person']), row]))
  const own = batches.map((batch) => `${String(batch['name'])} ${places.get(batch.id) ?? 0} 个`)
  const deadline = plan['deadline'] ? `请于 ${String(plan['deadline'])} 前报送。` : ''
  return {
    tab: '推荐名单',
    title: `${String(plan['name'])}推荐名单（${String(county['name'])}）`,
    office,
    how: `名额：${own.join('，')}。推荐类别选“推荐”或“替补”，不推荐的空着；意向批次填批次名称。${deadline}`,
    mark: KEY_LABEL,
    columns: [...given, ...columns.map(openColumn)],
    frozen: 1,
    rows: people.map((person) => ({
      key: person.id,
      texts: [...givenCells(person), ...columns.map((field) => textOf(field, known.get(person.id), lookup))],
    })),
  }
}

/** What the office says of each person; nothing of it is read back. */
const given: readonly SheetColumn[] = [
  { key: 'name', label: '姓名', width: 10 },
  { key: 'employer', label: '工作单位', width: 26 },
  { key: 'titles', label: '荣誉称号', width: 22 },
  { key: 'level', label: '待遇级别', width: 9 },
]

function openColumn(field: ListColumn): SheetColumn {
  const choices = Array.isArray(field.choices) && !field.open ? { choices: field.choices as readonly Choice[] } : {}
  return { key: field.name, label: field.label, width: widthOf(field), open: true, ...choices }
}

function givenCells(person: Row): readonly string[] {
  return [
    String(person['name'] ?? ''),
    String(person['employer'] ?? ''),
    String(person['_dTitles'] ?? ''),
    levelLabel(person['_dLevel']),
  ]
}

/** A telephone that was masked on the way out could not come back: it stays blank, and blank changes nothing. */
function textOf(field: ListColumn, candidate: Row | undefined, lookup: Lookup): string {
  const value = candidate?.[field.name]
  const hidden = field.sensitivity !== undefined && field.sensitivity !== 'open'
  return value === undefined || value === null || hidden ? '' : formatField(field, value, lookup)
}

function widthOf(field: ListColumn): number {
  return Math.max(9, Math.round((field.width ?? 110) / 8))
}
