// Papers of 创新工作室: 名册, 年度考核表 (one page a studio), 补助拨付表 with 大写 (office-practice.md 39, 5).
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf, type Lists } from '../words'

export interface StudioPaper {
  readonly year: number
  readonly office: string
  readonly date: string
  readonly studios: readonly Row[]
  /** 考核 of the year by studio. */
  readonly reviews: ReadonlyMap<string, Row>
  /** 补助 of the year. */
  readonly grants: readonly Row[]
  readonly lists: Lists
}

const common = { paper: landscape, sectionOnNewPage: false, size: 11, rowHeight: 9, footNote: '' } as const
const signers = ['制表：', '复核：', '负责人：', '（盖章）']

export function studioListJob({ office, date, studios, lists }: StudioPaper): SheetJob {
  const words = wordsOf('studio', lists)
  const title = '创新工作室名册'
  return paginateList({
    ...common,
    title,
    subline: [`单位（盖章）：${office}`, `制表日期：${date}`],
    columns: [
      { label: '工作室名称', width: 44, align: 'left' },
      { label: '级别', width: 0, fixed: 17 },
      { label: '县（市、区）', width: 0, fixed: 28 },
      { label: '所在单位', width: 33, align: 'left' },
      { label: '领衔人', width: 0, fixed: 20 },
      { label: '专业领域', width: 20 },
      { label: '命名文号', width: 0, fixed: 39 },
      { label: '命名日期', width: 0, fixed: 25 },
      { label: '复核年度', width: 0, fixed: 19 },
      { label: '状态', width: 0, fixed: 18 },
    ],
    sections: [
      {
        rows: studios.map((studio) => [
          ...['name', 'level', 'county', 'unit', 'leader', 'field', 'document', 'namedOn', 'reviewYear'].map((field) =>
            words.full(studio, field),
          ),
          words.full(studio, 'state') || '在册',
        ]),
      },
    ],
    pageTotal: (rows) => `本页小计　${rows} 个`,
    total: `合计　${studios.length} 个`,
    signers,
    footRight: title,
  })
}

export function assessmentJob({ year, office, date, studios, reviews, lists }: StudioPaper): SheetJob {
  const [words, review] = [wordsOf('studio', lists), wordsOf('studioReview', lists)]
  const title = `${year}年度创新工作室考核表`
  return paginateList({
    ...common,
    title,
    rowHeight: 12,
    subline: [`考核单位（盖章）：${office}`, `填表日期：${date}`],
    columns: [
      { label: '工作室名称', width: 50, align: 'left' },
      { label: '级别', width: 0, fixed: 18 },
      { label: '所在单位', width: 38, align: 'left' },
      { label: '领衔人', width: 0, fixed: 22 },
      { label: '得分', width: 0, fixed: 16 },
      { label: '考核结果', width: 0, fixed: 24 },
      { label: '考核意见', width: 60, align: 'left' },
      { label: '领衔人签名', width: 0, fixed: 30 },
    ],
    sections: [
      {
        rows: studios.map((studio) => {
          const own = reviews.get(studio.id)
          const said = (field: string): string => (own ? review.full(own, field) : '')
          const named = ['name', 'level', 'unit', 'leader'].map((field) => words.full(studio, field))
          return [...named, said('score'), said('result'), said('opinion'), '']
        }),
      },
    ],
    pageTotal: (rows) => `本页小计　${rows} 个`,
    total: `合计　${studios.length} 个，已考核 ${studios.filter(({ id }) => reviews.has(id)).length} 个`,
    signers: ['考核组：', '复核：', '负责人：', '（盖章）'],
    footRight: title,
  })
}

export function grantJob({ year, office, date, studios, grants, lists }: StudioPaper): SheetJob {
  const words = wordsOf('studioGrant', lists)
  const names = new Map(studios.map((studio) => [studio.id, String(studio['name'])]))
  const title = `${year}年创新工作室补助拨付表`
  const sum = (rows: readonly Row[]): number => rows.reduce((total, row) => total + Number(row['amount'] ?? 0), 0)
  return paginateList({
    ...common,
    title,
    rowHeight: 12,
    subline: [`单位（盖章）：${office}`, `制表日期：${date}`, '单位：元'],
    columns: [
      { label: '工作室', width: 46, align: 'left' },
      { label: '补助类别', width: 0, fixed: 24 },
      { label: '收款单位', width: 40, align: 'left' },
      { label: '经费来源', width: 24 },
      { label: '拨付依据', width: 0, fixed: 39 },
      { label: '金额', width: 0, fixed: 30, align: 'right' },
      { label: '拨付日期', width: 0, fixed: 25 },
      { label: '收据号', width: 22 },
    ],
    sections: [
      {
        rows: grants.map((grant) => [
          names.get(String(grant['studio'])) ?? '',
          ...['kind', 'payee', 'account', 'basis', 'amount', 'paidOn', 'receipt'].map((field) =>
            words.full(grant, field),
          ),
        ]),
      },
    ],
    pageTotal: (rows, first) => `本页小计　${rows} 笔　${formatMoney(sum(grants.slice(first, first + rows)))} 元`,
    total: `合计　${grants.length} 笔　${formatMoney(sum(grants))} 元　人民币（大写）：${chineseMoney(sum(grants))}`,
    signers,
    footRight: title,
  })
}
