// 签领表 for a hall: who takes what, signed by the person or by somebody for them; old people sign, so rows are high and type is large
// (office-practice.md 5, 40). Never a blank row: （以下空白） follows the last line.
import { alignedName } from '../../../shared/domain/roster/names'
import { maskIdNumber } from '../../../shared/domain/masking'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { proxyNote, signedRow, signedSize } from '../signed-rows'
import type { Lists } from '../words'
import { basisLines, moneyWords, occasionWords, totalWords, type VisitHead, type VisitLine } from './visit-lines'

export interface SignListOptions {
  readonly signers: readonly string[]
  /** Full ID numbers as finance wants them; logged by the caller. */
  readonly full: boolean
}

/** Who signs at the foot; two hand the money out. */
export const signListDuties = ['制表', '复核', '财务审核', '分管领导', '单位负责人'] as const

/** The job; lines whose money and goods are both missing have nothing to be signed for and are left out. */
export function signListJob(
  all: readonly VisitLine[],
  head: VisitHead,
  lists: Lists,
  { signers, full }: SignListOptions,
): SheetJob {
  const lines = all.filter((line) => moneyWords(line) !== '' || Boolean(line.visit['goods']))
  const first = lines[0]
  const county = (id: unknown): string => String((lists['unit'] ?? []).find((row) => row.id === id)?.['name'] ?? '')
  const title = `${first ? occasionWords(first, head).replace(/慰问$/u, '') : ''}慰问金（品）签领表`
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${head.office}`, head.date, proxyNote, '单位：元'],
    headLines: basisLines(head, lists),
    columns: [
      { label: '姓名', width: 0, fixed: 24 },
      { label: '级别', width: 0, fixed: 19 },
      { label: '县（市、区）', width: 0, fixed: 22 },
      { label: '身份证号', width: 0, fixed: 30 },
      { label: '慰问金', width: 0, fixed: 26, align: 'right' },
      { label: '慰问品', width: 22 },
      { label: '领款人签名（按手印）', width: 34 },
      { label: '代领人签名', width: 24 },
      { label: '与本人关系', width: 0, fixed: 18 },
      { label: '代领人身份证号', width: 30 },
      { label: '签领日期', width: 0, fixed: 23 },
    ],
    sections: [
      {
        rows: lines.map((line) => [
          alignedName(String(line.person['name'] ?? '')),
          levelLabel(line.visit['level']),
          county(line.visit['county']),
          idWords(line, full),
          moneyWords(line),
          String(line.visit['goods'] ?? ''),
          ...['', '', '', '', ''],
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: signedSize,
    rowHeight: signedRow,
    pageTotal: (rows, before) => totalWords('本页小计', lines.slice(before, before + rows)),
    total: totalWords('合计', lines),
    signers: [...signers, '发放人（两人）：', '（盖章）'],
    footNote: full ? internalNote : '',
    footRight: title,
  })
}

function idWords({ person }: VisitLine, full: boolean): string {
  const number = String(person['idNumber'] ?? '')
  return full ? number : maskIdNumber(number)
}
