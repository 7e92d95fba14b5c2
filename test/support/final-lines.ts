// Lines of a 定稿 as the sheet prints them, for tests of what leaves the office as paper or file.
import type { FinalHead } from '../../shared/domain/payments/final-head'
import type { FinalLine } from '../../shared/domain/payments/final-lines'
import type { BatchPaper } from '../../renderer/sheets/payments/read-batch'

export const finalHead: FinalHead = {
  office: '温州市劳模协会',
  title: '温州市市级以上劳模2026年春节慰问金发放表',
  number: '2026-春慰-K3-01',
  basis: '温工〔2026〕3号',
  account: '市总工会本级',
  subject: '50205 困难职工帮扶费',
  period: '2026-01 至 2026-03',
  date: '2026-01-20',
  way: '银行代发',
  signers: ['制表：', '复核：', '财务审核：', '分管领导：', '单位负责人：'],
  units: { u1: '鹿城区', u2: '瑞安市' },
}

/** The nth line of a sheet; every seventh has a long name. Money in 分. */
export function finalLine(index: number, amount: number, more: Partial<FinalLine> = {}): FinalLine {
  return {
    id: `l${index}`,
    person: `p${index}`,
    name: index % 7 === 0 ? '欧阳阿依古丽·买买提' : '张三',
    kind: 'normal',
    amount,
    idNumber: '330302194001011234',
    employer: '温州市某某机械厂',
    county: 'u1',
    level: 'city',
    bank: '某某银行温州某某支行',
    accountNumber: '6222000000000000123',
    ...more,
  }
}

export function paperOf(
  lines: readonly FinalLine[],
  more: Partial<BatchPaper> = {},
  head: FinalHead = finalHead,
): BatchPaper {
  return { head, version: 1, hash: 'abcdef0123456789', lines, ...more }
}
