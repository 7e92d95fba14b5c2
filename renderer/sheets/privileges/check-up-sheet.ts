// 体检签到表: name and signature, and not a word on anybody's health (office-practice.md 8, 40).
import { FailureError } from '../../../shared/kernel/result'
import type { SheetJob } from '../page-model'
import { signInSheetJob } from '../sign-in-sheet'
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
  return signInSheetJob({
    title,
    subline: [`单位：${office}`, '', `制表日期：${date}`],
    people: lines.map(({ person }) => person),
    withSex: true,
    signature: '签名',
    total: `共 ${lines.length} 人`,
    signers: ['经办：', '体检机构：'],
    footRight: title,
  })
}
