// 《困难劳模申报审批表》: one A4 page a person with income, causes, family, three opinions to be stamped and the 公示 (domain.md §2.4).
import { accountInForce } from '../../../shared/domain/roster/accounts'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { flow } from '../flow'
import { columnsOf, formRow, listRow, type Pair } from '../form-rows'
import { wrap } from '../measure'
import { portrait, type Block, type Cell, type SheetJob } from '../page-model'
import { internalNote } from '../roster/roster-list'
import { wordsOf, type Lists } from '../words'

export interface ApprovalPaper {
  readonly person: Row
  /** The 困难档案. */
  readonly file: Row
  readonly family: readonly Row[]
  readonly accounts: readonly Row[]
  readonly office: string
  /** 2026年11月23日. */
  readonly date: string
  /** YYYY-MM-DD: which account is in force. */
  readonly on: string
}

const size = 10.5
const grid = columnsOf([28, 30, 28, 30, 28, 31])
/** More relatives than this stand in the file, not on the form. */
const relatives = 5

export function approvalFormJob(paper: ApprovalPaper, lists: Lists): SheetJob {
  const title = '困难劳模申报审批表'
  const name = String(paper.person['name'] ?? '')
  const blocks: Block[] = [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    { kind: 'spread', parts: [`填报单位（盖章）：${paper.office}`, `填表日期：${paper.date}`, '单位：元'], height: 7 },
    { kind: 'table', columns: grid, header: [], rows: factRows(paper, lists), size },
    familyTable(paper.family, lists),
    opinionBoxes(paper.file, lists),
    { kind: 'table', columns: grid, header: [], rows: postingRows(paper.file, lists), size },
  ]
  const pages = flow([blocks], portrait, internalNote, name)
  return { version: 1, title: `${title}（${name}）`, paper: portrait, pages }
}

function factRows({ person, file, accounts, on }: ApprovalPaper, lists: Lists) {
  const [of, about] = [wordsOf('person', lists), wordsOf('hardshipCase', lists)]
  const p = (label: string, field: string, span?: number): Pair => pair(label, of.full(person, field), span)
  const c = (label: string, field: string, span?: number): Pair => pair(label, about.full(file, field), span)
  const account = accountInForce(accounts, on)
  const rows: readonly (readonly Pair[])[] = [
    [p('姓名', 'name'), p('性别', 'sex'), p('出生日期', 'birth')],
    [p('身份证号', 'idNumber', 3), p('联系电话', 'phone')],
    [p('工作单位', 'employer', 3), p('工作状态', 'workStatus')],
    [p('荣誉称号', '_dTitles', 3), p('待遇级别', '_dLevel')],
    [p('家庭住址', 'address', 3), p('县（市、区）', 'county')],
    [c('困难类型', 'type'), c('致困主要原因', 'cause'), c('致困次要原因', 'secondCause')],
    [c('本人月均收入', 'income'), c('收入证明', 'incomeProof'), c('证明年月', 'incomeMonth')],
    [c('家庭年收入', 'familyIncome'), c('家庭人口', 'familySize'), pair('人均月收入', perHead(file))],
    [c('医疗自付（年）', 'medical'), c('教育支出（年）', 'schooling'), c('申请金额', 'amount')],
    [c('困难情况', 'story', 5)],
    [pair('开户行（支行）', String(account?.['bank'] ?? '')), pair('银行账号', String(account?.['number'] ?? ''), 3)],
    [c('附件清单', 'papers', 5)],
  ]
  return rows.map((pairs) => formRow(grid, pairs, size, 9))
}

/** Of the family, a month: the sum of the year by twelve and by heads, to the 分 below. */
export function perHead(file: Row): string {
  const [sum, heads] = [file['familyIncome'], file['familySize']]
  if (typeof sum !== 'number' || typeof heads !== 'number' || heads <= 0) return ''
  return formatMoney(Math.floor(sum / 12 / heads))
}

function familyTable(family: readonly Row[], lists: Lists): Block {
  const columns = columnsOf([28, 30, 28, 30, 59])
  const words = wordsOf('family', lists)
  const rows = family
    .slice(0, relatives)
    .map((row) => ['name', 'relation', 'birth', 'health', 'employer'].map((field) => words.full(row, field)))
  return {
    kind: 'table',
    columns,
    header: [listRow(columns, ['家庭成员', '与本人关系', '出生日期', '健康状况', '单位或学校'], size, 8)],
    rows: (rows.length > 0 ? rows : [['（无）', '', '', '', '']]).map((texts) => listRow(columns, texts, size, 8)),
    size,
  }
}

/** What was entered is printed; seal, signature and date are for the pen. */
function opinionBoxes(file: Row, lists: Lists): Block {
  const columns = columnsOf([58.3, 58.3, 58.4], 'left')
  const words = wordsOf('hardshipCase', lists)
  const box = (label: string, field: string, on: string): Cell => ({
    text: [`${label}：`, ...wrap(words.full(file, field), 54, size)].join('\n'),
    foot: `（盖章）　${words.full(file, on) || '　　　年　　月　　日'}`,
    align: 'left',
    valign: 'top',
  })
  const cells = [
    box('单位（基层工会）意见', 'unitOpinion', 'unitOn'),
    box('县（市、区）总工会意见', 'countyOpinion', 'countyOn'),
    box('市总工会（协会）意见', 'cityOpinion', 'cityOn'),
  ]
  return { kind: 'table', columns, header: [], rows: [{ height: 40, cells }], size }
}

function postingRows(file: Row, lists: Lists) {
  const words = wordsOf('hardshipCase', lists)
  const dates = [words.full(file, 'postFrom'), words.full(file, 'postTo')].filter((part) => part !== '').join(' 至 ')
  const rows: readonly (readonly Pair[])[] = [
    [pair('公示起止', dates, 3), pair('公示结果', words.full(file, 'postResult'))],
    [pair('公示地点', words.full(file, 'postPlace'), 5)],
    [pair('异议记录', words.full(file, 'objections'), 5)],
  ]
  return rows.map((pairs) => formRow(grid, pairs, size, 9))
}

function pair(label: string, value: string, span?: number): Pair {
  return { label, value, ...(span ? { span } : {}) }
}
