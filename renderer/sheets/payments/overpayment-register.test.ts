// 多发待追回台账 on paper adds up to the 分, page by page and in all.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { overpaymentRegisterJob } from './overpayment-register'

const row = (i: number, more: object = {}) => ({
  id: `o${i}`,
  person: `p${i}`,
  name: '张三',
  scheme: 's',
  from: '2026-05',
  to: '2026-06',
  months: 2,
  amount: 800_00 + i,
  cause: '去世（2026-04-11）后多发',
  state: 'open',
  ...more,
})
const head = { office: '温州市劳模协会', date: '2026年11月26日', signers: ['经办：', '复核：', '负责人：'] }
const lists = { scheme: [{ id: 's', name: '荣誉津贴' }] }

describe('多发待追回台账 on paper', () => {
  it('says whom, which months, what has come back and what is still open', async () => {
    const rows = [
      row(1),
      row(2, { returned: 300_00, state: 'partly', contact: '2026-07-02 与其子联系' }),
      row(3, { to: '2026-05', months: 1 }),
    ]
    await expect(readable(overpaymentRegisterJob({ ...head, rows }, lists))).toMatchFileSnapshot(
      'golden/overpayment-register.txt',
    )
  })

  it('adds up over many pages, and is not printed for nothing', () => {
    const rows = Array.from({ length: 60 }, (_, i) => row(i))
    const text = readable(overpaymentRegisterJob({ ...head, rows }, lists))
    const cents = (words: string | undefined): number => Math.round(Number(words?.replaceAll(',', '')) * 100)
    const pages = [...text.matchAll(/本页小计　\d+ 笔　多发 ([\d,.]+) 元/gu)].map((match) => cents(match[1]))
    expect(pages.length).toBeGreaterThan(2)
    const all = rows.reduce((sum, { amount }) => sum + amount, 0)
    expect(pages.reduce((sum, each) => sum + each, 0)).toBe(all)
    expect(cents(/合计　60 笔　多发 ([\d,.]+) 元/u.exec(text)?.[1])).toBe(all)
    expect(() => overpaymentRegisterJob({ ...head, rows: [] }, lists)).toThrow('sheet.empty')
  })
})
