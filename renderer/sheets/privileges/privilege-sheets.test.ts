// Paper of 优待服务: page models against golden files, rows in which old people can sign, sums that a post office adds up, and no more than a venue needs.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { sampleRoster } from '../../../test/support/sample-roster'
import type { Row } from '../../data/office'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { schoolingCertificateJob } from '../roster/schooling-certificate'
import { cardReceiptJob, venueListJob, type CardPaper } from './card-sheets'
import { checkUpSignJob } from './check-up-sheet'
import { changeSlipJob, postSummaryJob, subscriptionListJob, type NewspaperPaper } from './newspaper-sheets'

const { people, lists } = sampleRoster(40)
const living = people.filter((person) => person['_dActive'] === 1).slice(0, 12)
const unit = { office: '温州市劳模协会', date: '2026年11月26日' }
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')

const cards: CardPaper = {
  ...unit,
  kind: { id: 'k', name: '健身卡', venue: '工会大厦健身中心' },
  lists,
  signers: ['经办：', '复核：'],
  lines: living.map((person, i) => ({
    person,
    card: {
      id: `c${i}`,
      number: `JS${String(i + 1).padStart(4, '0')}`,
      issuedOn: '2026-01-05',
      validUntil: '2026-12-31',
    },
  })),
}

const titles = [
  { id: 't1', name: '工人日报', code: '1-5' },
  { id: 't2', name: '浙江工人日报', code: '31-3' },
]
const order = (person: Row, i: number): Row => ({
  id: `s${i}`,
  person: person.id,
  year: 2027,
  periodical: i % 3 === 0 ? 't2' : 't1',
  copies: i === 4 ? 2 : 1,
  price: i % 3 === 0 ? 31_200 : i === 5 ? 19_800 : 39_600,
  address: `示例路${i + 1}号`,
  ...(i === 5 ? { from: '2027-07' } : {}),
  ...(i === 7 ? { endedFrom: '2027-01' } : {}),
  office: '鹿城邮政支局',
})
const newspapers: NewspaperPaper = {
  ...unit,
  year: 2027,
  lines: living.map((person, i) => ({ person, row: order(person, i) })),
  titles,
  order: { id: 'y', office: '温州市邮政局', invoice: 'FP20261120' },
  account: '劳模协会',
  lists,
  signers: ['制表：', '复核：', '负责人：'],
}

const school: Row = {
  id: 'p',
  kind: 'school',
  childName: '张小明',
  childRelation: '儿子',
  childBirth: '2020-05-20',
  school: '城南小学',
  stage: '小学',
  enrolYear: 2026,
}
const certificate: Row = {
  id: 'z',
  number: '劳模证〔2026〕K3-002号',
  issuedOn: '2026-05-20',
  purpose: '子女入学',
  receiver: '城南小学',
}
const honours: readonly Row[] = [
  { id: 'h', title: '温州市劳动模范', awardedOn: '2015-04', grantedBy: '温州市人民政府' },
]
const schooling = schoolingCertificateJob(
  { certificate, person: living[0]!, honours, office: unit.office, of: school },
  lists,
)

const change = {
  id: 'd',
  kind: 'redirect',
  on: '2027-03-02',
  from: '2027-04',
  reason: '搬迁',
  oldAddress: '示例路1号',
  newAddress: '学院路2号',
}
const jobs: Readonly<Record<string, SheetJob>> = {
  'card-receipt': cardReceiptJob(cards),
  'venue-list': venueListJob(cards),
  'subscription-list': subscriptionListJob(newspapers),
  'post-summary': postSummaryJob(newspapers),
  'change-slip': changeSlipJob(
    newspapers,
    [
      { ...newspapers.lines[0]!, change },
      { ...newspapers.lines[1]!, change: { ...change, id: 'e', kind: 'end', reason: '去世' } },
    ],
    '2027 年',
  ),
  'check-up': checkUpSignJob({ ...unit, year: 2026, round: '第一批', lines: newspapers.lines }),
  schooling,
}

describe('page models against golden files', () => {
  it.each(Object.keys(jobs))('%s', async (key) => {
    await expect(readable(jobs[key]!)).toMatchFileSnapshot(`golden/${key}.txt`)
  })
})

describe('every sheet of 优待服务', () => {
  it('fits its pages', () => {
    for (const job of Object.values(jobs))
      for (const page of job.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(job.paper),
        )
  })

  it('has rows of 12 mm or more where people sign', () => {
    for (const key of ['card-receipt', 'check-up'])
      for (const page of jobs[key]!.pages)
        for (const block of page.blocks)
          if (block.kind === 'table')
            for (const row of block.rows.filter(({ cells }) => cells.length > 1))
              expect(row.height).toBeGreaterThanOrEqual(12)
  })

  it('tells a venue the name and what its kind of card asks for, and never a whole ID number', () => {
    const phones = living.map((person) => String(person['phone'] ?? '')).filter((phone) => phone !== '')
    const plain = bare(jobs['venue-list']!)
    expect(phones.some((phone) => plain.includes(phone))).toBe(false)
    const asked = bare(venueListJob({ ...cards, kind: { ...cards.kind, listFields: ['number', 'idTail', 'phone'] } }))
    expect(phones.every((phone) => asked.includes(phone.replace(/\s/gu, '')))).toBe(true)
    for (const person of living) {
      const number = String(person['idNumber'] ?? '')
      if (number !== '') expect([asked.includes(number), asked.includes(number.slice(-4))]).toEqual([false, true])
    }
  })

  it('sums newspapers as the rows do: a line for each title and price, a sum for each title, and the whole in words', () => {
    const rows = newspapers.lines.map(({ row }) => row).filter((row) => row['endedFrom'] === undefined)
    const total = rows.reduce((sum, row) => sum + Number(row['copies']) * Number(row['price']), 0)
    const copies = rows.reduce((sum, row) => sum + Number(row['copies']), 0)
    const text = bare(jobs['post-summary']!)
    const yuan = (total / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
    expect(text).toContain(`合计${copies}份${yuan}元人民币（大写）：`)
    expect(text).toMatch(/工人日报小计\d+份[\d,.]+元/u)
    expect(text).toContain('发票号：FP20261120')
  })

  it('is not made where it would be wrong: without a price the sum, without an address the list', () => {
    const [first, ...rest] = newspapers.lines
    const unpriced = { ...newspapers, lines: [{ ...first!, row: { ...first!.row, price: undefined } }, ...rest] }
    expect(() => postSummaryJob(unpriced)).toThrow('还有 1 项没有单价')
    const person: Row = { id: 'x', name: '无地址' }
    const homeless = { ...newspapers, lines: [{ person, row: { ...first!.row, address: undefined } }, ...rest] }
    expect(() => subscriptionListJob(homeless)).toThrow('1 项没有收件地址，邮局无法投递：无地址')
    expect(() => postSummaryJob({ ...newspapers, lines: [] })).toThrow('2027 年还没有订阅')
    expect(() => cardReceiptJob({ ...cards, lines: [] })).toThrow('没有要签收的卡')
  })
})
