// 签到表: name, unit and room for the pen of the old, the same sheet for an activity, a session of a class and a check-up (office-practice.md 24, 40).
import { alignedName } from '../../shared/domain/roster/names'
import type { Fields } from '../../shared/domain/field'
import { portrait, type SheetJob } from './page-model'
import { paginateList, type ListSheet } from './paginate'
import { signedRow, signedSize } from './signed-rows'

export interface SignInSheet extends Pick<ListSheet, 'title' | 'headLines' | 'subline' | 'signers'> {
  /** Rows of the roster, in the order they stand on the sheet. */
  readonly people: readonly Fields[]
  /** Tells namesakes apart where a clinic asks for it. */
  readonly withSex?: true
  /** Over the column for the pen. */
  readonly signature: '签名' | '本人签名'
  /** 名单共 60 人; the blank for who came follows it. */
  readonly total: string
  readonly footRight: string
}

/** Portrait pages of numbered lines. Nothing on it but who they are: no telephone, no health. */
export function signInSheetJob({ people, withSex, signature, total, ...sheet }: SignInSheet): SheetJob {
  const came = '　实到　　　人'
  const sex = withSex ? [{ label: '性别', width: 0, fixed: 16 }] : []
  return paginateList({
    ...sheet,
    paper: portrait,
    columns: [
      { label: '姓名', width: 0, fixed: 30 },
      ...sex,
      { label: '单位', width: 40, align: 'left' },
      { label: signature, width: 0, fixed: 44 },
      { label: '备注', width: 0, fixed: 24 },
    ],
    sections: [
      {
        rows: people.map((person) => [
          alignedName(String(person['name'] ?? '')),
          ...(withSex ? [String(person['sex'] ?? '')] : []),
          String(person['employer'] ?? ''),
          '',
          '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: signedSize,
    rowHeight: signedRow,
    pageTotal: (rows) => `本页 ${rows} 人${came}`,
    total: `${total}${came}`,
    footNote: '',
  })
}
