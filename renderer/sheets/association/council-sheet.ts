// 理事会名册: who holds which office in one term, by rank, with their unit and until when.
import { heads } from '../../../shared/domain/association/council'
import { duties } from '../../../shared/domain/association/picklists'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf } from '../words'
import type { AssociationPaper } from './read-association'

export interface CouncilPaper extends AssociationPaper {
  readonly term: number
  /** Whoever was chosen for the term, those who left before its end too. */
  readonly council: readonly Row[]
}

export function councilJob({ term, office, date, council, lists, signers }: CouncilPaper): SheetJob {
  const words = wordsOf('councilMember', lists)
  const title = `第${term}届理事会名册`
  const rows = byRank(council)
  const left = heads(rows.filter((row) => row['leftOn'] !== undefined))
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${office}`, `制表日期：${date}`],
    columns: [
      { label: '协会职务', width: 0, fixed: 28 },
      { label: '姓名', width: 0, fixed: 28 },
      { label: '工作单位', width: 60, align: 'left' },
      { label: '单位职务', width: 34 },
      { label: '任职起', width: 0, fixed: 26 },
      { label: '任期届满', width: 0, fixed: 26 },
      { label: '备注', width: 40, align: 'left' },
    ],
    sections: [
      {
        rows: rows.map((row) => [
          ...['duty', 'name', 'employer', 'title', 'from', 'to'].map((field) => words.full(row, field)),
          remark(row),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (count, first) => `本页小计　${heads(rows.slice(first, first + count))} 人`,
    total: `合计　${heads(rows)} 人${left > 0 ? `，其中已离任 ${left} 人` : ''}`,
    signers,
    footNote: '',
    footRight: title,
  })
}

/** 会长 first; among equals the order of entry, which is the order of the list they were chosen by. */
function byRank(council: readonly Row[]): readonly Row[] {
  const rank = ({ duty }: Row): number => duties.findIndex(({ value }) => value === duty)
  return [...council].sort((a, b) => rank(a) - rank(b))
}

function remark({ leftOn, leftReason, note }: Row): string {
  const left =
    typeof leftOn === 'string' ? `${leftOn} 离任${typeof leftReason === 'string' ? `：${leftReason}` : ''}` : ''
  return [left, typeof note === 'string' ? note : ''].filter((word) => word !== '').join('；')
}
