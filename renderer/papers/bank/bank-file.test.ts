// The bank is told what the sheet says, to the 分 and to the person, from the 定稿 and nothing else.
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { finalHead, finalLine, paperOf } from '../../../test/support/final-lines'
import { bankFile, rowOf } from './bank-file'
import { usualLayout, type BankLayout } from './layout'

const lines = [
  finalLine(1, 120_050, { accountNumber: '6222000000000000001', holder: '张三之女' }),
  finalLine(2, 99, { name: '李四', accountNumber: '6222000000000000002' }),
]
const batch = { id: 'b', direction: 'pay', people: 2, total: 120_149 }
const paper = paperOf(lines)

const made = (layout: BankLayout = usualLayout, of = paper, row: Record<string, unknown> = batch) =>
  bankFile({ ...row, id: 'b' }, of, layout, catalogue, {})

function textOf(layout?: BankLayout): string {
  const file = made(layout)
  if (!file.ok) throw new Error(file.failure.message)
  return new TextDecoder(layout?.charset ?? 'gbk', { fatal: true }).decode(file.value.bytes)
}

const codeOf = (file: ReturnType<typeof made>): string => (file.ok ? 'written' : file.failure.code)

describe('a bank file', () => {
  it('has a line of the sheet on each line: account as its digits, holder, yuan with two decimals', () => {
    expect(Papa.parse(textOf(), { skipEmptyLines: true }).data).toEqual([
      ['序号', '收款账号', '收款户名', '金额', '开户行', '备注'],
      ['1', '6222000000000000001', '张三之女', '1200.50', '某某银行温州某某支行', ''],
      ['2', '6222000000000000002', '李四', '0.99', '某某银行温州某某支行', ''],
    ])
  })

  it('takes the columns, separator and heading the bank wants', () => {
    const columns = [
      { label: '卡号', source: { kind: 'field', target: 'payLine.accountNumber' } },
      { label: '币种', source: { kind: 'constant', text: '人民币' } },
      { label: '空', source: { kind: 'blank' } },
      { label: '金额', source: { kind: 'field', target: 'payLine.amount' } },
    ] as const
    const text = textOf({ charset: 'gbk', separator: '|', header: false, columns })
    expect(text).toBe('6222000000000000001|人民币||1200.50\r\n6222000000000000002|人民币||0.99\r\n')
  })

  it('names a rare character with its place before anything is written, and writes it in GB 18030', () => {
    const rare = paperOf([{ ...lines[0]!, holder: '王㑇' }, lines[1]!])
    const refused = made(usualLayout, rare)
    expect(codeOf(refused)).toBe('bank.charset')
    expect(refused.ok ? '' : refused.failure.message).toContain('第 1 笔 收款户名 “㑇”（U+3447）')
    const written = made({ ...usualLayout, charset: 'gb18030' }, rare)
    if (!written.ok) throw new Error(written.failure.message)
    expect(written.value.rare).toEqual(['㑇'])
    expect(new TextDecoder('gb18030').decode(written.value.bytes)).toContain('王㑇')
  })

  it('is refused where the bank would pay what the sheet does not say', () => {
    expect(codeOf(made(usualLayout, paperOf(lines, { version: 0 })))).toBe('bank.not-final')
    expect(codeOf(made(usualLayout, paperOf(lines, {}, { ...finalHead, way: '现金' })))).toBe('bank.cash')
    expect(codeOf(made(usualLayout, paper, { ...batch, direction: 'claim' }))).toBe('bank.claim')
    expect(codeOf(made(usualLayout, paper, { ...batch, total: 120_148 }))).toBe('bank.total')
    expect(codeOf(made(usualLayout, paper, { ...batch, people: 3 }))).toBe('bank.total')
    expect(codeOf(made(usualLayout, paperOf([lines[0]!, { ...lines[1]!, amount: 0 }])))).toBe('bank.line')
    const { accountNumber: _gone, ...without } = lines[1]!
    expect(codeOf(made(usualLayout, paperOf([lines[0]!, without])))).toBe('bank.account')
    expect(codeOf(made({ ...usualLayout, columns: usualLayout.columns.slice(2) }))).toBe('bank.columns')
  })

  it('pays whoever has no holder noted under their own name', () => {
    expect(rowOf(lines[1]!)['holder']).toBe('李四')
    expect(rowOf(lines[0]!)['holder']).toBe('张三之女')
  })
})
