// 走访慰问登记表: what came of every visit of a campaign or team, for the file (domain.md §2.5).
import { ways, results } from '../../../shared/domain/visits/picklists'
import { alignedName } from '../../../shared/domain/roster/names'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import type { Lists } from '../words'
import { basisLines, levelAndAge, moneyWords, totalWords, type VisitHead, type VisitLine } from './visit-lines'

export const visitRegisterDuties = ['制表', '复核', '负责人'] as const

export function visitRegisterJob(
  lines: readonly VisitLine[],
  head: VisitHead,
  on: string,
  lists: Lists,
  signers: readonly string[],
): SheetJob {
  const county = (id: unknown): string => String((lists['unit'] ?? []).find((row) => row.id === id)?.['name'] ?? '')
  const word = (choices: typeof ways, value: unknown): string =>
    choices.find((each) => each.value === value)?.label ?? ''
  const title = '走访慰问登记表'
  return paginateList({
    title,
    paper: landscape,
    subline: [`慰问单位：${head.office}`, String(head.campaign?.['name'] ?? '临时走访'), `填表日期：${head.date}`],
    headLines: basisLines(head, lists),
    columns: [
      { label: '慰问对象', width: 0, fixed: 22 },
      { label: '级别、年龄', width: 0, fixed: 27 },
      { label: '县（市、区）', width: 0, fixed: 22 },
      { label: '原工作单位', width: 34, align: 'left' },
      { label: '慰问金', width: 0, fixed: 20, align: 'right' },
      { label: '方式', width: 0, fixed: 13 },
      { label: '慰问品', width: 20 },
      { label: '结果', width: 0, fixed: 18 },
      { label: '慰问时间', width: 0, fixed: 22 },
      { label: '慰问人员', width: 22 },
      { label: '慰问情况', width: 42, align: 'left' },
    ],
    sections: [
      {
        rows: lines.map((line) => [
          alignedName(String(line.person['name'] ?? '')),
          levelAndAge(line, String(line.visit['resultOn'] ?? on)),
          county(line.visit['county']),
          String(line.person['employer'] ?? ''),
          moneyWords(line),
          word(ways, line.visit['way']),
          String(line.visit['goods'] ?? ''),
          word(results, line.visit['result']),
          String(line.visit['resultOn'] ?? ''),
          [line.visit['visitorA'], line.visit['visitorB']].filter(Boolean).join('、'),
          [String(line.visit['found'] ?? ''), line.visit['collector'] ? `${String(line.visit['collector'])}代收` : '']
            .filter(Boolean)
            .join('；'),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows, before) => totalWords('本页小计', lines.slice(before, before + rows)),
    total: totalWords('合计', lines),
    signers: [...signers, '（盖章）'],
    footNote: '',
    footRight: title,
  })
}
