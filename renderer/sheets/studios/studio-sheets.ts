// Lists of 创新工作室 on paper: 名册, and 考核汇总表 of a year (office-practice.md 39).
import { countByStudio } from '../../../shared/domain/studios/due'
import { reviewResults } from '../../../shared/domain/studios/picklists'
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
  /** Projects of the year. */
  readonly projects: readonly Row[]
  /** How many work in a studio now, by studio. */
  readonly members: ReadonlyMap<string, number>
  /** 制表（王芳）： */
  readonly signers: readonly string[]
  readonly lists: Lists
}

const common = { paper: landscape, sectionOnNewPage: false, size: 11, rowHeight: 9, footNote: '' } as const

/** Duties of 设置 → 签字人 that sign these lists. */
export const studioDuties = ['制表', '复核', '负责人']

export function studioListJob({ office, date, studios, lists, signers }: StudioPaper): SheetJob {
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
      { label: '所在单位', width: 28, align: 'left' },
      { label: '领衔人', width: 0, fixed: 22 },
      { label: '专业领域', width: 20 },
      { label: '命名文号', width: 0, fixed: 39 },
      { label: '命名日期', width: 0, fixed: 25 },
      { label: '复核年度', width: 0, fixed: 18 },
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
    pageTotal: (rows) => `本页小计　${rows} 家`,
    total: `合计　${studios.length} 家`,
    signers,
    footRight: title,
  })
}

export function assessmentJob({ year, office, date, studios, reviews, ...paper }: StudioPaper): SheetJob {
  const [words, review] = [wordsOf('studio', paper.lists), wordsOf('studioReview', paper.lists)]
  const title = `${year}年度创新工作室考核汇总表`
  const projects = countByStudio(paper.projects)
  return paginateList({
    ...common,
    title,
    subline: [`考核单位（盖章）：${office}`, `制表日期：${date}`],
    columns: [
      { label: '工作室名称', width: 50, align: 'left' },
      { label: '级别', width: 0, fixed: 18 },
      { label: '所在单位', width: 38, align: 'left' },
      { label: '领衔人', width: 0, fixed: 22 },
      { label: '成员', width: 0, fixed: 14 },
      { label: '本年项目', width: 0, fixed: 19 },
      { label: '得分', width: 0, fixed: 14 },
      { label: '考核结果', width: 0, fixed: 22 },
      { label: '考核意见', width: 50, align: 'left' },
    ],
    sections: [
      {
        rows: studios.map((studio) => {
          const own = reviews.get(studio.id)
          const said = (field: string): string => (own ? review.full(own, field) : '')
          const named = ['name', 'level', 'unit', 'leader'].map((field) => words.full(studio, field))
          const counts = [paper.members.get(studio.id) ?? 0, projects.get(studio.id) ?? 0].map(String)
          return [...named, ...counts, said('score'), said('result'), said('opinion')]
        }),
      },
    ],
    pageTotal: (rows) => `本页小计　${rows} 家`,
    total: `合计　${studios.length} 家，已考核 ${studios.filter(({ id }) => reviews.has(id)).length} 家${resultWords(studios, reviews)}`,
    signers: paper.signers,
    footRight: title,
  })
}

/** ：优秀 2，合格 10 — results that nobody got are left out. */
function resultWords(studios: readonly Row[], reviews: StudioPaper['reviews']): string {
  const parts = reviewResults.flatMap(({ value, label }) => {
    const count = studios.filter(({ id }) => reviews.get(id)?.['result'] === value).length
    return count > 0 ? [`${label} ${count}`] : []
  })
  return parts.length > 0 ? `：${parts.join('，')}` : ''
}
