// Papers for hospitals and insurers: who is on them, what is added up, and that nothing of anybody's health can stand on them.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { sampleRoster } from '../../../test/support/sample-roster'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { checkUpNoticesJob, checkUpSettlementJob, hospitalListJob } from './check-up-lists'
import { insuredListJob } from './insurance-sheet'

const { people, lists } = sampleRoster(60)
const living = people.filter((person) => person['_dActive'] === 1).slice(0, 7)
const unit = { office: '温州市劳模协会', date: '2026年11月26日', lists }
const round = {
  ...unit,
  year: 2026,
  round: '第一批',
  hospital: '市人民医院',
  today: '2026-11-26',
  lines: living.map((person, i) => ({
    person,
    row: { id: `u${i}`, attended: i < 3 ? 'yes' : i < 5 ? 'no' : undefined },
  })),
}
const notice = {
  ...round,
  when: '9月15日上午7:30',
  where: '市人民医院体检中心',
  bring: '身份证',
  contact: '王芳 0577-88880000',
}
const signers = ['制表：', '复核：', '财务审核：', '负责人：']
const settlement = { ...round, price: 80_000, account: '劳模协会', basis: '纪要〔2026〕9号', signers }
const policy = {
  id: 'p',
  name: '2026年意外险',
  insurer: '示例保险公司',
  number: 'BD2026',
  cover: 10_000_000,
  premium: 12_000,
  from: '2026-01-01',
  to: '2026-12-31',
}
const insured = {
  ...unit,
  policy,
  signers: ['经办：', '复核：', '负责人：'],
  lines: living.map((person, i) => ({ person, row: { id: `i${i}`, ...(i === 2 ? { endedOn: '2026-05-01' } : {}) } })),
}
const jobs: Readonly<Record<string, SheetJob>> = {
  'check-up-hospital': hospitalListJob(round),
  'check-up-notices': checkUpNoticesJob(notice),
  'check-up-settlement': checkUpSettlementJob(settlement),
  insured: insuredListJob(insured),
}
const text = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')

describe('page models against golden files', () => {
  it.each(Object.keys(jobs))('%s', async (key) => {
    await expect(readable(jobs[key]!)).toMatchFileSnapshot(`golden/${key}.txt`)
  })
})

describe('papers of 体检', () => {
  it('fit their pages, notices three to a page', () => {
    for (const job of Object.values(jobs))
      for (const page of job.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(job.paper),
        )
    expect(jobs['check-up-notices']!.pages).toHaveLength(Math.ceil(living.length / 3))
  })

  it('settle for those who came, to the 分, with the sum in words', () => {
    const job = text(jobs['check-up-settlement']!)
    expect(job).toContain('合计3人2,400.00元人民币（大写）：贰仟肆佰元整')
    for (const [i, person] of living.entries()) expect(job.includes(String(person['name']))).toBe(i < 3)
    const nobody = { ...settlement, lines: round.lines.slice(3) }
    expect(() => checkUpSettlementJob(nobody)).toThrow('还没有登记“参加”的人')
  })

  it('say nothing of health', () => {
    for (const key of ['check-up-hospital', 'check-up-settlement'])
      expect(text(jobs[key]!)).not.toMatch(/健康|病|血压|异常/u)
  })
})

describe('参保人员名单', () => {
  it('has everybody insured with the premium of them all, and nobody who left', () => {
    const job = text(jobs['insured']!)
    expect(job).toContain('合计6人保费合计720.00元')
    expect(job).not.toContain(String(living[2]!['idNumber']))
    expect(job).toContain(String(living[0]!['idNumber']))
    expect(job).toContain('内部资料含个人信息用后收回')
    expect(() => insuredListJob({ ...insured, lines: [] })).toThrow('还没有参保的人')
  })
})
