// 经费支出对账单: only the month's lines, every page's sum, and what the year has come to.
import { describe, expect, it } from 'vitest'
import { fundLines } from '../../../shared/domain/payments/fund-ledger'
import { textsOf } from '../page-model'
import { statementJob } from './statement'

const expense = (at: number, date: string, amount: number) => ({
  id: `e${String(at).padStart(4, '0')}`,
  date,
  matter: `第${at}笔`,
  amount,
  account: 'a',
})

function job(rows: readonly ReturnType<typeof expense>[]) {
  const given = {
    month: '2026-11',
    office: '温州市劳模协会',
    account: '全部账户',
    date: '2026年11月25日',
    signers: ['经办：', '财务核对：'],
  }
  return statementJob({
    ...given,
    lines: fundLines({ expenses: rows, batches: [], campaigns: [], returns: [], trips: [] }),
    accountName: () => '劳模协会',
    subjectName: () => '',
  })
}

describe('the statement for finance', () => {
  it('adds up page by page to the month, and the month to the year', () => {
    const rows = [
      expense(0, '2026-10-01', 900_00),
      ...Array.from({ length: 40 }, (_, at) => expense(at + 1, '2026-11-03', 100_00 + at)),
    ]
    const { pages } = job(rows)
    expect(pages.length).toBeGreaterThan(1)
    const sums = pages.map((page) =>
      /本页小计　\d+ 笔　([\d,.]+) 元/u.exec(JSON.stringify(page))?.[1]?.replace(/,/gu, ''),
    )
    const month = 40 * 100_00 + (39 * 40) / 2
    expect(sums.reduce((sum, each) => sum + Math.round(Number(each) * 100), 0)).toBe(month)
    const texts = textsOf(job(rows)).join('\n')
    expect(texts).toContain('本月合计　40 笔　4,007.80 元　人民币（大写）肆仟零柒元捌角整')
    expect(texts).toContain('本年累计　41 笔　4,907.80 元')
    expect(texts).not.toContain('第0笔')
  })

  it('is a sheet also for a month without lines, and says so', () => {
    expect(textsOf(job([]))).toContain('（本表无记录）')
  })
})
