// Paper of 疗休养: page models against golden files, sums that finance adds up, and nothing on a list that must not be on it.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { sampleRoster } from '../../../test/support/sample-roster'
import type { Row } from '../../data/office'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { batchPeople, nameListJob, postingJob, signInJob } from './name-list'
import { quotaDuties, quotaJob } from './quota-sheet'
import type { TripLine, TripPaper } from './read-trips'
import { recommendFormsJob } from './recommend-form'

const { people, lists: own } = sampleRoster(40)
const living = people.filter((person) => person['_dActive'] === 1)
const batches: readonly Row[] = [
  { id: 'b1', name: '2026年第一批', from: '2026-09-01', to: '2026-09-05', place: '丽水休养院', places: 6 },
  { id: 'b2', name: '2026年第二批', from: '2026-10-12', to: '2026-10-16', place: '洞头', places: 4 },
]
const [lucheng, longwan] = (own.unit ?? []).map(({ id }) => id) as [string, string]
const quota = (batch: string, county: string, places: number): Row => ({ id: batch + county, batch, county, places })
const line = (person: Row, i: number): TripLine => ({
  person,
  candidate: {
    id: `c${i}`,
    person: person.id,
    county: person['county'],
    role: i < 5 ? 'named' : 'reserve',
    state: i < 4 ? 'placed' : 'waiting',
    batch: i < 3 ? 'b1' : i < 4 ? 'b2' : undefined,
    history: i === 0 ? 'went' : 'never',
    lastTrip: i === 0 ? '2016' : undefined,
    level: person['_dLevel'],
    rank: i + 1,
    countyRank: i + 1,
    wish1: 'b1',
    wish2: 'b2',
    companion: i === 1 ? '张小明' : undefined,
    companionRelation: '子',
    companionKind: '陪护',
    contact: '李小花',
    contactPhone: '13800000000',
    boarding: '车站大道',
  },
})
const paper: TripPaper = {
  office: '温州市劳模协会',
  date: '2026年6月8日',
  plan: {
    id: 'p',
    name: '2026年劳模疗休养',
    basis: '〔2026〕6号纪要',
    deadline: '2026-06-15',
    postFrom: '2026-07-01',
    postTo: '2026-07-07',
  },
  batches,
  routes: [],
  quotas: [quota('b1', lucheng, 4), quota('b1', longwan, 2), quota('b2', lucheng, 3), quota('b2', longwan, 1)],
  staff: [
    { id: 's', batch: 'b1', name: '王领队', role: '领队', sex: '女', employer: '温州旅行社', phone: '13900000000' },
  ],
  lines: living.slice(0, 6).map(line),
  lists: { ...own, tripBatch: batches },
}
const groups = batchPeople(paper)
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')
const duties = quotaDuties.map((duty) => `${duty}：`)

describe('page models against golden files', () => {
  it('名额分配表, with sums both ways', async () => {
    const job = quotaJob(paper, duties)
    await expect(readable(job)).toMatchFileSnapshot('golden/quota.txt')
    expect(bare(job)).toContain('合计10个（2026年第一批62026年第二批4）')
  })
  it('推荐（审批）表, one page a person', async () => {
    const job = recommendFormsJob({ ...paper, lines: paper.lines.slice(0, 2) })
    expect(job.pages).toHaveLength(2)
    await expect(readable(job)).toMatchFileSnapshot('golden/recommend-form.txt')
  })
  it('名册', async () => {
    await expect(readable(nameListJob(paper, groups))).toMatchFileSnapshot('golden/name-list.txt')
  })
  it('签到表 and 公示名单', async () => {
    const both = [signInJob(paper, groups), postingJob(paper, groups)]
    await expect(both.map(readable).join('\n')).toMatchFileSnapshot('golden/sign-in-and-posting.txt')
  })
})

describe('every list', () => {
  const jobs = [
    quotaJob(paper, duties),
    recommendFormsJob(paper),
    nameListJob(paper, groups),
    signInJob(paper, groups),
    postingJob(paper, groups),
  ]

  it('fits its pages', () => {
    for (const job of jobs)
      for (const page of job.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(job.paper),
        )
  })

  it('keeps ID numbers and health off, and the posted one everything but name, unit and honour', () => {
    const [, , names, , posting] = jobs.map(bare) as [string, string, string, string, string]
    for (const { person } of paper.lines) {
      if (person['idNumber']) for (const job of jobs) expect(bare(job)).not.toContain(String(person['idNumber']))
      if (person['phone']) expect(posting).not.toContain(String(person['phone']))
    }
    expect(names).not.toMatch(/健康|重病/u)
    expect(posting).not.toMatch(/13800000000|王领队|张小明/u)
  })

  it('names only who goes with the batch, and staff after them', () => {
    const [first, second] = groups
    expect(groups.map(({ lines }) => lines.length)).toEqual([3, 1])
    expect(first?.staff.map((row) => row['name'])).toEqual(['王领队'])
    expect(second?.staff).toEqual([])
  })
})
