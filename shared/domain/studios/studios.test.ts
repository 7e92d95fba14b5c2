// Studios over the shipped commands: leaders change with their history, a year is assessed at once, 撤销 keeps everything; and who waits for what.
import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import { catalogue } from '../catalogue'
import { takesImports } from '../record/import-command'
import { countyStateOn, termsEnding } from '../association/county-state'
import { isMemberIn, owedOf, sumDues } from '../association/due'
import { inspectionFigures } from '../association/inspection'
import { nominationStage } from '../association/stage'
import {
  assessmentsDue,
  confirmationsDue,
  leaderGone,
  mendingIn,
  openGrants,
  reasonToChange,
  studiosOn,
  yearWords,
} from './due'

const studio = (id: string, more: Readonly<Record<string, unknown>> = {}): Fields => ({ id, name: id, ...more })

describe('studios that wait', () => {
  const rows = [
    studio('a', { namedOn: '2019' }),
    studio('b', { state: 'revoked' }),
    studio('c', { namedOn: '2027-01' }),
  ]

  it('for the 考核 of a year are those that stood then and have none of that year and kind', () => {
    const reviews = [
      { id: '1', studio: 'a', kind: 'annual', year: 2025 },
      { id: '2', studio: 'a', kind: 'confirm', year: 2026 },
    ]
    expect(assessmentsDue(rows, reviews, 2025)).toEqual([])
    expect(assessmentsDue(rows, reviews, 2026).map(({ id }) => id)).toEqual(['a'])
  })

  it('for another 考核 of the same year are those that failed and are mending', () => {
    const failed = [{ id: '1', studio: 'm', kind: 'annual', year: 2026, result: 'failed' }]
    const mending = [studio('m', { state: 'mending' }), studio('n', { state: 'mending' }), studio('a')]
    expect(mendingIn(mending, failed, 2026).map(({ id }) => id)).toEqual(['m'])
    expect(mendingIn(mending, failed, 2027)).toEqual([])
    expect(assessmentsDue(mending, failed, 2026).map(({ id }) => id)).toEqual(['n', 'a'])
  })

  it('for 复核 stay due until one has been passed in or after the year that was named', () => {
    const due = [studio('a', { reviewYear: 2025 }), studio('b', { reviewYear: 2028 }), studio('c')]
    const of = (result: string, year: number) => [{ id: '1', studio: 'a', kind: 'confirm', year, result }]
    expect(confirmationsDue(due, [], 2026).map(({ id }) => id)).toEqual(['a'])
    expect(confirmationsDue(due, of('failed', 2025), 2026)).toHaveLength(1)
    expect(confirmationsDue(due, of('passed', 2022), 2026)).toHaveLength(1)
    expect(confirmationsDue(due, of('passed', 2025), 2026)).toEqual([])
  })

  it('for another leader are told by why, and a revoked studio waits for nobody', () => {
    const died = { id: 'p', _dStatus: 'died' }
    expect(leaderGone(studio('a'), died, '2026-11-26')).toBe('领衔人已去世')
    expect(leaderGone(studio('a'), { id: 'p', retiredOn: '2026-11' }, '2026-11-26')).toBe('领衔人已退休')
    expect(leaderGone(studio('a'), { id: 'p', retiredOn: '2026-12' }, '2026-11-26')).toBeUndefined()
    expect(leaderGone(studio('a', { state: 'revoked' }), died, '2026-11-26')).toBeUndefined()
  })

  it('say what is open of their grants and what their year lacks', () => {
    const grants = [
      { id: '1', year: 2026, kind: '考核奖励', amount: 20_000_00 },
      { id: '2', year: 2026, kind: '项目补助', amount: 1_00, paidOn: '2026-05-01' },
      { id: '3', year: 2026, kind: '其他', amount: 1_00, paidOn: '2026-05-01', receipt: 'No.1' },
    ]
    expect(openGrants(grants).map(({ words }) => words)).toEqual([
      '2026 年考核奖励 20,000.00 元（未拨付）',
      '2026 年项目补助 1.00 元（未收到收据）',
    ])
    expect(yearWords(5, 1)).toBe('成员 5 人，项目 1 个')
    expect(yearWords(4, 0)).toBe('成员 4 人（不足 5 人），没有项目')
  })

  it('offer the reason that the leader’s file speaks for', () => {
    const said = ['领衔人已去世', '领衔人荣誉已撤销', '领衔人已调出本市', '领衔人已退休', undefined]
    expect(said.map(reasonToChange)).toEqual(['去世', '荣誉撤销', '调离', '退休', undefined])
  })

  it('are counted on a day by their dates', () => {
    const all = [
      studio('a', { namedOn: '2021-12' }),
      studio('b', { namedOn: '2022' }),
      studio('c', { state: 'revoked', revokedOn: '2021-06-01' }),
    ]
    expect(studiosOn(all, '2021-12-31').map(({ id }) => id)).toEqual(['a'])
  })
})

describe('the association', () => {
  it('tells the state of a county at the end of a year from its dates, not from today', () => {
    const row = { id: 'c', state: 'founded', preparingOn: '2020-05', foundedOn: '2021-10' }
    expect(['2019-12-31', '2020-12-31', '2021-12-31'].map((day) => countyStateOn(row, day))).toEqual([
      'none',
      'preparing',
      'founded',
    ])
  })

  it('counts as owed what is neither paid nor waived', () => {
    const dues = [
      { id: '1', amount: 100, paid: 100 },
      { id: '2', amount: 100, paid: 40 },
      { id: '3', amount: 100, waived: '困难劳模' },
      { id: '4', amount: 100 },
    ]
    expect(dues.map(owedOf)).toEqual([0, 60, 0, 100])
    expect(sumDues(dues)).toEqual({ members: 4, amount: 400, paid: 140, owed: 160, owing: 2, waived: 1 })
  })

  it('knows members of a year, terms that end, and how far a recommendation is', () => {
    expect(isMemberIn({ id: 'm', joinedOn: '2020', leftOn: '2022-03' }, 2022)).toBe(true)
    expect(isMemberIn({ id: 'm', joinedOn: '2020', leftOn: '2022-03' }, 2023)).toBe(false)
    const council = [
      { id: 'x', term: 2, to: '2021-12' },
      { id: 'y', term: 3, to: '2026-12' },
      { id: 'z', term: 3, to: '2026-12', leftOn: '2025' },
    ]
    expect(termsEnding(council, '2026-12-31').map(({ id }) => id)).toEqual(['y'])
    const way = { id: 'n', congressOn: '2026-10-01', postFrom: '2026-11-20', postTo: '2026-11-26' }
    expect(['2026-11-01', '2026-11-26', '2026-11-27'].map((day) => nominationStage(way, day))).toEqual([
      '待公示',
      '公示中',
      '待县级意见',
    ])
    expect(nominationStage({ ...way, postResult: 'upheld' }, '2026-11-27')).toBe('异议成立')
  })

  it('takes no step after a 公示 before it is over, and names nobody against whom an objection was upheld', () => {
    const check = (more: Readonly<Record<string, unknown>>) =>
      catalogue.table('nomination').check?.({ id: 'n', postFrom: '2026-11-20', postTo: '2026-11-26', ...more })
    expect(check({ countyOn: '2026-11-26' })).toMatchObject([{ code: 'nomination.posting', field: 'countyOn' }])
    expect(check({ submittedOn: '2026-11-01' })).toMatchObject([{ code: 'nomination.posting', field: 'submittedOn' }])
    expect(check({ countyOn: '2026-11-27' })).toEqual([])
    expect(check({ postResult: 'upheld', outcome: 'named', document: '示例〔2026〕1号' })).toMatchObject([
      { code: 'nomination.upheld' },
    ])
  })

  it('gives each figure of 年检 its rows', () => {
    const figures = inspectionFigures(2026, {
      members: [
        { id: 'm', kind: 'person', joinedOn: '2026-02' },
        { id: 'n', kind: 'unit', joinedOn: '2019', leftOn: '2026-05' },
      ],
      dues: [{ id: 'd', year: 2026, amount: 50_00, paid: 50_00 }],
      council: [],
      meetings: [],
      counties: [],
      studios: [],
    })
    const of = (label: string) => figures.find((figure) => figure.label === label)
    expect(
      [of('年末个人会员'), of('年末单位会员'), of('本年退会'), of('实收会费')].map((figure) => figure?.value),
    ).toEqual([1, 0, 1, 5000])
    expect(of('本年退会')?.rows.map(({ id }) => id)).toEqual(['n'])
  })
})

describe('从 Excel 导入', () => {
  it('is offered for what a person may enter by hand, and for nothing else', () => {
    const offered = catalogue.tables.filter(takesImports).map(({ name }) => name)
    expect(offered).toEqual(
      expect.arrayContaining(['studio', 'studioGrant', 'member', 'due', 'countyAssociation', 'need']),
    )
    for (const name of ['person', 'unit', 'studioLeader', 'visit', 'disclosure']) expect(offered).not.toContain(name)
  })

  it('knows rows by fields that the table has', () => {
    for (const { name, importBy = [], fields } of catalogue.tables)
      for (const key of importBy)
        expect(
          fields.map((field) => field.name),
          name,
        ).toContain(key)
  })
})
