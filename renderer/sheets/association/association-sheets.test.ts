// Paper of 协会工作: page models against golden files, the council by rank, and dues that add up as their rows do.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { councilJob, type CouncilPaper } from './council-sheet'
import { duesJob, type DuesPaper } from './dues-sheet'

const unit = { office: '温州市劳模协会', date: '2026年11月26日' }
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')

const offices = ['council', 'supervisor', 'vice', 'president', 'council', 'secretary', 'executive', 'standing', 'vice']
const council: readonly Row[] = offices.map((duty, i) => ({
  id: `c${i}`,
  term: 3,
  duty,
  name: `示例${'甲乙丙丁戊己庚辛壬'[i]!}`,
  employer: i === 2 ? '瑞安市瓯新低压电器有限责任公司精密模具事业部第二分厂' : `示例单位${i + 1}`,
  title: i % 2 === 0 ? '高级工程师' : '车间主任',
  from: '2023-12-20',
  to: '2028-12-20',
  ...(i === 8 ? { leftOn: '2025-06-01', leftReason: '调离本市' } : {}),
}))
const term: CouncilPaper = { ...unit, term: 3, council, lists: {} }

const members = new Map<string, Row>(
  Array.from({ length: 30 }, (_, i) => [
    `m${i}`,
    {
      id: `m${i}`,
      name: `示例会员${i + 1}`,
      number: `会${1000 + i}`,
      employer: `示例单位${i + 1}`,
      phone: '13800000000',
    },
  ]),
)
const dues: readonly Row[] = [...members.keys()].map((member, i) => ({
  id: `d${i}`,
  member,
  year: 2026,
  amount: i % 10 === 0 ? 1000_00 : 50_00,
  ...(i % 3 === 0 ? { paid: i % 10 === 0 ? 1000_00 : 50_00, paidOn: '2026-03-12', receipt: `No.${i}` } : {}),
  ...(i === 7 ? { waived: '困难劳模' } : {}),
}))
const collected: DuesPaper = { ...unit, year: 2026, dues, members }

const jobs: Readonly<Record<string, SheetJob>> = { council: councilJob(term), dues: duesJob(collected) }

describe('page models against golden files', () => {
  it.each(Object.keys(jobs))('%s', async (key) => {
    await expect(readable(jobs[key]!)).toMatchFileSnapshot(`golden/${key}.txt`)
  })
})

describe('every sheet of 协会工作', () => {
  it('fits its pages', () => {
    for (const job of Object.values(jobs))
      for (const page of job.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(job.paper),
        )
  })

  it('names the council by rank, and among equals as they were entered', () => {
    const text = bare(jobs['council']!)
    const order = ['丁', '庚', '丙', '壬', '己', '辛', '甲', '戊', '乙'].map((sign) => text.indexOf(`示例${sign}`))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order.every((at) => at >= 0)).toBe(true)
  })

  it('says who left before the end of the term, when and why', () => {
    const text = bare(jobs['council']!)
    expect(text).toContain('2025-06-01离任：调离本市')
    expect(text).toContain('合计9人，其中已离任1人')
    const staying = councilJob({ ...term, council: council.filter((row) => row['leftOn'] === undefined) })
    expect(bare(staying)).toContain('合计8人')
    expect(bare(staying)).not.toContain('离任')
  })

  it('counts somebody with two offices once', () => {
    const second = { ...council[3]!, id: 'c9', duty: 'secretary' }
    expect(bare(councilJob({ ...term, council: [...council, second] }))).toContain('合计9人')
  })

  it('sums dues as their rows do, and what was paid in words; a waived one is owed no more', () => {
    const paid = dues.reduce((sum, row) => sum + Number(row['paid'] ?? 0), 0)
    const owed = dues
      .filter((row) => row['waived'] === undefined)
      .reduce((sum, row) => sum + Number(row['amount']) - Number(row['paid'] ?? 0), 0)
    const text = bare(jobs['dues']!)
    expect(text).toContain(
      `实缴${formatMoney(paid)}元未缴${formatMoney(owed)}元实缴人民币（大写）：${chineseMoney(paid)}`,
    )
    expect(text).toContain('免缴：困难劳模')
    expect(text).not.toContain('13800000000')
  })
})
