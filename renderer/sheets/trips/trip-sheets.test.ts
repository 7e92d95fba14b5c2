// Paper of 疗休养: page models against golden files, sums that finance adds up, and nothing on a list that must not be on it.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { tripPaper as paper } from '../../../test/support/trip-paper'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { packOf } from '../pack'
import { batchPeople, nameList } from './name-list'
import { listsOf, papersOf, tripSheets } from './papers'
import { quotaDuties, quotaJob } from './quota-sheet'
import type { TripPaper } from './read-trips'
import { recommendFormsJob } from './recommend-form'
import { promise } from './health-form'
import { labelsOf, listJob } from './trip-list'

const groups = batchPeople(paper)
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')
const duties = quotaDuties.map((duty) => `${duty}：`)
const sheet = (key: string, of: TripPaper = paper, batch = 'b1'): SheetJob =>
  papersOf(of, { keys: new Set([key]), batch }).jobs[0]!

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
  it('签到表 and 公示名单', async () => {
    const both = [sheet('signIn'), sheet('posting')]
    await expect(both.map(readable).join('\n')).toMatchFileSnapshot('golden/sign-in-and-posting.txt')
  })
  it.each(['budget', 'names', 'tickets-rail', 'tickets-air', 'insurance', 'contacts', 'safety', 'health'])(
    '%s',
    async (key) => {
      await expect(readable(sheet(key))).toMatchFileSnapshot(`golden/${key}.txt`)
    },
  )
  it.each(['handbook', 'doctor', 'survey', 'settlement', 'surveyCount'])('%s', async (key) => {
    await expect(readable(sheet(key))).toMatchFileSnapshot(`golden/${key}.txt`)
  })
})

describe('every sheet', () => {
  const own = tripSheets.filter(({ of }) => of !== 'road')
  const jobs = own.map(({ key }) => ({ key, job: sheet(key) }))

  it('fits its pages', () => {
    for (const { job } of jobs)
      for (const page of job.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(job.paper),
        )
  })

  it('keeps ID numbers to tickets and insurance, health to leader and doctor, and says on them that it is inside', () => {
    for (const { key, job } of jobs) {
      const text = bare(job)
      const numbers = paper.lines.some(({ person }) => person['idNumber'] && text.includes(String(person['idNumber'])))
      expect([key, numbers]).toEqual([key, /^(?:tickets|insurance)/u.test(key)])
      expect([key, /高血压.*氨氯地平|氨氯地平/su.test(text)]).toEqual([key, ['handbook', 'doctor'].includes(key)])
      if (['handbook', 'doctor'].includes(key)) expect(text).toContain('只供领队和随队医生使用')
    }
    const posting = bare(sheet('posting'))
    expect(posting).not.toMatch(/13800000000|王领队|张小明/u)
  })

  it("takes nothing of the organiser's duty away, and promises in the words agreed", () => {
    for (const { job } of jobs) expect(bare(job)).not.toMatch(/责任自负|安全自负|概不负责/u)
    expect(bare(sheet('health'))).toContain(promise)
  })

  it('names only who goes with the batch, and staff after them', () => {
    const [first, second] = groups
    expect(groups.map(({ lines }) => lines.length)).toEqual([3, 1])
    expect(first?.staff.map((row) => row['name'])).toEqual(['王领队'])
    expect(second?.staff).toEqual([])
    expect(bare(sheet('insurance'))).toContain('张小明')
  })
})

describe('a list printed again', () => {
  const group = groups[0]!
  const list = nameList(paper, group)
  const kept = {
    id: 'e1',
    batch: 'b1',
    sheet: 'names',
    version: 1,
    lines: JSON.stringify({ columns: labelsOf(list), lines: list.lines }),
  }
  const changed: TripPaper = {
    ...paper,
    editions: [kept],
    lines: paper.lines.map((line, i) => {
      if (i === 0) return { ...line, candidate: { ...line.candidate, boarding: '市府路' } }
      if (i === 1) return { ...line, candidate: { ...line.candidate, batch: 'b2' } }
      return i === 4 ? { ...line, candidate: { ...line.candidate, batch: 'b1', state: 'placed' } } : line
    }),
  }

  it('says its version and marks what is new, changed and gone by a sign, with the column that changed', async () => {
    const job = sheet('names', changed)
    const text = bare(job)
    expect(text).toContain('第2版（较第1版：3处）＋新增1△变更1－减少1')
    expect(text).toContain('△上车点')
    expect(text).toContain('第1版有、本版减少的')
    await expect(readable(job)).toMatchFileSnapshot('golden/names-second.txt')
  })

  it('without a change is the first version still, with no mark on it', () => {
    const text = bare(sheet('names', { ...paper, editions: [kept] }))
    expect(text).not.toMatch(/第2版|变动/u)
    expect(text).toBe(bare(listJob(paper, group.batch, list)))
  })

  it('is the list whose lines are kept when it leaves', () => {
    const [first] = listsOf(paper, { keys: new Set(['names', 'safety', 'insurance']), batch: 'b1' })
    expect(first?.lists.map((each) => each.sheet)).toEqual(['names', 'insurance'])
  })
})

describe('the pack', () => {
  const keys = new Set(tripSheets.filter(({ of }) => of !== 'road').map(({ key }) => key))
  const { jobs, leftOut } = papersOf(paper, { keys, batch: 'b1' })
  const pack = packOf('2026年第一批疗休养材料', paper.office, jobs)

  it('is a page of contents and every sheet on its own paper with its own page numbers, in the order of the office', () => {
    expect(pack.pages).toHaveLength(1 + jobs.reduce((sum, job) => sum + job.pages.length, 0))
    const forms = pack.pages.map((page) => page.paper?.landscape)
    expect(forms.slice(1)).toEqual(jobs.flatMap((job) => job.pages.map(() => job.paper.landscape)))
    const feet = pack.pages.slice(1).map((page) => page.foot[1])
    expect(feet).toEqual(jobs.flatMap((job) => job.pages.map((_, i) => `第 ${i + 1} 页　共 ${job.pages.length} 页`)))
    const contents = textsOf({ ...pack, pages: pack.pages.slice(0, 1) }).join('\n')
    for (const job of jobs) expect(contents.replace(/\s/gu, '')).toContain(job.title.replace(/\s/gu, ''))
  })

  it('of one sheet is that sheet, and of nothing is refused in words', () => {
    expect(packOf('x', 'y', [jobs[0]!])).toBe(jobs[0])
    expect(() => papersOf({ ...paper, lines: [] }, { keys: new Set(['names']), batch: 'b1' })).toThrow(
      '还没有安排任何人',
    )
    expect(() => papersOf(paper, { keys: new Set(), batch: 'b1' })).toThrow('还没有选要打印的材料')
  })

  it('goes out without the bill that nobody pays yet, and says which one and what it lacks', () => {
    expect(leftOut).toEqual([])
    const unpaid: TripPaper = {
      ...paper,
      plan: { ...paper.plan, account: undefined },
      payers: [],
    }
    const without = papersOf(unpaid, { keys, batch: 'b1' })
    expect(without.jobs.map(({ title }) => title)).toEqual(
      jobs.map(({ title }) => title).filter((title) => !title.includes('费用结算单')),
    )
    expect([keys.has('settlement'), without.keys.has('settlement')]).toEqual([true, false])
    expect(without.leftOut).toEqual([
      '费用结算单（2026年第一批）：没有写明经费来源：请填写出资方，或在方案、批次里选经费来源。',
    ])
    expect(() => papersOf(unpaid, { keys: new Set(['settlement']), batch: 'b1' })).toThrow('没有写明经费来源')
    const half = papersOf({ ...unpaid, payers: paper.payers }, { keys: new Set(['settlement']) })
    expect(half.jobs.map(({ title }) => title)).toEqual(['2026年第一批疗休养费用结算单'])
    expect(half.leftOut).toHaveLength(1)
    expect(half.leftOut[0]).toMatch(/^费用结算单（2026年第二批）/u)
  })

  it('of a plan with nobody in a batch is what there is of the plan, and says the rest in one sentence', () => {
    const { jobs: there, leftOut: lacking } = papersOf(
      { ...paper, lines: [] },
      { keys: new Set(['quota', 'names', 'signIn']) },
    )
    expect(there).toHaveLength(1)
    expect(lacking).toEqual(['名册、签到表：这个批次还没有安排任何人，没有可打印的内容。'])
  })
})
