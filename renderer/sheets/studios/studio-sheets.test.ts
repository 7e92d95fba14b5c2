// Paper of 创新工作室: page models against golden files, rows in which people can sign, sums that are those of the rows, and no account number or
// telephone on any of them.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { sampleRoster } from '../../../test/support/sample-roster'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { assessmentFormsJob } from './assessment-form'
import { grantJob, withoutAccount } from './grant-sheet'
import { assessmentJob, studioListJob, type StudioPaper } from './studio-sheets'

const { people, lists } = sampleRoster(60)
const leaders = people.filter((person) => person['_dActive'] === 1).slice(0, 30)
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')

const studios: readonly Row[] = leaders.map((person, i) => ({
  id: `s${i}`,
  name: `${String(person['name'])}${i % 2 === 0 ? '劳模' : '高技能人才（技能大师）'}创新工作室`,
  level: ['national', 'provincial', 'city', 'county'][i % 4],
  county: person['county'],
  unit: String(person['employer'] ?? '示例单位'),
  leader: String(person['name']),
  field: i % 3 === 0 ? '电力设备检修与带电作业' : '机械制造',
  document: `温总工〔20${10 + (i % 12)}〕${i + 1}号`,
  namedOn: ['2015', '2018-06', '2020-10-08'][i % 3],
  reviewYear: 2026 + (i % 3),
  phone: `1380000${String(i).padStart(4, '0')}`,
  ...(i === 2 ? { state: 'mending' } : i === 5 ? { state: 'revoked' } : {}),
}))

const reviews = new Map<string, Row>([
  ['s0', { id: 'r0', studio: 's0', year: 2026, kind: 'annual', result: 'good', score: 96, opinion: '项目有成效' }],
  ['s2', { id: 'r2', studio: 's2', year: 2026, kind: 'annual', result: 'failed', score: 52, opinion: '全年没有项目' }],
])

const grants: readonly Row[] = leaders.slice(0, 22).map((_, i) => ({
  id: `g${i}`,
  studio: `s${i}`,
  year: 2026,
  kind: '以奖代补',
  amount: 10_000_00 + i * 1_250_50,
  payee: `${String(studios[i]?.['unit'])}工会委员会`,
  bank: '示例银行',
  accountNumber: `62220000000000${String(i).padStart(4, '0')}`,
  account: 'f',
  basis: '温总工〔2026〕9号',
  ...(i % 2 === 0 ? { paidOn: '2026-05-20', receipt: `No.${1000 + i}` } : {}),
}))

const projects: readonly Row[] = Array.from({ length: 9 }, (_, i) => ({
  id: `p${i}`,
  studio: i < 7 ? 's1' : 's0',
  year: 2026,
  name: i === 0 ? '220千伏变电站带电作业机器人绝缘斗臂车自动校准装置的研制与应用（二期）' : `示例项目${i + 1}`,
  state: i % 2 === 0 ? 'done' : 'going',
  outcome: i === 0 ? '获省职工技术创新成果一等奖，授权发明专利两项' : undefined,
  patents: i,
  trained: 3,
}))

const paper: StudioPaper = {
  year: 2026,
  office: '温州市劳模协会',
  date: '2026年11月26日',
  studios,
  reviews,
  grants,
  projects,
  members: new Map(studios.map(({ id }, i) => [id, i % 9])),
  signers: ['制表：', '复核（李主任）：', '负责人：', '（盖章）'],
  lists: { ...lists, studio: studios, fundAccount: [{ id: 'f', name: '市总工会专项' }] },
}

const jobs: Readonly<Record<string, SheetJob>> = {
  list: studioListJob(paper),
  assessment: assessmentJob(paper),
  form: assessmentFormsJob({ ...paper, studios: studios.slice(0, 4) }),
  grants: grantJob(paper),
  transfer: grantJob(paper, 'finance'),
}

describe('page models against golden files', () => {
  it.each(Object.keys(jobs))('%s', async (key) => {
    await expect(readable(jobs[key]!)).toMatchFileSnapshot(`golden/${key}.txt`)
  })
})

describe('every sheet of 创新工作室', () => {
  it('fits its pages and names every studio once, in the order of the list', () => {
    for (const job of Object.values(jobs))
      for (const page of job.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(job.paper),
        )
    for (const key of ['list', 'assessment']) {
      const text = bare(jobs[key]!)
      const places = studios.map(({ name }) => text.indexOf(String(name)))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(places.every((at) => at >= 0)).toBe(true)
    }
  })

  it('leaves room for every seal and signature on the form', () => {
    const boxes = jobs['form']!.pages.flatMap(({ blocks }) =>
      blocks
        .flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .filter(({ cells }) => cells.some((cell) => typeof cell !== 'string' && cell.foot !== undefined)),
    )
    expect(boxes).toHaveLength(8)
    for (const { height } of boxes) expect(height).toBeGreaterThanOrEqual(42)
  })

  it('gives every studio a form of its own, one page unless its projects fill more', () => {
    const forms = jobs['form']!
    const starts = forms.pages.filter(({ blocks }) => blocks.some((block) => block.kind === 'text'))
    expect(starts.map(({ blocks }) => bare({ ...forms, pages: [{ blocks, foot: ['', '', ''] }] }))).toEqual(
      studios.slice(0, 4).map(({ name }) => expect.stringContaining(String(name)) as string),
    )
    expect(assessmentFormsJob({ ...paper, studios: studios.slice(2, 4) }).pages).toHaveLength(2)
  })

  it('leaves free lines on the form of a studio without projects, and names those that it has', () => {
    const form = (at: number): string => bare(assessmentFormsJob({ ...paper, studios: [studios[at]!] }))
    expect(form(1)).toContain('带电作业机器人')
    expect(form(1)).not.toContain('示例项目9')
    expect(form(0)).toContain('项目有成效')
    expect(form(0)).toContain(`以奖代补${formatMoney(Number(grants[0]!['amount']))}元`)
  })

  it('says how many of them are assessed, and leaves the lines of the others free to write in', () => {
    const text = bare(jobs['assessment']!)
    expect(text).toContain('合计30家，已考核2家：优秀1，不合格1')
    expect(text).toContain('全年没有项目')
    expect(bare(assessmentJob({ ...paper, reviews: new Map() }))).toContain('合计30家，已考核0家')
  })

  it('sums the grants as their rows do, page by page and in words', () => {
    const sum = grants.reduce((total, row) => total + Number(row['amount']), 0)
    const text = bare(jobs['grants']!)
    expect(text).toContain(`合计22笔${formatMoney(sum)}元人民币（大写）：${chineseMoney(sum)}`)
    const pages = [...text.matchAll(/本页小计(\d+)笔([\d,.]+)元/gu)]
    expect(pages.length).toBe(jobs['grants']!.pages.length)
    const fen = pages.map(([, , amount]) => Math.round(Number(amount!.replaceAll(',', '')) * 100))
    expect(fen.reduce((total, each) => total + each, 0)).toBe(sum)
    expect(pages.reduce((total, [, count]) => total + Number(count), 0)).toBe(22)
  })

  it('bears no telephone and no account number, but on what goes to whoever transfers the money', () => {
    for (const [key, job] of Object.entries(jobs)) {
      if (key === 'transfer') continue
      expect(bare(job)).not.toMatch(/1380000\d{4}/u)
      expect(bare(job)).not.toMatch(/6222/u)
    }
  })

  it('says which grants nobody can transfer for want of an account', () => {
    expect(bare(jobs['transfer']!)).toContain('622200000000000000')
    expect(withoutAccount(paper)).toBe('')
    const poor = { ...paper, grants: grants.map((row, i) => (i < 6 ? { ...row, accountNumber: undefined } : row)) }
    expect(withoutAccount(poor)).toContain('等 6 笔')
    expect(bare(grantJob(poor, 'finance'))).toContain('（未填）')
  })

  it('keeps numbers of documents and days on one line', () => {
    const cells = textsOf(jobs['list']!).filter((text) => text.includes('〔') || /^20\d\d-/u.test(text))
    expect(cells.length).toBeGreaterThan(studios.length)
    for (const cell of cells) expect(cell).not.toContain('\n')
  })
})
