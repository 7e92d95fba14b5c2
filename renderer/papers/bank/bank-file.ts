// 银行代发文件: exactly the lines of the 定稿, with the accounts as they were then. Anything that would make the bank pay another sum or
// another person than the sheet is refused before a byte is written.
import Papa from 'papaparse'
import type { Catalogue } from '../../../shared/domain/catalogue'
import { figuresOf, type Figures } from '../../../shared/domain/payments/figures'
import type { FinalLine } from '../../../shared/domain/payments/final-lines'
import { guardCell } from '../../../shared/domain/plain-cell'
import { decimalOf, formatMoney } from '../../../shared/kernel/money'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import type { TemplateColumn } from '../../exporting/template/describe'
import type { FillValue } from '../../exporting/template/fill'
import { planFill } from '../../exporting/template/template-rows'
import type { BatchPaper } from '../../sheets/payments/read-batch'
import { encodeChinese, lackingInGbk, pointOf } from './encode'
import type { BankColumn, BankLayout } from './layout'

export interface BankFile {
  readonly bytes: Uint8Array
  readonly figures: Figures
  /** Characters that GBK lacks and GB 18030 wrote in four bytes. */
  readonly rare: readonly string[]
}

/**
 * The lines that a bank may be given. Codes: `bank.claim` (a claim pays nobody), `bank.cash` (not paid through a bank), `bank.not-final`,
 * `bank.line` (a line that is not above 0), `bank.account` (no number), `bank.total` (not what the batch says).
 */
export function bankLines(batch: Row, paper: BatchPaper): Result<readonly FinalLine[]> {
  const { head, lines, version } = paper
  if (batch['direction'] === 'claim') return fail('bank.claim', '申报批次只上报，不支付，没有银行文件。')
  if (head.way !== '银行代发' && head.way !== '转账')
    return fail('bank.cash', `这个批次的发放方式是“${head.way}”，不经银行，没有银行文件。`)
  if (version === 0)
    return fail('bank.not-final', '还没有复核定稿。银行文件只用定稿的名单、金额和当时的账号，请定稿后再生成。')
  const wrong = lines.find((line) => !(line.amount > 0))
  if (wrong) return fail('bank.line', `${wrong.name} 的金额不大于零，银行不收。请重开后改正。`)
  const without = lines.filter((line) => !line.accountNumber)
  if (without.length > 0)
    return fail('bank.account', `${namesOf(without)}定稿时没有银行账号。请重开为下一版，补上账户后再定稿。`)
  const { people, total } = figuresOf(lines)
  if (total !== batch['total'] || people !== batch['people'])
    return fail(
      'bank.total',
      `定稿名单合计 ${people} 人 ${formatMoney(total)} 元，与批次上的 ${String(batch['people'])} 人 ${formatMoney(Number(batch['total'] ?? 0))} 元不符，没有生成。请到“待核对”看看是否有两台电脑同时定稿。`,
    )
  return ok(lines)
}

/** A line as a row of the list 发放明细; who has no holder of their own noted is the holder. */
export function rowOf(line: FinalLine): Row {
  return { ...line, holder: line.holder ?? line.name } as unknown as Row
}

/** The bytes for the bank, or what stands in the way: codes of `bankLines`, `bank.columns`, `bank.charset`. */
export function bankFile(
  batch: Row,
  paper: BatchPaper,
  layout: BankLayout,
  catalogue: Catalogue,
  lists: Readonly<Record<string, readonly Row[]>>,
): Result<BankFile> {
  const lines = bankLines(batch, paper)
  if (!lines.ok) return lines
  const sound = soundColumns(layout.columns)
  if (!sound.ok) return sound
  const cells = cellsOf(lines.value, layout, catalogue, lists)
  const rare = lackingIn(cells, layout.columns)
  if (rare.length > 0 && layout.charset === 'gbk') return notInGbk(rare)
  const text = Papa.unparse(layout.header ? [layout.columns.map(({ label }) => label), ...cells] : [...cells], {
    newline: '\r\n',
    delimiter: layout.separator,
  })
  const bytes = encodeChinese(`${text}\r\n`, layout.charset)
  if (!bytes.ok) return bytes
  const found = [...new Set(rare.map(({ char }) => char))]
  return ok({ bytes: bytes.value, figures: figuresOf(lines.value), rare: found })
}

/** Without account and amount no bank can pay; a heading that is there twice cannot be told apart. */
function soundColumns(columns: readonly BankColumn[]): Result<undefined> {
  const has = (name: string): boolean =>
    columns.some(({ source }) => source.kind === 'field' && source.target === `payLine.${name}`)
  if (!has('accountNumber') || !has('amount'))
    return fail('bank.columns', '银行文件至少要有“账号”和“实发”（金额）两列。请把它们加上。')
  const blank = columns.findIndex(({ label }) => label.trim() === '')
  return blank < 0 ? ok(undefined) : fail('bank.columns', `第 ${blank + 1} 列没有列名，请填写。`)
}

function cellsOf(
  lines: readonly FinalLine[],
  layout: BankLayout,
  catalogue: Catalogue,
  lists: Readonly<Record<string, readonly Row[]>>,
): readonly (readonly string[])[] {
  const columns = layout.columns.map(({ label, source }, index): TemplateColumn => ({
    index,
    label,
    source,
    codes: {},
    date: 'YYYY-MM-DD',
    dropdown: [],
  }))
  const money = layout.columns.map(({ source }) => isMoney(source, catalogue))
  const template = { sheet: '', headerRows: '', firstRow: 0, columns }
  const request = { template, version: 'full', root: 'payLine', people: lines.map(rowOf), children: {}, lists } as const
  const plan = planFill(request, catalogue, (stored) => stored)
  // Blank columns are left out of a plan: a .csv has them all the same.
  return plan.rows.map((row) => {
    const byColumn = new Map(plan.columns.map((column, at) => [column, row[at] ?? null]))
    return columns.map(({ index }) => cellText(byColumn.get(index) ?? null, money[index] === true))
  })
}

function isMoney(source: BankColumn['source'], catalogue: Catalogue): boolean {
  if (source.kind !== 'field') return false
  const name = source.target.replace(/^payLine\./u, '')
  return catalogue.table('payLine').fields.some((field) => field.name === name && field.kind === 'money')
}

/** 1640.00, two decimals and no commas; account numbers are their digits. */
function cellText(value: FillValue, money: boolean): string {
  if (value === null) return ''
  if (typeof value === 'number') return money ? decimalOf(Math.round(value * 100)) : String(value)
  return guardCell(value.replace(/[\r\n\t]+/gu, ' '))
}

interface Rare {
  readonly line: number
  readonly label: string
  readonly char: string
}

function lackingIn(cells: readonly (readonly string[])[], columns: readonly BankColumn[]): readonly Rare[] {
  const inCells = cells.flatMap((row, line) =>
    row.flatMap((text, at) => lackingInGbk(text).map((char) => ({ line: line + 1, label: columns[at]!.label, char }))),
  )
  const inHeader = columns.flatMap(({ label }) => lackingInGbk(label).map((char) => ({ line: 0, label, char })))
  return [...inHeader, ...inCells]
}

function notInGbk(rare: readonly Rare[]): Result<never> {
  const said = rare
    .slice(0, 5)
    .map(({ line, label, char }) => `${line === 0 ? '列名' : `第 ${line} 笔 ${label}`} “${char}”（${pointOf(char)}）`)
  return fail(
    'bank.charset',
    `${said.join('，')}${rare.length > 5 ? ` 等 ${rare.length} 处` : ''}不在 GBK 字库里，没有生成。请问银行这个字在他们系统里怎么写；银行收 GB 18030 的可改字符集，或用银行给的 .xlsx 空表。`,
  )
}

function namesOf(lines: readonly FinalLine[]): string {
  const names = lines.slice(0, 3).map(({ name }) => name)
  return `${names.join('、')}${lines.length > 3 ? ` 等 ${lines.length} 人` : ''}`
}
