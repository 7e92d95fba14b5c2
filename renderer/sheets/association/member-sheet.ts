// 协会会员名册: who belongs to the association since when, people and units counted apart. No telephone and no ID stands on it.
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf } from '../words'
import type { AssociationPaper } from './read-association'

export function memberJob(paper: AssociationPaper, members: readonly Row[]): SheetJob {
  const words = wordsOf('member', paper.lists)
  const title = '协会会员名册'
  const fields = ['name', 'kind', 'number', 'county', 'employer', 'joinedOn', 'rate']
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${paper.office}`, `制表日期：${paper.date}`, '单位：元'],
    columns: [
      { label: '会员名称', width: 46, align: 'left' },
      { label: '会员类别', width: 0, fixed: 24 },
      { label: '会员证号', width: 26 },
      { label: '县（市、区）', width: 0, fixed: 30 },
      { label: '工作单位', width: 56, align: 'left' },
      { label: '入会日期', width: 0, fixed: 25 },
      { label: '年会费标准', width: 0, fixed: 28, align: 'right' },
      { label: '备注', width: 30, align: 'left' },
    ],
    sections: [{ rows: members.map((row) => [...fields.map((field) => words.full(row, field)), remark(row)]) }],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows, first) => `本页小计　${counts(members.slice(first, first + rows))}`,
    total: `合计　${counts(members)}`,
    signers: paper.signers,
    footNote: '',
    footRight: title,
  })
}

function counts(rows: readonly Row[]): string {
  const units = rows.filter((row) => row['kind'] === 'unit').length
  return `个人会员 ${rows.length - units} 人，单位会员 ${units} 个`
}

function remark({ leftOn, leftReason, note }: Row): string {
  const why = typeof leftReason === 'string' && leftReason !== '' ? `：${leftReason}` : ''
  const left = typeof leftOn === 'string' ? `${leftOn} 退会${why}` : ''
  return [left, typeof note === 'string' ? note : ''].filter((word) => word !== '').join('；')
}
