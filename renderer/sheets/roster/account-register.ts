// 银行账户变更登记表: every account registered in a period, with who registered and who reviewed it (office-practice.md 19).
import { reviewState } from '../../../shared/domain/roster/accounts'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf, type Lists } from '../words'

export interface AccountLine {
  readonly account: Row
  readonly person: Row | undefined
}

export interface AccountRegister {
  readonly lines: readonly AccountLine[]
  /** 2026年11月. */
  readonly period: string
  readonly office: string
  readonly date: string
  /** Numbers in full; the paper then says 内部资料. */
  readonly full: boolean
  readonly signers: readonly string[]
}

export const accountDuties = ['经办', '复核', '负责人']

const reviewWords = { pending: '待复核', changed: '复核后有改动', returned: '已退回', checked: '已复核' } as const

export function accountRegisterJob(given: AccountRegister, lists: Lists): SheetJob {
  const words = wordsOf('account', lists)
  const say = (row: Row, field: string): string => (given.full ? words.full(row, field) : words.masked(row, field))
  const ordered = [...given.lines].sort((a, b) => (key(a.account) < key(b.account) ? -1 : 1))
  return paginateList({
    title: '银行账户变更登记表',
    paper: landscape,
    subline: [`单位（盖章）：${given.office}`, given.period, `打印日期：${given.date}`],
    columns: [
      { label: '登记日期', width: 22, fixed: 23 },
      { label: '姓名', width: 18 },
      { label: '户名', width: 18 },
      { label: '账号', width: 40, fixed: 42 },
      { label: '开户行（支行）', width: 40, align: 'left' },
      { label: '启用日期', width: 22, fixed: 23 },
      { label: '变更原因', width: 28, align: 'left' },
      { label: '证明', width: 24, align: 'left' },
      { label: '非本人账户说明', width: 24, align: 'left' },
      { label: '经办', width: 16 },
      { label: '复核', width: 20 },
    ],
    sections: [
      {
        rows: ordered.map(({ account, person }) => [
          words.full(account, 'proposedOn'),
          String(person?.['name'] ?? '（已删除）'),
          say(account, 'holder'),
          say(account, 'number'),
          words.full(account, 'bank'),
          words.full(account, 'from'),
          words.full(account, 'reason'),
          words.full(account, 'proof'),
          words.full(account, 'note'),
          words.full(account, 'proposedBy'),
          reviewed(account, words.full(account, 'checkedBy')),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 户`,
    total: `合计　${ordered.length} 户`,
    signers: given.signers,
    footNote: given.full ? '内部资料　含个人信息　用后收回' : '',
    footRight: '银行账户变更登记表',
  })
}

/** 李芳 2026-11-25（同人复核）, or that it waits. */
function reviewed(account: Row, by: string): string {
  const state = reviewState(account)
  if (state !== 'checked') return reviewWords[state]
  return `${by} ${String(account['checkedOn'] ?? '')}${account['samePerson'] === true ? '（同人复核）' : ''}`
}

function key(account: Row): string {
  return `${String(account['proposedOn'] ?? '')} ${account.id}`
}
