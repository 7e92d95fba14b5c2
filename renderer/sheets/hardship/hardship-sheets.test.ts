// The papers of hardship: everything that was entered stands on them, opinions leave room for seal and pen, and sums agree.
import { describe, expect, it } from 'vitest'
import { sampleRoster } from '../../../test/support/sample-roster'
import type { Row } from '../../data/office'
import { textsOf } from '../page-model'
import { approvalFormJob, perHead } from './approval-form'
import { surveyJob } from './survey-list'

const { people, children, lists } = sampleRoster(40)
const living = people.filter((person) => person['_dActive'] === 1)
const file = (person: Row, more: Record<string, unknown> = {}): Row => ({
  id: `c-${person.id}`,
  person: person.id,
  appliedOn: '2026-09-01',
  type: '低保边缘户',
  cause: '本人大病',
  secondCause: '子女上学',
  story: '长期透析，自付费用高。'.repeat(6),
  income: 2800_00,
  incomeProof: '社保养老金证明',
  incomeMonth: '2026-08',
  familyIncome: 50_000_00,
  familySize: 3,
  amount: 5000_00,
  unitOpinion: '情况属实，同意上报。',
  unitOn: '2026-09-05',
  postFrom: '2026-09-20',
  postTo: '2026-09-28',
  postPlace: '单位公告栏',
  postResult: 'none',
  ...more,
})

describe('困难劳模申报审批表', () => {
  const person = living.find((each) => children('family', each.id).length > 0) as Row
  const paper = {
    person,
    file: file(person),
    family: children('family', person.id),
    accounts: children('account', person.id),
    office: '温州市劳模协会',
    date: '2026年11月23日',
    on: '2026-11-23',
  }

  it('is one page that says all that was entered, with room for seal and pen where nothing was', () => {
    const job = approvalFormJob(paper, lists)
    expect(job.pages).toHaveLength(1)
    const texts = textsOf(job).map((text) => text.replace(/\n/gu, ''))
    const all = texts.join('|')
    for (const words of [
      '本人大病',
      '子女上学',
      '2,800.00',
      '2026-08',
      '1,388.88',
      '5,000.00',
      '2026-09-20 至 2026-09-28',
      '无异议',
    ])
      expect(all).toContain(words)
    expect(texts).toContain('（盖章）　2026-09-05')
    expect(texts.filter((text) => text === '（盖章）　　　　年　　月　　日')).toHaveLength(2)
    expect(all).toContain('内部资料')
  })

  it('reckons 人均月收入 down to the 分, and says nothing where something is unknown', () => {
    expect(perHead(file(person, { familyIncome: 100_00, familySize: 3 }))).toBe('2.77')
    for (const gap of [{ familySize: 0 }, { familySize: undefined }, { familyIncome: undefined }])
      expect(perHead(file(person, gap))).toBe('')
  })
})

describe('劳模收入及生活困难情况调查表', () => {
  it('lists everybody once, with page sums that make the total', () => {
    const lines = living.slice(0, 30).map((person, i) => ({ person, file: file(person, { amount: (i + 1) * 100_00 }) }))
    const job = surveyJob({ lines, office: '温州市劳模协会', date: '2026年11月23日', signers: ['填报人：'] }, lists)
    const texts = textsOf(job).map((text) => text.replace(/\n/gu, ''))
    const sums = texts.flatMap((text) => /^本页小计.*金额 ([\d,.]+) 元$/u.exec(text)?.[1] ?? [])
    const fen = sums.map((sum) => Math.round(Number(sum.replace(/,/gu, '')) * 100))
    expect(fen.reduce((total, each) => total + each, 0)).toBe(((lines.length * (lines.length + 1)) / 2) * 100_00)
    expect(texts.some((text) => text.startsWith(`合计　${lines.length} 人`))).toBe(true)
  })
})
