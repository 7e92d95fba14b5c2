// A 困难档案 from the application over three opinions and the 公示 to the list, and its review a year later.
import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { standingOf } from '../roster/status'
import type { PostingRule } from '../office/posting'
import { caseWords, isDue, lackingFor } from './standing'

const application = { appliedOn: '2026-09-01', type: '低保边缘户', cause: '本人大病' }
const complete = {
  income: 2800_00,
  incomeProof: '社保养老金证明',
  incomeMonth: '2026-08',
  unitOpinion: '情况属实',
  unitOn: '2026-09-05',
  countyOpinion: '同意上报',
  countyOn: '2026-09-10',
  cityOpinion: '同意',
  cityOn: '2026-10-20',
  postFrom: '2026-09-20',
  postTo: '2026-09-28',
  postPlace: '单位公告栏',
  postResult: 'none',
}

async function applied(
  more: Record<string, unknown> = {},
): Promise<{ office: MemoryOffice; person: string; file: string }> {
  const office = await memoryOffice()
  const person = await office.person({ name: '张三' })
  const values = { person, ...application, ...more }
  const { id: file } = await office.did('record.create', { table: 'hardshipCase', values })
  return { office, person, file }
}
/** Of an office that has written no length. */
const anyLength: PostingRule = { least: undefined, holidays: [] }
const eventsOf = (office: MemoryOffice) => office.rows('statusEvent')

describe('a 困难档案', () => {
  it('names everything that is lacking before anybody is put on the list', async () => {
    const { office, file } = await applied()
    const refused = await office.refused('hardship.approve', { file, on: '2026-11-20' })
    expect(refused.code).toBe('hardship.lacking')
    for (const words of [
      '收入证明及其年月',
      '单位（基层工会）意见',
      '县（市、区）总工会意见',
      '市总工会（协会）意见',
      '公示起止日期和地点',
    ])
      expect(refused.message).toContain(words)
    expect(eventsOf(office)).toEqual([])
  })

  it('waits until the 公示 is over, and is not decided against an objection that holds', async () => {
    const { office, file } = await applied(complete)
    const row = office.row('hardshipCase', file)!
    expect(caseWords(row, '2026-09-19')).toBe('申请中')
    expect(caseWords(row, '2026-09-28')).toBe('公示中（到 2026-09-28）')
    expect(lackingFor(row, '2026-09-28', anyLength)).toEqual(['公示期满（公示到 2026-09-28）'])
    expect(lackingFor(row, '2026-09-29', anyLength)).toEqual([])
    expect(lackingFor({ ...row, postResult: 'upheld' }, '2026-09-29', anyLength)).toEqual(['异议成立，不能认定'])
    const early = await office.refused('hardship.approve', { file, on: '2026-09-28' })
    expect(early.code).toBe('hardship.lacking')
    expect((await office.refused('hardship.approve', { file, on: '2027-01-01' })).code).toBe('hardship.date')
  })

  it('is not decided after a 公示 of fewer working days than the office wants', async () => {
    const { office, file } = await applied(complete)
    const [profile] = office.rows('profile')
    const days = (postDays: number) =>
      office.did('record.edit', { table: 'profile', row: profile!.id, values: { postDays } })
    await days(7)
    const refused = await office.refused('hardship.approve', { file, on: '2026-11-01' })
    // From Sunday the 20th to Monday the 28th; the Sunday before 国庆 is worked on, once the table says so.
    expect(refused.message).toContain('公示只有 6 个工作日')
    await office.did('holiday.fill', { year: 2026, days: [{ date: '2026-09-27', name: '国庆', work: true }] })
    await office.did('hardship.approve', { file, on: '2026-11-01' })
  })

  it('puts the person on the list with one change, and once', async () => {
    const { office, person, file } = await applied(complete)
    await office.did('hardship.approve', { file, on: '2026-11-01', document: '温总工〔2026〕9号' })
    expect(office.row('hardshipCase', file)).toMatchObject({ state: 'approved', reviewBy: '2027-11-01' })
    expect(office.row('person', person)).toMatchObject({ hardshipType: '低保边缘户', hardshipCause: '本人大病' })
    expect(eventsOf(office)).toMatchObject([{ kind: 'hardship', date: '2026-11-01', document: '温总工〔2026〕9号' }])
    expect((await office.refused('hardship.approve', { file, on: '2026-11-02' })).code).toBe('hardship.state')
    const other = await office.did('record.create', {
      table: 'hardshipCase',
      values: { person, ...application, ...complete },
    })
    await office.did('hardship.approve', { file: other.id, on: '2026-11-03' })
    expect(eventsOf(office)).toHaveLength(1)
  })

  it('is reviewed every year, kept or ended', async () => {
    const { office, file } = await applied(complete)
    const looked = { date: '2026-11-10', by: '王芳', result: 'keep' }
    expect((await office.refused('hardship.review', { file, values: looked })).code).toBe('hardship.state')
    await office.did('hardship.approve', { file, on: '2026-11-01' })
    const due = { ...office.row('hardshipCase', file)!, reviewBy: '2026-11-01' }
    expect([isDue(due, '2026-10-31'), isDue(due, '2026-11-01')]).toEqual([false, true])
    expect((await office.refused('hardship.review', { file, values: { ...looked, by: '' } })).code).toBe(
      'value.required',
    )
    await office.did('hardship.review', { file, values: looked })
    expect(office.row('hardshipCase', file)).toMatchObject({ state: 'approved', reviewBy: '2027-11-10' })
    await office.did('hardship.review', { file, values: { ...looked, date: '2026-11-20', result: 'end' } })
    expect(office.row('hardshipCase', file)).toMatchObject({ state: 'ended', endedOn: '2026-11-20' })
    expect(standingOf(eventsOf(office)).hardship).toBe(false)
    expect(office.rows('hardshipReview')).toHaveLength(2)
  })

  it('is refused with a reason, and its state is nobody’s to type', async () => {
    const { office, file } = await applied()
    const typed = { table: 'hardshipCase', row: file, values: { state: 'approved' } }
    expect((await office.refused('record.edit', typed)).code).toBe('record.reserved')
    expect((await office.refused('hardship.refuse', { file, on: '2026-11-01', refusal: '' })).code).toBe(
      'command.input',
    )
    await office.did('hardship.refuse', { file, on: '2026-11-01', refusal: '收入高于标准' })
    expect(office.row('hardshipCase', file)).toMatchObject({ state: 'refused', refusal: '收入高于标准' })
    expect(eventsOf(office)).toEqual([])
  })

  it('refuses a 公示 that runs backwards and sums below nothing', async () => {
    const { office, file } = await applied()
    const edit = (values: Record<string, unknown>) =>
      office.refused('record.edit', { table: 'hardshipCase', row: file, values })
    expect((await edit({ postFrom: '2026-09-20', postTo: '2026-09-10' })).code).toBe('hardship.dates')
    expect((await edit({ income: -1 })).code).toMatch(/^hardship\.amount$|^value\./u)
  })
})
