// 签领表 and 银行代发表: columns, header lines and foot as finance wants them (office-practice.md 5, 6; domain.md §2.1, 2.2). The sums on
// paper come from the very lines that are printed: 本页小计, 合计 and 大写 can never part.
import { chineseDate } from '../../../shared/kernel/plain-date'
import { formatMoney } from '../../../shared/kernel/money'
import { FailureError } from '../../../shared/kernel/result'
import { figuresOf } from '../../../shared/domain/payments/figures'
import { alignedName } from '../../../shared/domain/roster/names'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import type { FinalHead } from '../../../shared/domain/payments/final-head'
import type { FinalLine } from '../../../shared/domain/payments/final-lines'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { proxyNote, signedRow, signedSize } from '../signed-rows'

/** 财务版 carries full numbers; 公示版 names, units and honours only, and no money line of anybody else's account (office-practice.md 13d). */
export type Edition = 'finance' | 'public'

export interface PaySheet {
  readonly head: FinalHead
  /** 0 while 编制中. */
  readonly version: number
  readonly hash: string
  readonly edition: Edition
  readonly lines: readonly FinalLine[]
}

interface Column extends ListColumn {
  readonly text: (line: FinalLine) => string
  /** Left out where no line has anything there: a flat sum has no months, and the branch of the bank needs the room. */
  readonly optional?: true
}

/** The pages of a batch. Throws FailureError `sheet.money-line` for a line that is not above 0, `sheet.empty` for none. */
export function paySheetJob(sheet: PaySheet): SheetJob {
  const { edition, head } = sheet
  const lines = edition === 'public' ? onePerPerson(sheet.lines) : sheet.lines
  soundLines(lines)
  const cash = head.way === '现金'
  const signed = cash && edition === 'finance'
  const columns = edition === 'public' ? publicColumns(head) : cash ? cashColumns(head) : bankColumns(lines)
  return paginateList({
    title: `${head.title}${edition === 'public' ? '（公示）' : ''}${sheet.version === 0 ? '（编制中，未定稿）' : ''}`,
    paper: landscape,
    headLines: edition === 'public' ? [] : [headLine(head)],
    subline: [
      `单位（盖章）：${head.office}`,
      chineseDate(head.date),
      ...(signed ? [proxyNote] : []),
      edition === 'public' ? '' : '单位：元',
    ],
    columns,
    sections: [{ rows: lines.map((line) => columns.map((column) => column.text(line))) }],
    sectionOnNewPage: false,
    size: signed ? signedSize : 10.5,
    rowHeight: signed ? signedRow : 9,
    pageTotal: (rows, first) => `本页小计　${sumWords(lines.slice(first, first + rows), edition)}`,
    total: totalWords(lines, edition),
    signers: edition === 'public' ? [] : [...head.signers, ...(cash ? ['发放人（两人）：'] : []), '（盖章）'],
    footNote: edition === 'finance' ? '内部资料　含个人信息　用后收回' : '',
    footRight: `批次号 ${head.number}${sheet.version > 0 ? `　第 ${sheet.version} 版　校验码 ${sheet.hash.slice(0, 8)}` : ''}`,
  })
}

/** Throws FailureError `sheet.empty` for nobody, `sheet.money-line` for a line that is not above 0. */
export function soundLines(lines: readonly FinalLine[]): void {
  if (lines.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: '这个批次没有列入的人，没有可打印的表。请先列入人员。' })
  const wrong = lines.find((line) => !(line.amount > 0))
  if (wrong)
    throw new FailureError({
      code: 'sheet.money-line',
      message: `${wrong.name} 的金额不大于零，不能印在表上。请调整金额或“不列入”。`,
    })
}

/** The public reads names, and reads each once, however many months were paid late. */
export function onePerPerson(lines: readonly FinalLine[]): readonly FinalLine[] {
  return [...new Map([...lines].reverse().map((line) => [line.person, line])).values()].reverse()
}

function headLine({ number, basis, account, subject, period }: FinalHead): readonly string[] {
  return [
    `批次号：${number}`,
    `批准依据：${basis}`,
    `经费来源：${account}`,
    `支出科目：${subject}`,
    `发放所属期：${period}`,
  ]
}

/** 12 人　14,400.00 元. */
function sumWords(lines: readonly FinalLine[], edition: Edition): string {
  const { people, sum } = figuresOf(lines)
  return edition === 'public' ? `${people} 人` : `${people} 人　${sum} 元`
}

function totalWords(lines: readonly FinalLine[], edition: Edition): string {
  const words = `合计　${sumWords(lines, edition)}`
  return edition === 'public' ? words : `${words}　人民币（大写）：${figuresOf(lines).words}`
}

const name: Column = { label: '姓名', width: 10, fixed: 20, text: (line) => alignedName(line.name) }
const idNumber: Column = { label: '身份证号', width: 20, fixed: 39, text: (line) => line.idNumber ?? '' }
const amount: Column = { label: '金额', width: 12, fixed: 24, align: 'right', text: (line) => formatMoney(line.amount) }
const blank = (label: string, fixed: number): Column => ({ label, width: 12, fixed, text: () => '' })

/** Wide enough for 14 pt, with which an 18-digit number takes two lines; headings are parted where a person would. */
function cashColumns(head: FinalHead): readonly Column[] {
  return [
    { ...name, fixed: 24 },
    { label: '荣誉\n级别', width: 8, fixed: 18, text: (line) => levelLabel(line.level) },
    {
      label: '县（市、区）\n单位',
      width: 20,
      align: 'left',
      text: (line) => placeOf(head, line),
    },
    { ...idNumber, fixed: 30 },
    { ...amount, fixed: 28 },
    blank('领款人签名\n（按手印）', 32),
    blank('代领人\n签名', 22),
    blank('与本人\n关系', 17),
    blank('代领人\n身份证号', 32),
    blank('签领\n日期', 20),
  ]
}

function bankColumns(lines: readonly FinalLine[]): readonly Column[] {
  const columns: readonly Column[] = [
    name,
    idNumber,
    { label: '开户银行\n（支行）', width: 20, align: 'left', text: (line) => line.bank ?? '' },
    { label: '银行账号', width: 20, fixed: 42, text: (line) => line.accountNumber ?? '' },
    { optional: true, label: '标准', width: 10, fixed: 21, align: 'right', text: (line) => moneyOr(line.monthly) },
    { optional: true, label: '起止', width: 14, fixed: 37, text: (line) => periodOf(line) },
    {
      optional: true,
      label: '月数',
      width: 6,
      fixed: 11,
      text: (line) => (line.from === undefined ? '' : String(line.months ?? '')),
    },
    { optional: true, label: '扣回', width: 10, fixed: 19, align: 'right', text: (line) => moneyOr(line.withheld) },
    { ...amount, label: '实发金额' },
    { label: '备注', width: 12, align: 'left', text: noteOf },
  ]
  return columns.filter(({ optional, text }) => !optional || lines.some((line) => text(line) !== ''))
}

function publicColumns(head: FinalHead): readonly Column[] {
  return [
    { ...name, fixed: 34 },
    {
      label: '单位',
      width: 40,
      align: 'left',
      text: (line) => placeOf(head, line),
    },
    { label: '荣誉', width: 20, text: honourWords },
  ]
}

/** 省部级劳动模范 */
export function honourWords({ level }: FinalLine): string {
  return `${levelLabel(level)}劳动模范`
}

/** 鹿城区 温州机械厂 */
export function placeOf({ units }: FinalHead, { county, employer }: FinalLine): string {
  return [county === undefined ? '' : (units[county] ?? ''), employer ?? ''].filter((part) => part !== '').join(' ')
}

function periodOf({ from, to }: FinalLine): string {
  return from === undefined || to === undefined ? '' : from === to ? from : `${from}—${to}`
}

/** 补发 and 补差 are said; a hand-set amount carries its reason. */
function noteOf(line: FinalLine): string {
  const kinds: Readonly<Record<FinalLine['kind'], string>> = {
    normal: '',
    back: '补发',
    difference: '补差',
    resend: '退票重发',
  }
  return [kinds[line.kind], line.adjusted ?? '', line.note ?? ''].filter((part) => part !== '').join('；')
}

function moneyOr(fen: number | undefined): string {
  return fen === undefined ? '' : formatMoney(fen)
}
