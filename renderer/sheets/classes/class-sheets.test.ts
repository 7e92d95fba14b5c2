// Paper of a class: page models against golden files, rows in which old people can sign, sums finance adds up, and no sum where a tax is open.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { sampleRoster } from '../../../test/support/sample-roster'
import { textsOf, type SheetJob } from '../page-model'
import { feeDuties, feeJob, type FeeLine } from './fee-sheet'
import { classJobs, classSheets } from './papers'
import type { ClassPaper } from './read-classes'

const { people: all, lists } = sampleRoster(30)
const people = all.filter((person) => person['_dActive'] === 1).slice(0, 5)
const states = ['in', 'in', 'waiting', 'in', 'out']
const session = (n: number, more = {}) => ({
  id: `s${n}`,
  class: 'c',
  date: `2026-09-${String(5 + n * 7).padStart(2, '0')}`,
  start: '18:30',
  end: '20:00',
  hours: 2,
  state: 'planned',
  ...more,
})

const paper: ClassPaper = {
  office: '温州市劳模协会',
  date: '2026年12月1日',
  of: {
    id: 'c',
    name: '2026年秋季摄影班',
    teacher: 't',
    venue: '工人文化宫 302',
    from: '2026-09-05',
    to: '2026-12-26',
  },
  course: { id: 'k', name: '摄影' },
  teachers: [{ id: 't', name: '陈影' }],
  sessions: [session(0, { topic: '构图' }), session(1), session(2, { state: 'void', why: '台风' })],
  enrolments: people.map((person, i) => ({
    id: `e${i}`,
    person: person.id,
    state: states[i],
    enrolledOn: '2026-08-20',
    ...(i < 2 ? { result: 'passed', certificate: `培结〔2026〕K3-00${i + 1}号`, certifiedOn: '2026-12-26' } : {}),
  })),
  marks: [],
  people: new Map(people.map((person) => [person.id, person])),
  survivorOf: (person) => person,
  lists,
}

const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')
const rowsOf = (job: SheetJob) =>
  job.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))

describe('page models against golden files', () => {
  it.each(classSheets.map(({ key }) => key))('%s', async (key) => {
    await expect(classJobs(paper, [key]).map(readable).join('\n')).toMatchFileSnapshot(`golden/${key}.txt`)
  })
})

describe('签到表', () => {
  it('has one sheet per session that is held, with rows of 12 mm or more and 14 pt', () => {
    const jobs = classJobs(paper, ['sessionSign'])
    expect(jobs).toHaveLength(2)
    for (const job of [...jobs, ...classJobs(paper, ['termSign'])]) {
      const [table] = rowsOf(job)
      expect(table?.size).toBe(14)
      expect(Math.min(...table!.rows.slice(0, 3).map(({ height }) => height))).toBeGreaterThanOrEqual(12)
    }
    expect(classJobs(paper, ['sessionSign'], 's1')).toHaveLength(1)
  })

  it('goes on to a further sheet where a term has more dates than fit', () => {
    const sessions = Array.from({ length: 17 }, (_, n) =>
      session(0, { id: `x${n}`, date: `2026-10-${String(n + 1).padStart(2, '0')}` }),
    )
    expect(classJobs({ ...paper, sessions }, ['termSign'])).toHaveLength(3)
  })
})

describe('结业证书', () => {
  it('is a page each, only for those who passed', () => {
    const [job] = classJobs(paper, ['certificates'])
    expect(job?.pages).toHaveLength(2)
    expect(() => classJobs({ ...paper, enrolments: [] }, ['certificates'])).toThrow('正式学员')
  })
})

describe('课酬（劳务费）发放表', () => {
  const line = (n: number, tax: number | undefined): FeeLine => ({
    fee: {
      id: `f${n}`,
      teacher: `t${n}`,
      class: 'c',
      month: '2026-11',
      days: '7日、14日',
      hours: 4,
      rate: 30000,
      gross: 120000,
      ...(tax === undefined ? {} : { tax, net: 120000 - tax }),
    },
    teacher: {
      id: `t${n}`,
      name: '陈影',
      idNumber: '330302197001010017',
      employer: '工人文化宫',
      rank: '副研究馆员',
      bank: '示例银行',
      accountNumber: '6222021203000000000',
    },
    of: { id: 'c', name: '2026年秋季摄影班' },
  })
  const job = (lines: readonly FeeLine[]): SheetJob =>
    feeJob({ office: '温州市劳模协会', date: '2026年12月1日', lines, signers: feeDuties.map((duty) => `${duty}：`) })

  it('adds up 应发, 代扣个税 and 实发, with 大写', async () => {
    const made = job([line(1, 8000), line(2, 0)])
    await expect(readable(made)).toMatchFileSnapshot('golden/fees.txt')
    expect(bare(made)).toContain('应发2,400.00代扣个税80.00实发2,320.00实发人民币（大写）：贰仟叁佰贰拾元整')
  })

  it('prints no 实发 and no 大写 while a tax is open, and nothing where nothing is owed', () => {
    const open = bare(job([line(1, 8000), line(2, undefined)]))
    expect(open).toContain('代扣个税、实发待财务核定')
    expect(open).not.toContain('大写')
    expect(() => job([])).toThrow('应发都是零')
  })
})
