// 体检签到表: name and signature, and not a word on anybody's health (office-practice.md 8, 40).
import { alignedName } from '../../../shared/domain/roster/names'
import { FailureError } from '../../../shared/kernel/result'
import { portrait, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { signedRow, signedSize } from '../signed-rows'
import type { Owned } from './read-people'

export interface CheckUpPaper {
  readonly office: string
  readonly date: string
  readonly year: number
  readonly round: string
  readonly lines: readonly Owned[]
}

/** Throws FailureError `sheet.empty` where nobody is on the list. */
export function checkUpSignJob({ office, date, year, round, lines }: CheckUpPaper): SheetJob {
  if (lines.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: '这一批体检名单上没有人，没有可打印的内容。' })
  const title = `${year}年劳模体检签到表（${round}）`
  return paginateList({
    title,
    paper: portrait,
    subline: [`单位：${office}`, '', `制表日期：${date}`],
    columns: [
      { label: '姓名', width: 0, fixed: 30 },
      { label: '性别', width: 0, fixed: 16 },
      { label: '单位', width: 44, align: 'left' },
      { label: '签名', width: 0, fixed: 42 },
      { label: '备注', width: 0, fixed: 24 },
    ],
    sections: [
      {
        rows: lines.map(({ person }) => [
          alignedName(String(person['name'] ?? '')),
          String(person['sex'] ?? ''),
          String(person['employer'] ?? ''),
          '',
          '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: signedSize,
    rowHeight: signedRow,
    pageTotal: (rows) => `本页 ${rows} 人`,
    total: `共 ${lines.length} 人`,
    signers: ['经办：', '体检机构：'],
    footNote: '',
    footRight: title,
  })
}
