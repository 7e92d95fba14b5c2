// 优待事项: each step says what it must, the state is told by the dates, a letter's number is minted once; lists of 体检 and 保险 name nobody twice.
import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import type { RowId } from '../../oplog/operation'
import { caseStateOf, missingMaterials, timelineOf } from './case-standing'
import { cardsExpiring, cardsToReview, casesWithoutReply, policiesEnding, renewalSeason } from './due'

async function schoolCase(office: MemoryOffice): Promise<{ person: RowId; id: RowId }> {
  const person = await office.person({ name: '张三' })
  const values = { person, kind: 'school', appliedOn: '2026-05-06', childName: '张小明', school: '城南小学' }
  const { id } = await office.did('record.create', { table: 'privilegeCase', values })
  return { person, id }
}

describe('a case', () => {
  it('goes from materials over letter and answer to its outcome, and keeps what happened', async () => {
    const office = await memoryOffice()
    const { id } = await schoolCase(office)
    const move = (values: object) => ({ case: id, ...values })
    expect((await office.refused('privilege-case.move', move({ to: 'sent' }))).code).toBe('privilege.receiver')
    expect((await office.refused('privilege-case.number', { case: id })).code).toBe('privilege.receiver')
    expect((await office.refused('privilege-case.move', move({ to: 'answered', reply: '同意' }))).code).toBe(
      'privilege.unsent',
    )
    await office.did('record.edit', { table: 'privilegeCase', row: id, values: { receiver: '温州市教育局' } })
    const { number } = await office.did<{ number: string }>('privilege-case.number', { case: id })
    expect(number).toMatch(/^劳协函〔2026〕[0-9A-Z]{2}-001号$/u)
    expect((await office.refused('privilege-case.number', { case: id })).code).toBe('privilege.numbered')
    await office.did('privilege-case.move', move({ to: 'sent', on: '2026-05-20', replyBy: '2026-06-20' }))
    expect((await office.refused('privilege-case.move', move({ to: 'answered' }))).code).toBe('privilege.reply')
    const early = await office.refused('privilege-case.move', move({ to: 'answered', on: '2026-05-01', reply: '同意' }))
    expect(early.code).toBe('privilege.order')
    await office.did('privilege-case.move', move({ to: 'answered', on: '2026-06-10', reply: '同意优先安排' }))
    expect((await office.refused('privilege-case.move', move({ to: 'done' }))).code).toBe('privilege.outcome')
    await office.did('privilege-case.move', move({ to: 'done', on: '2026-09-01', outcome: '已落实' }))
    const row = office.row('privilegeCase', id)!
    expect(caseStateOf(row)).toBe('done')
    const note = { id: 'n', on: '2026-06-01', what: '电话催问', by: '王芳' }
    expect(timelineOf(row, [note]).map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2026-05-06 受理申请',
      `2026-05-20 发函 ${number}：温州市教育局`,
      '2026-06-01 电话催问',
      '2026-06-10 对方答复：同意优先安排',
      '2026-09-01 办结：已落实',
    ])
    await office.did('privilege-case.move', move({ to: 'sent', on: '2026-09-10' }))
    expect(caseStateOf(office.row('privilegeCase', id)!)).toBe('sent')
  })

  it('says what its kind usually asks for and was not handed in', () => {
    const row = { id: 'c', kind: 'school', materials: ['申请书', '户口簿复印件', '身份证复印件'] }
    expect(missingMaterials(row)).toEqual(['劳模身份（荣誉）证明', '子女出生证明'])
    expect(missingMaterials({ id: 'c', kind: 'other' })).toEqual([])
  })

  it('of a school is certified with a number of the one register, only for the person whose it is', async () => {
    const office = await memoryOffice()
    const { person, id } = await schoolCase(office)
    const other = await office.person({ name: '李四' })
    const wanted = { kind: 'schooling', case: id, purpose: '子女入学' }
    expect((await office.refused('certificate.issue', { ...wanted, person })).code).toBe('certificate.honour')
    await office.did('record.create', { table: 'honour', values: { person, title: '全国劳动模范' } })
    await office.did('record.create', { table: 'honour', values: { person: other, title: '全国劳动模范' } })
    expect((await office.refused('certificate.issue', { ...wanted, person: other })).code).toBe('certificate.case')
    await office.did('certificate.issue', { ...wanted, person })
    expect(office.rows('certificate')).toMatchObject([{ kind: 'schooling', case: id, person }])
  })
})

describe('lists of 体检 and 保险', () => {
  it('take everybody once, say who stood there, and let somebody who was taken off come back', async () => {
    const office = await memoryOffice()
    const people = [await office.person({ name: '张三' }), await office.person({ name: '李四' })]
    const round = { year: 2026, round: '第一批', people }
    expect(await office.did('check-up.list', round)).toMatchObject({ listed: 2, known: 0 })
    expect(await office.did('check-up.list', round)).toMatchObject({ listed: 0, known: 2 })
    await office.did('record.remove', { table: 'checkUp', rows: [office.rows('checkUp')[0]!.id] })
    expect(await office.did('check-up.list', round)).toMatchObject({ listed: 1, known: 1 })
    expect(office.rows('checkUp')).toHaveLength(2)
    const bad = { name: '意外险', kind: '人身意外险', from: '2026-05-01', to: '2026-04-30' }
    expect((await office.refused('record.create', { table: 'insurancePolicy', values: bad })).code).toBe(
      'insurance.order',
    )
    const { id: policy } = await office.did('record.create', {
      table: 'insurancePolicy',
      values: { ...bad, to: '2027-04-30' },
    })
    expect(await office.did('insurance.insure', { policy, people })).toMatchObject({ listed: 2, known: 0 })
    expect(await office.did('insurance.insure', { policy, people })).toMatchObject({ listed: 0, known: 2 })
  })
})

describe('what is due', () => {
  const card = (id: string, values: object) => ({ id, kind: 'k', issuedOn: '2025-01-01', ...values })

  it('are valid cards whose term ends within the days asked for, earliest first, and those without their 年审', () => {
    const cards = [
      card('a', { validUntil: '2026-12-31' }),
      card('b', { validUntil: '2026-12-01' }),
      card('c', { validUntil: '2027-02-01' }),
      card('d', { validUntil: '2026-12-02', stoppedOn: '2026-01-01' }),
      card('e', {}),
      card('f', { validUntil: '2026-12', reviewedOn: '2026-03-01' }),
      card('g', { issuedOn: '2026-02-02' }),
    ]
    expect(cardsExpiring(cards, '2026-11-26', 35).map(({ id }) => id)).toEqual(['b', 'a', 'f'])
    const review = cardsToReview(cards, [{ id: 'k', reviewed: true }], '2026-11-26')
    expect(review.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e'])
    expect(cardsToReview(cards, [{ id: 'k' }], '2026-11-26')).toEqual([])
  })

  it('is the season of newspapers from October, with the copies of this year and of the next', () => {
    const rows = [
      { id: 'a', year: 2026, copies: 3 },
      { id: 'b', year: 2026, copies: 4, endedFrom: '2026-05' },
      { id: 'c', year: 2027, copies: 2 },
    ]
    expect(renewalSeason(rows, '2026-10-01')).toEqual({ year: 2027, last: 3, ordered: 2 })
    expect(renewalSeason(rows, '2026-09-30')).toBeUndefined()
    expect(renewalSeason([], '2026-11-01')).toBeUndefined()
  })

  it('are letters whose answer was to be there by yesterday, and policies about to end', () => {
    const sent = (id: string, replyBy: string, more: object = {}) => ({ id, sentOn: '2026-05-01', replyBy, ...more })
    const cases = [
      sent('a', '2026-11-25'),
      sent('b', '2026-11-26'),
      sent('c', '2026-06-01'),
      sent('d', '2026-06-01', { repliedOn: '2026-06-02' }),
    ]
    expect(casesWithoutReply(cases, '2026-11-26').map(({ id }) => id)).toEqual(['c', 'a'])
    const policies = [
      { id: 'p', to: '2026-12-31' },
      { id: 'q', to: '2026-11-25' },
      { id: 'r', to: '2027-06-30' },
    ]
    expect(policiesEnding(policies, '2026-11-26', 60).map(({ id }) => id)).toEqual(['p'])
  })
})
