// 县级劳模协会情况表: in which state each county's association is and since when, who leads it, and how many members it reported last.
import { countyStates } from '../../../shared/domain/association/picklists'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf } from '../words'
import type { AssociationPaper } from './read-association'

/** `reported` holds what the associations reported, of all years. */
export function countyJob(paper: AssociationPaper, counties: readonly Row[], reported: readonly Row[]): SheetJob {
  const words = wordsOf('countyAssociation', paper.lists)
  const title = '县级劳模协会情况表'
  const newest = newestOf(reported)
  const fields = ['county', 'name', 'state', 'preparingOn', 'foundedOn', 'head', 'contact']
  const members = (row: Row): number => Number(newest.get(row.id)?.['members'] ?? 0)
  const sum = (rows: readonly Row[]): number => rows.reduce((total, row) => total + members(row), 0)
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${paper.office}`, `制表日期：${paper.date}`],
    columns: [
      { label: '县（市、区）', width: 0, fixed: 30 },
      { label: '协会名称', width: 56, align: 'left' },
      { label: '状态', width: 0, fixed: 20 },
      { label: '筹建日期', width: 0, fixed: 26 },
      { label: '成立日期', width: 0, fixed: 26 },
      { label: '会长（负责人）', width: 0, fixed: 31 },
      { label: '联系人', width: 0, fixed: 22 },
      { label: '会员数', width: 0, fixed: 20, align: 'right' },
      { label: '填报年度', width: 0, fixed: 20 },
      { label: '备注', width: 24, align: 'left' },
    ],
    sections: [
      {
        rows: counties.map((row) => {
          const own = newest.get(row.id)
          const told = own ? [String(own['members'] ?? ''), String(own['year'] ?? '')] : ['', '']
          return [...fields.map((field) => words.full(row, field)), ...told, words.full(row, 'note')]
        }),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows, first) => `本页小计　${rows} 个，会员 ${sum(counties.slice(first, first + rows))} 人`,
    total: `合计　${counties.length} 个：${stateWords(counties)}；会员 ${sum(counties)} 人`,
    signers: paper.signers,
    footNote: '',
    footRight: title,
  })
}

/** What each association reported for its newest year. */
function newestOf(reported: readonly Row[]): ReadonlyMap<string, Row> {
  const newest = new Map<string, Row>()
  for (const row of reported) {
    const known = newest.get(String(row['association']))
    if (!known || Number(known['year']) < Number(row['year'])) newest.set(String(row['association']), row)
  }
  return newest
}

function stateWords(counties: readonly Row[]): string {
  return [...countyStates]
    .reverse()
    .map(({ value, label }) => `${label} ${counties.filter((row) => row['state'] === value).length}`)
    .join('，')
}
