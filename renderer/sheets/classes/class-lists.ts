// Lists of the people of a class: 报名表 with everybody in the order of enrolling and where they stand, 花名册 of those with a seat.
import { classList } from '../../../shared/domain/classes/queue'
import type { Fields } from '../../../shared/domain/field'
import { landscape, portrait, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { ageOn } from '../../../shared/domain/payments/person-facts'
import { internalNote } from '../roster/roster-list'
import { dialled, wordsOf } from '../words'
import { classHead, classTitle, empty, nameOf, personOf, seatedOf } from './class-words'
import type { ClassPaper } from './read-classes'

const columns: readonly ListColumn[] = [
  { label: '姓名', width: 0, fixed: 22 },
  { label: '性别', width: 0, fixed: 11 },
  { label: '年龄', width: 0, fixed: 11 },
  { label: '荣誉', width: 30, align: 'left' },
  { label: '单位', width: 40, align: 'left' },
  { label: '手机', width: 0, fixed: 31 },
]

/** Everybody who stands in the class; a place in the queue is counted, never typed. */
export function enrolmentListJob(paper: ClassPaper): SheetJob {
  const list = classList(paper.enrolments)
  const rows = [
    ...list.seated.map((row) => [...personCells(paper, row), '正式', ...ownCells(row)]),
    ...list.waiting.map((row, at) => [...personCells(paper, row), `候补第 ${at + 1}`, ...ownCells(row)]),
    ...list.pending.map((row) => [...personCells(paper, row), '待审核', ...ownCells(row)]),
  ]
  if (rows.length === 0) throw empty('这个班还没有人报名，没有可打印的内容。')
  return listOf(paper, {
    sheet: '报名表',
    wide: true,
    rows,
    columns: [
      ...columns,
      { label: '报名情况', width: 0, fixed: 24 },
      { label: '报名日期', width: 0, fixed: 25 },
      { label: '基础', width: 0, fixed: 18 },
      { label: '备注', width: 20, align: 'left' },
    ],
    total: `正式 ${list.seated.length} 人　候补 ${list.waiting.length} 人　待审核 ${list.pending.length} 人`,
    signers: ['制表：', '审核：'],
  })
}

export function rosterJob(paper: ClassPaper): SheetJob {
  const seated = seatedOf(paper)
  return listOf(paper, {
    sheet: '学员花名册',
    wide: false,
    rows: seated.map((row) => [...personCells(paper, row), String(row['duty'] ?? '')]),
    columns: [...columns, { label: '班内职务', width: 0, fixed: 22 }],
    total: `共 ${seated.length} 人`,
    signers: ['制表：', '审核：', '班长：'],
  })
}

function personCells(paper: ClassPaper, enrolment: Fields): readonly string[] {
  const person = personOf(paper, enrolment)
  const words = wordsOf('person', paper.lists)
  const birth = person['birth']
  const age = typeof birth === 'string' ? ageOn(birth, String(paper.of['from'] ?? birth)) : undefined
  return [
    nameOf(paper, enrolment),
    words.full(person, 'sex'),
    age === undefined || age < 1 ? '' : String(age),
    String(person['_dTitles'] ?? ''),
    words.full(person, 'employer'),
    dialled(words.full(person, 'phone')),
  ]
}

function ownCells(row: Fields): readonly string[] {
  return ['enrolledOn', 'base', 'note'].map((field) => String(row[field] ?? ''))
}

interface Shape {
  readonly sheet: string
  readonly wide: boolean
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly total: string
  readonly signers: readonly string[]
}

function listOf(paper: ClassPaper, { sheet, wide, columns: own, rows, total, signers }: Shape): SheetJob {
  const title = classTitle(paper, sheet)
  return paginateList({
    title,
    paper: wide ? landscape : portrait,
    headLines: classHead(paper),
    subline: [`单位（盖章）：${paper.office}`, '', `制表日期：${paper.date}`],
    columns: own,
    sections: [{ rows }],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (count) => `本页 ${count} 人`,
    total,
    signers,
    footNote: internalNote,
    footRight: title,
  })
}
