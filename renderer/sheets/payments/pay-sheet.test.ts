// The money sheet: what is on paper adds up to the 分 on every page, carries what finance asks for, and never a line of nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { totalOf } from '../../../shared/domain/payments/figures'
import type { FinalLine } from '../../../shared/domain/payments/final-lines'
import { finalHead as head, finalLine as line } from '../../../test/support/final-lines'
import { textsOf, type Cell, type SheetJob } from '../page-model'
import { paySheetJob, type PaySheet } from './pay-sheet'
import { paySlipsJob } from './pay-slips'

const sheet = (lines: readonly FinalLine[], more: Partial<PaySheet & { readonly way: string }> = {}): PaySheet => {
  const { way = '现金', ...rest } = more
  return { head: { ...head, way }, version: 1, hash: 'abcdef0123456789', edition: 'finance', lines, ...rest }
}

interface PageText {
  readonly amounts: readonly string[]
  readonly numbers: readonly string[]
  readonly subtotal: string
  readonly all: string
}

/** What stands on each page: the sums column, the running numbers and the subtotal row. */
function pagesOf(job: SheetJob, column: string): readonly PageText[] {
  return job.pages.map((page) => {
    const table = page.blocks.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('a page without its table')
    const text = (cell: string | Cell): string => (typeof cell === 'string' ? cell : cell.text)
    const head = table.header[0]!.cells.map((cell) => text(cell).replaceAll('\n', ''))
    const rows = table.rows.map((row) => row.cells.map(text))
    const counted = rows.filter((row) => /^\d+$/u.test(row[0] ?? ''))
    return {
      amounts: counted.map((row) => (row[head.indexOf(column)] ?? '').replaceAll('\n', '')),
      numbers: counted.map((row) => row[0] ?? ''),
      subtotal: rows.flat().find((each) => each.startsWith('本页小计')) ?? '',
      all: JSON.stringify(page.blocks),
    }
  })
}

const fenOf = (text: string): number => Math.round(Number(text.replaceAll(',', '')) * 100)

describe('a money sheet', () => {
  it.each([
    ['现金', '金额'],
    ['银行代发', '实发金额'],
  ])('of a %s batch adds up on every page and in all, in figures and in 大写', (way, column) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 300 }), (amounts) => {
        const lines = amounts.map((amount, index) => line(index, amount))
        const pages = pagesOf(paySheetJob(sheet(lines, { way })), column)
        for (const page of pages) {
          const sum = page.amounts.reduce((total, each) => total + fenOf(each), 0)
          expect(page.subtotal).toBe(`本页小计　${page.amounts.length} 人　${formatMoney(sum)} 元`)
        }
        expect(pages.flatMap((page) => page.numbers)).toEqual(lines.map((_, index) => String(index + 1)))
        const total = totalOf(lines)
        const last = pages.at(-1)?.all ?? ''
        expect(last).toContain(
          `合计　${lines.length} 人　${formatMoney(total)} 元　人民币（大写）：${chineseMoney(total)}`,
        )
        expect(last).toContain('（以下空白）')
        for (const page of pages) expect(page.all).toContain('单位负责人：')
      }),
      { numRuns: 60 },
    )
  })

  it('reaches 3,000 lines with every number once', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => line(index, 120_000 + index))
    const pages = pagesOf(paySheetJob(sheet(lines, { way: '银行代发' })), '实发金额')
    expect(pages.flatMap((page) => page.numbers)).toHaveLength(3000)
    expect(pages.flatMap((page) => page.amounts).reduce((sum, each) => sum + fenOf(each), 0)).toBe(totalOf(lines))
  })

  it('says batch, basis, account, subject and period under the title, and the version at its foot', () => {
    const texts = textsOf(paySheetJob(sheet([line(1, 100)]))).join('\n')
    for (const word of [
      '批次号：2026-春慰-K3-01',
      '批准依据：温工〔2026〕3号',
      '经费来源：市总工会本级',
      '支出科目：50205',
      '发放所属期：2026-01 至 2026-03',
      '单位：元',
      '第 1 版　校验码 abcdef01',
      '发放人（两人）：',
      '内部资料',
    ])
      expect(texts).toContain(word)
  })

  it('has columns to sign in for cash only: a transfer needs no signature', () => {
    const cash = textsOf(paySheetJob(sheet([line(1, 100)])))
      .join('')
      .replaceAll('\n', '')
    const bank = textsOf(paySheetJob(sheet([line(1, 100)], { way: '银行代发' })))
      .join('')
      .replaceAll('\n', '')
    expect(cash).toContain('领款人签名（按手印）')
    expect(cash).toContain('代领人身份证号')
    expect(bank).not.toContain('签名')
    expect(bank).toContain('6222000000000000123')
  })

  it('leaves out what no line of a transfer has: months of a flat sum, 扣回 where nothing is taken back', () => {
    const words = (more: Partial<FinalLine>) =>
      textsOf(paySheetJob(sheet([line(1, 100, more), line(2, 200)], { way: '银行代发' })))
    expect(words({})).not.toContain('扣回')
    expect(words({})).not.toContain('月数')
    const [back, monthly] = [
      words({ withheld: 50 }),
      words({ from: '2026-01', to: '2026-03', months: 3, monthly: 100 }),
    ]
    for (const [texts, label] of [[back, '扣回'] as const, [monthly, '起止'] as const, [monthly, '标准'] as const])
      expect(texts).toContain(label)
  })

  it('counts a person with a late payment once', () => {
    const lines = [line(1, 100), line(1, 200, { id: 'l2', kind: 'back' }), line(2, 300)]
    expect(textsOf(paySheetJob(sheet(lines, { way: '银行代发' }))).join('')).toContain('合计　2 人　6.00 元')
  })

  it('shows the public no number, no account, no sum and nothing else of a person', () => {
    const texts = textsOf(paySheetJob(sheet([line(1, 123_456)], { edition: 'public' }))).join('')
    for (const secret of ['330302', '6222', '1,234.56', '银行', '制表']) expect(texts).not.toContain(secret)
    expect(texts).toContain('市级劳动模范')
  })

  it('gives each person at the door a slip of their own with all of their lines in one sum, in two copies', () => {
    const lines = [line(1, 100), line(2, 300, { name: '李四' }), line(1, 250, { id: 'late', kind: 'back' })]
    const job = paySlipsJob(sheet(lines))
    const texts = textsOf(job).join('\n')
    expect(texts.match(/签收单（存根联）/gu)).toHaveLength(2)
    expect(texts.match(/签收单（财务联）/gu)).toHaveLength(2)
    expect(texts.replaceAll('\n', '')).toContain('3.50 元　人民币（大写）：叁元伍角整')
    for (const secret of ['330302', '6222', '慰问品']) expect(texts).not.toContain(secret)
    expect(() => paySlipsJob(sheet([line(1, 0)]))).toThrow('不大于零')
  })

  it('has old people sign in rows of 13 mm and 14 pt, and never one name alone beside the total', () => {
    const pages = paySheetJob(sheet(Array.from({ length: 64 }, (_, i) => line(i + 1, 100)))).pages
    const tables = pages.map((page) => page.blocks.find((block) => block.kind === 'table'))
    for (const table of tables) {
      if (table?.kind !== 'table') throw new Error('a page without its table')
      expect(table.size).toBe(14)
      for (const row of table.rows.filter((each) => each.cells.length > 1))
        expect(row.height).toBeGreaterThanOrEqual(13)
    }
    for (const count of [8, 9, 10, 15, 16, 17, 64, 65, 66]) {
      const lines = Array.from({ length: count }, (_, i) => line(i + 1, 100))
      const last = pagesOf(paySheetJob(sheet(lines)), '金额').at(-1)
      expect(last?.numbers.length, `${count} lines`).toBeGreaterThanOrEqual(3)
      expect(last?.numbers.at(-1)).toBe(String(count))
    }
  })

  it.each([0, -100])('refuses a line of %d', (amount) => {
    expect(() => paySheetJob(sheet([line(1, 100), line(2, amount)]))).toThrow('不大于零')
  })

  it('refuses to print nobody, and says while preparing that it is not final', () => {
    expect(() => paySheetJob(sheet([]))).toThrow('没有列入的人')
    expect(paySheetJob(sheet([line(1, 100)], { version: 0 })).title).toContain('未定稿')
  })
})
