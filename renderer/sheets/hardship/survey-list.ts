// 《劳模收入及生活困难情况调查表》: one line a person with income, its proof and the causes, as it goes up to the city and the province.
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { wordsOf, type Lists } from '../words'
import { perHead } from './approval-form'

export interface SurveyLine {
  readonly file: Row
  readonly person: Row
}

export interface Survey {
  readonly lines: readonly SurveyLine[]
  readonly office: string
  /** 2026年11月23日. */
  readonly date: string
  readonly signers: readonly string[]
}

export const surveyDuties = ['填报人', '复核', '负责人'] as const

/** Columns of the person or of the file, in the order of the form. */
const columns: readonly (ListColumn & { readonly text: (line: SurveyLine, say: Say) => string })[] = [
  { label: '姓名', width: 16, text: ({ person }, say) => say.person(person, 'name') },
  { label: '性别', width: 10, fixed: 11, text: ({ person }, say) => say.person(person, 'sex') },
  { label: '身份证号', width: 36, fixed: 39, text: ({ person }, say) => say.person(person, 'idNumber') },
  { label: '县（市、区）', width: 18, text: ({ person }, say) => say.person(person, 'county') },
  { label: '工作单位', width: 30, align: 'left', text: ({ person }, say) => say.person(person, 'employer') },
  { label: '级别', width: 14, text: ({ person }, say) => say.person(person, '_dLevel') },
  { label: '工作状态', width: 14, text: ({ person }, say) => say.person(person, 'workStatus') },
  { label: '本人月均收入', width: 20, align: 'right', text: ({ file }, say) => say.file(file, 'income') },
  { label: '收入证明', width: 22, text: ({ file }, say) => proofWords(file, say) },
  { label: '家庭人口', width: 11, text: ({ file }, say) => say.file(file, 'familySize') },
  { label: '家庭人均月收入', width: 20, align: 'right', text: ({ file }) => perHead(file) },
  { label: '困难类型', width: 18, text: ({ file }, say) => say.file(file, 'type') },
  { label: '致困原因', width: 20, text: ({ file }, say) => causeWords(file, say) },
  { label: '申请金额', width: 20, align: 'right', text: ({ file }, say) => say.file(file, 'amount') },
]

interface Say {
  readonly person: (row: Row, field: string) => string
  readonly file: (row: Row, field: string) => string
}

export function surveyJob({ lines, office, date, signers }: Survey, lists: Lists): SheetJob {
  const say: Say = { person: wordsOf('person', lists).full, file: wordsOf('hardshipCase', lists).full }
  const sum = (some: readonly SurveyLine[]): string =>
    formatMoney(some.reduce((total, { file }) => total + Number(file['amount'] ?? 0), 0))
  return paginateList({
    title: '劳模收入及生活困难情况调查表',
    paper: landscape,
    subline: [`填报单位（盖章）：${office}`, date, '单位：元'],
    columns,
    sections: [{ rows: lines.map((line) => columns.map(({ text }) => text(line, say))) }],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows, first) => `本页小计　${rows} 人　申请金额 ${sum(lines.slice(first, first + rows))} 元`,
    total: `合计　${lines.length} 人　申请金额 ${sum(lines)} 元`,
    signers,
    footNote: internalNote,
    footRight: '收入及生活困难情况调查表',
  })
}

function proofWords(file: Row, say: Say): string {
  return [say.file(file, 'incomeProof'), say.file(file, 'incomeMonth')].filter((part) => part !== '').join(' ')
}

function causeWords(file: Row, say: Say): string {
  return [say.file(file, 'cause'), say.file(file, 'secondCause')].filter((part) => part !== '').join('、')
}
