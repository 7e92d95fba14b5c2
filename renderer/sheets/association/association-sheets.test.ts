// Paper of 协会工作: page models against golden files, the council by rank, and dues that add up as their rows do.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { inspectionFigures } from '../../../shared/domain/association/inspection'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { councilJob, type CouncilPaper } from './council-sheet'
import { countyJob } from './county-sheet'
import { duesJob, type DuesPaper } from './dues-sheet'
import { inspectionJob } from './inspection-sheet'
import { memberJob } from './member-sheet'
import { nominationFormsJob } from './nomination-form'
import { nominationListJob } from './nomination-list'
import type { AssociationPaper } from './read-association'

const unit: AssociationPaper = {
  office: '温州市劳模协会',
  date: '2026年11月26日',
  lists: { unit: [{ id: 'lu', name: '鹿城区' }] },
  signers: ['制表：', '复核：', '负责人：', '（盖章）'],
}
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
const term: CouncilPaper = { ...unit, term: 3, council }

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

const joined: readonly Row[] = [...members.values()].map((row, i) => ({
  ...row,
  kind: i % 10 === 0 ? 'unit' : 'person',
  county: 'lu',
  joinedOn: '2018-06',
  ...(i === 3 ? { leftOn: '2025-06', leftReason: '迁居外地' } : {}),
}))

const counties: readonly Row[] = ['founded', 'preparing', 'none'].map((state, i) => ({
  id: `a${i}`,
  county: 'lu',
  name: `示例县劳动模范协会${i + 1}`,
  state,
  ...(state === 'founded' ? { foundedOn: '2021-10' } : {}),
}))
const reported: readonly Row[] = [
  { id: 'm1', association: 'a0', year: 2024, members: 80 },
  { id: 'm2', association: 'a0', year: 2025, members: 86 },
]

const nominations: readonly Row[] = Array.from({ length: 3 }, (_, i) => ({
  id: `n${i}`,
  award: i === 2 ? '全国工人先锋号' : '浙江省劳动模范',
  year: 2026,
  kind: i === 2 ? 'group' : 'person',
  name: i === 2 ? '温州电力公司带电作业班' : `示例人选${i + 1}`,
  employer: '示例单位',
  county: 'lu',
  postFrom: '2026-11-02',
  postTo: '2026-11-06',
  congressOn: '2026-10-20',
  ...(i === 0 ? { person: 'p0', postResult: 'none', postPlace: '单位公告栏' } : {}),
}))
const people = new Map<string, Row>([
  ['p0', { id: 'p0', name: '示例人选1', sex: 'male', birth: '1978-05', deeds: '二十年坚守带电作业一线。'.repeat(40) }],
])
const recommended = { ...unit, nominations, people }

const rows = { members: joined, dues, council, meetings: [], counties, studios: [] }
const inspected = inspectionJob({
  ...unit,
  year: 2026,
  figures: inspectionFigures(2026, rows),
  before: inspectionFigures(2025, rows),
  typed: { id: 'i', year: 2026, staff: 3, otherIncome: 300_000_00, submittedOn: '2027-03-20', result: '合格' },
  typedBefore: undefined,
})

const jobs: Readonly<Record<string, SheetJob>> = {
  council: councilJob(term),
  dues: duesJob(collected),
  members: memberJob(unit, joined),
  counties: countyJob(unit, counties, reported),
  nominationForms: nominationFormsJob(recommended),
  nominations: nominationListJob(recommended, '2026-11-26'),
  inspection: inspected,
}

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

  it('counts people and units, and people and groups, apart', () => {
    expect(bare(jobs['members']!)).toContain('合计个人会员27人，单位会员3个')
    expect(bare(jobs['nominations']!)).toContain('合计个人2人，集体1个')
    expect(bare(jobs['members']!)).toContain('2025-06退会：迁居外地')
  })

  it('tells of each county association what it reported last, and how many stand in each state', () => {
    const text = bare(jobs['counties']!)
    expect(text).toContain('合计3个：已成立1，筹建中1，未成立1；会员86人')
    expect(text).toContain('862025')
  })

  it('gives everybody recommended one page with four seals, and a group no sex and no birth', () => {
    const forms = jobs['nominationForms']!
    expect(forms.pages).toHaveLength(3)
    const [person, , group] = forms.pages.map((page) => bare({ ...forms, pages: [page] }))
    expect(person).toContain('2026年浙江省劳动模范推荐审批表')
    expect(person).toContain('1978年5月')
    expect(group).toContain('集体名称温州电力公司带电作业班')
    expect(group).not.toContain('出生日期')
    for (const text of [person, group]) expect(text?.match(/（盖章）/gu)).toHaveLength(4)
  })

  it('sets the figures of 年检 beside those of the year before, and leaves free what only the accounts tell', () => {
    const text = bare(inspected)
    expect(text).toContain('年末个人会员个2626')
    expect(text).toContain('专职人员人3')
    expect(text).toContain('2027年3月20日报送，结论：合格')
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
