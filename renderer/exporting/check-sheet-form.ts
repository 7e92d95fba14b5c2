// A 核对表 as the form that goes out to its county, word for word as it was kept when it was sent.
import { sheetColumns, sheetMark, type SentPerson } from '../../shared/domain/checks/sheet-content'
import type { CountyForm } from './write-county-form'

export interface CheckSheetFile {
  readonly sheet: string
  readonly issue: number
  /** 鹿城区 2026 年度核查. */
  readonly name: string
  /** Who sends it. */
  readonly office: string
  readonly due: string | undefined
  readonly people: readonly SentPerson[]
}

export function checkSheetForm({ sheet, issue, name, office, due, people }: CheckSheetFile): CountyForm {
  const until = due === undefined ? '' : `请于 ${due} 前送回。`
  return {
    tab: '核对表',
    title: `${name}　劳模信息核对表`,
    office,
    how: `“变动情况”每人必选，没有变动选“无变动”。${until}`,
    mark: sheetMark(sheet, issue),
    columns: sheetColumns,
    frozen: 2,
    rows: people.map((person, i) => ({ key: person.id, texts: textsOf(person, i + 1) })),
  }
}

function textsOf(person: SentPerson, number: number): readonly string[] {
  const cells: Readonly<Record<string, string | undefined>> = { ...person.cells, number: String(number) }
  return sheetColumns.map(({ key }) => cells[key] ?? '')
}
