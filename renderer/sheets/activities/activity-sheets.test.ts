// Paper of 志愿与宣讲: page models against golden files; whoever did not come stands on the list and in no sum; hours certified are those numbered.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import type { Row } from '../../data/office'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { peopleListJob, signInJob } from './activity-sheets'
import { donationListJob, mediaListJob } from './giving-sheets'
import { hoursCertificateJob } from './hours-certificate'
import { lectureScheduleJob } from './lecture-schedule'
import type { ActivityPaper } from './read-activity'
import { registerFormJob } from './register-form'

const unit = [{ id: 'u1', name: '鹿城区' }]
const people: readonly Row[] = [
  { id: 'p1', name: '张三', sex: '男', employer: '鹿城区瓯新机械厂', county: 'u1', _dLevel: 'city' },
  { id: 'p2', name: '欧阳春', sex: '女', employer: '鹿城区中学', county: 'u1', _dLevel: 'national' },
]
const activity: Row = {
  id: 'a1',
  name: '核酸检测点志愿服务',
  kind: 'volunteer',
  theme: '疫情防控',
  date: '2026-03-05',
  time: '08:00—12:00',
  place: '翠微新村',
  county: 'u1',
  organiser: '温州市劳模协会',
  events: 2,
  attendees: 2,
  raised: 1200_50,
  content: '维持秩序、查看行程卡、测量体温。',
}
const paper: ActivityPaper = {
  activity,
  lines: people.map((person, i) => ({
    person,
    participation: {
      id: `x${i}`,
      activity: 'a1',
      person: person.id,
      role: i === 0 ? '宣讲人' : '志愿者',
      hours: 25,
      ...(i === 0 ? {} : { absent: true }),
    },
  })),
  reports: [{ id: 'm1', outlet: '学习强国', title: '温州劳模在行动' }],
  donations: [{ id: 'd1', donor: '张三', kind: 'money', amount: 1000_00 }],
  lists: { unit, volunteerTeam: [] },
  office: '温州市劳模协会',
  date: '2026年11月23日',
  signers: ['制表：', '审核：', '负责人：'],
}
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')

const schedule = () =>
  lectureScheduleJob({
    activities: [
      {
        ...activity,
        id: 'a2',
        kind: 'lecture',
        date: '2026-05-02',
        host: '亚龙集团',
        topic: '工匠精神',
        contact: '王主任',
        contactPhone: '13800000000',
      },
      activity,
      { ...activity, id: 'a3', state: 'void', name: '取消的宣讲' },
    ],
    lines: paper.lines,
    lists: { unit },
    office: paper.office,
    date: paper.date,
    signers: ['制表：', '审核：', '负责人：'],
  })

const certified = {
  id: 'c',
  number: '劳模证〔2026〕K3-001号',
  paidFrom: '2025',
  paidTo: '2026',
  purpose: '志愿服务认定',
  issuedOn: '2026-11-23',
}
const hours = (count: number, told = count * 25) =>
  hoursCertificateJob(
    {
      certificate: { ...certified, hours: told },
      person: people[0]!,
      services: Array.from({ length: count }, (_, i) => ({
        activity: { ...activity, id: `a${i}`, date: `202${5 + (i % 2)}-03`, name: `第${i + 1}次志愿服务` },
        participation: { id: `x${i}`, role: '志愿者', hours: 25 },
      })),
      office: paper.office,
    },
    { unit },
  )

const gift = (id: string, values: Readonly<Record<string, unknown>>): Row => ({
  id,
  donor: '张三',
  donorKind: 'person',
  kind: 'money',
  amount: 1000_00,
  date: '2026-03-05',
  receiver: '市红十字会',
  ...values,
})
const donations = (rows: readonly Row[]) =>
  donationListJob({
    donations: rows,
    lists: {},
    office: paper.office,
    date: paper.date,
    signers: paper.signers,
  })
const given = [
  gift('d1', { date: '2026-04-01', receiptNo: 'P-001' }),
  gift('d2', {
    kind: 'goods',
    goods: '口罩 2000 只',
    basis: '发票价',
    amount: 500_50,
    donorKind: 'unit',
  }),
  gift('d3', {
    donor: '热心市民',
    donorKind: 'other',
    amount: 9_00,
    date: '2026-01-01',
  }),
]
const reports = () =>
  mediaListJob({
    reports: [
      {
        id: 'm1',
        outlet: '学习强国',
        level: 'central',
        form: '文字',
        title: '温州劳模在行动',
        date: '2026-03-06',
        reads: 180000,
      },
      {
        id: 'm2',
        outlet: '温州日报',
        level: 'city',
        title: '讲述劳动者故事',
        date: '2026-02',
      },
    ],
    named: new Map([['m1', ['张三', '欧阳春']]]),
    lists: {},
    office: paper.office,
    date: paper.date,
    signers: paper.signers,
  })

describe('page models against golden files', () => {
  it.each([
    ['sign-in', () => signInJob(paper)],
    ['people', () => peopleListJob(paper)],
    ['register-form', () => registerFormJob(paper)],
    ['schedule', schedule],
    ['hours-certificate', () => hours(3)],
    ['donations', () => donations(given)],
    ['media', reports],
  ])('%s', async (name, make) => {
    const job = make()
    await expect(readable(job)).toMatchFileSnapshot(`golden/${name}.txt`)
    for (const page of job.pages)
      expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
        contentHeight(job.paper),
      )
  })
})

describe('what they say', () => {
  it('lists who did not come as such and adds up only who came', () => {
    expect(bare(peopleListJob(paper))).toContain('共2人，实到1人服务时长合计2.5小时')
    expect(bare(registerFormJob(paper))).not.toContain('欧阳春')
  })

  it('orders lectures by their days, names the lecturers, and leaves out what was called off', () => {
    const text = bare(schedule())
    expect(text.indexOf('2026-03-05')).toBeLessThan(text.indexOf('2026-05-02'))
    expect(text).toContain('13800000000')
    expect(text).not.toContain('取消的宣讲')
    expect(text).toContain('共2项，4场')
  })

  it('adds up money and goods of 劳模 apart from what others gave, and every page what stands on it', () => {
    const text = bare(donations(given))
    expect(text).toContain('劳模捐赠合计2笔　捐款1,000.00　捐物折价500.50'.replace(/\s/gu, ''))
    expect(text).toContain('其他捐赠合计1笔捐款9.00')
    const many = donations(Array.from({ length: 61 }, (_, i) => gift(`d${100 + i}`, { amount: (i + 1) * 100 })))
    const perPage = many.pages.map((page) => /本页(\d+)笔捐款([\d,.]+)/u.exec(bare({ ...many, pages: [page] })))
    expect(perPage.length).toBeGreaterThan(2)
    expect(perPage.reduce((sum, found) => sum + Number(found?.[1]), 0)).toBe(61)
    const fen = (words: string | undefined): number => Math.round(Number(words?.replaceAll(',', '')) * 100)
    expect(perPage.reduce((sum, found) => sum + fen(found?.[2]), 0)).toBe((61 * 62 * 100) / 2)
  })

  it('prints a story of any length, and the pens never alone on a page', () => {
    for (const length of [0, 200, 900, 1200, 1500, 5000]) {
      const job = registerFormJob({
        ...paper,
        activity: { ...activity, content: '巡'.repeat(length) },
      })
      expect(bare(job).match(/巡/gu) ?? []).toHaveLength(length)
      expect(bare({ ...job, pages: job.pages.slice(-1) })).toMatch(/备注.*填表人/u)
    }
  })

  it('breaks a name of an activity that is longer than the paper, and loses nothing of it', () => {
    const name = '百名困难职工免费家电维修和理发服务到家'.repeat(4)
    const long = {
      ...paper,
      activity: {
        ...activity,
        name,
        place: '滨江街道蒲源社区文化活动中心一楼大厅',
      },
    }
    for (const job of [signInJob(long), peopleListJob(long)]) {
      const [page] = job.pages
      const heads = page!.blocks.flatMap((block) => (block.kind === 'spread' ? block.parts.join('') : []))
      expect(heads.join('').replace(/\s/gu, '')).toContain(`活动：${name}`)
      expect(Math.max(...heads.map((head) => [...head].length))).toBeLessThanOrEqual(50)
    }
  })

  it('keeps a certificate on one page however many activities, by year where they do not fit', () => {
    for (const count of [1, 12, 60]) {
      const job = hours(count)
      expect(job.pages).toHaveLength(1)
      expect(bare(job)).toContain(`合计${count}项${(count * 25) / 10}小时`)
    }
    expect(bare(hours(60))).toContain('志愿服务30项')
  })

  it('prints no certificate of hours that the name lists no longer say', () => {
    expect(() => hours(2, 60)).toThrow('编号时登记的服务时长是 6 小时，现在名单上是 5 小时')
  })
})
