// 参保人员名单 of one policy, as the insurer takes people in: whole ID numbers, so the paper is internal; nothing about claims.
import { formatMoney } from '../../../shared/kernel/money'
import { alignedName } from '../../../shared/domain/roster/names'
import type { Fields } from '../../../shared/domain/field'
import { FailureError } from '../../../shared/kernel/result'
import { portrait, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { dateWords, dialled, wordsOf, type Lists } from '../words'
import type { Owned } from './read-people'

export interface InsurancePaper {
  readonly office: string
  readonly date: string
  readonly policy: Fields
  readonly lines: readonly Owned[]
  readonly lists: Lists
  readonly signers: readonly string[]
}

export const insuranceDuties = ['经办', '复核', '负责人'] as const

/** Those who left the policy are not on it. Throws FailureError `sheet.empty`. */
export function insuredListJob({ office, date, policy, lines, lists, signers }: InsurancePaper): SheetJob {
  const insured = lines.filter(({ row }) => row['endedOn'] === undefined)
  if (insured.length === 0)
    throw new FailureError({
      code: 'sheet.empty',
      message: '这份保单还没有参保的人，没有可打印的内容。请先从名册参保。',
    })
  const of = wordsOf('person', lists)
  const text = (field: string): string => String(policy[field] ?? '')
  const each = (field: string, label: string): string =>
    typeof policy[field] === 'number' ? `${label} ${formatMoney(policy[field])} 元` : ''
  const premium = typeof policy['premium'] === 'number' ? policy['premium'] * insured.length : undefined
  return paginateList({
    title: `${text('name')}参保人员名单`,
    paper: portrait,
    headLines: [
      [`保险公司：${text('insurer') || '＿＿＿＿'}`, `保单号：${text('number') || '＿＿＿＿'}`],
      [`保险期间：${dateWords(policy['from'])}至${dateWords(policy['to'])}`, each('cover', '每人保额')],
    ],
    subline: [`投保单位（盖章）：${office}`, '', date],
    columns: [
      { label: '姓名', width: 0, fixed: 27 },
      { label: '性别', width: 0, fixed: 13 },
      { label: '身份证号', width: 0, fixed: 45 },
      { label: '联系电话', width: 0, fixed: 33 },
      { label: '单位', width: 40, align: 'left' },
    ],
    sections: [
      {
        rows: insured.map(({ person }) => [
          alignedName(of.full(person, 'name')),
          of.full(person, 'sex'),
          of.full(person, 'idNumber'),
          dialled(of.full(person, 'phone')),
          of.full(person, 'employer'),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 人`,
    total: [`合计　${insured.length} 人`, premium === undefined ? '' : `保费合计 ${formatMoney(premium)} 元`]
      .filter(Boolean)
      .join('　'),
    signers,
    footNote: internalNote,
    footRight: `${text('name')}参保人员名单`,
  })
}
