// 推荐评选汇总表: who is recommended for what, and on which day each step was taken, for whoever the material is sent to.
import { nominationStage } from '../../../shared/domain/association/stage'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf } from '../words'
import type { NominationPaper } from './nomination-form'

/** `today` (YYYY-MM-DD) tells how far each is. */
export function nominationListJob(paper: NominationPaper, today: string): SheetJob {
  const { office, date, nominations, lists, signers } = paper
  const words = wordsOf('nomination', lists)
  const title = '推荐评选汇总表'
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${office}`, `制表日期：${date}`],
    columns: [
      { label: '推荐称号', width: 40, align: 'left' },
      { label: '年度', width: 0, fixed: 14 },
      { label: '对象', width: 0, fixed: 14 },
      { label: '姓名（集体名称）', width: 0, fixed: 36, align: 'left' },
      { label: '工作单位', width: 44, align: 'left' },
      { label: '县（市、区）', width: 0, fixed: 30 },
      { label: '职代会通过', width: 0, fixed: 25 },
      { label: '公示起止', width: 0, fixed: 25 },
      { label: '报送日期', width: 0, fixed: 25 },
      { label: '进度', width: 0, fixed: 22 },
    ],
    sections: [
      {
        rows: nominations.map((row) => [
          ...['award', 'year', 'kind', 'name', 'employer', 'county', 'congressOn'].map((field) =>
            words.full(row, field),
          ),
          ['postFrom', 'postTo']
            .map((field) => words.full(row, field))
            .filter(Boolean)
            .join('\n'),
          words.full(row, 'submittedOn'),
          nominationStage(row, today),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 10,
    pageTotal: (rows, first) => `本页小计　${counts(nominations.slice(first, first + rows))}`,
    total: `合计　${counts(nominations)}`,
    signers,
    footNote: '',
    footRight: title,
  })
}

/** People and groups are never one number (domain.md §4.3). */
function counts(rows: readonly Row[]): string {
  const groups = rows.filter((row) => row['kind'] === 'group').length
  return `个人 ${rows.length - groups} 人，集体 ${groups} 个`
}
