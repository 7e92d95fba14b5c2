// The 工作台 over the shipped writer and a database in memory: what is due stands there, and goes when its work is done.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { profileId } from '../../shared/domain/office/seed'
import { workSources } from '../../shared/domain/workbench/sources'
import { catalogue } from '../../shared/domain/catalogue'

let at: TestOffice
afterEach(() => at.close())

const lines = async () => (await at.office.answer('workbench.day', undefined)).lines
const said = async () => (await lines()).map(({ group, words }) => `${group}: ${words}`)
const created = async (table: string, values: object) =>
  ((await at.did('record.create', { table, values })).answer as { id: string }).id

describe('the 工作台', () => {
  it('shows a need by its day, and no longer once it is done', async () => {
    at = await freshOffice()
    const person = await at.person({ name: '张三' })
    const need = (what: string, due: string) =>
      created('need', { person, what, raisedOn: '2026-05-01', owner: '王芳', due, state: 'open' })
    const first = await need('装扶手', '2026-05-31')
    await need('接电话', '2026-06-05')
    await need('修路灯', '2026-09')
    expect(await said()).toEqual(['due: 张三：装扶手', 'week: 张三：接电话', 'remind: 张三：修路灯'])
    expect((await lines())[0]).toMatchObject({ label: '走访诉求', path: `/roster/person/${person}/visit` })
    await at.did('record.edit', { table: 'need', row: first, values: { state: 'done', outcome: '装好了' } })
    expect(await said()).not.toContain('due: 张三：装扶手')
    await at.office.undo()
    expect(await said()).toContain('due: 张三：装扶手')
  })

  it('counts a call that a file brought without a state as not closed, unless it says when it was', async () => {
    at = await freshOffice()
    const call = { date: '2026-05-20', channel: 'call', name: '钱八', content: '问津贴' }
    await created('inquiry', call)
    await created('inquiry', { ...call, name: '赵九', closedOn: '2026-05-21' })
    expect(await said()).toEqual(['remind: 来电来访没有办结 1 件'])
  })

  it('follows a merge: what belongs to the copy is told of the survivor', async () => {
    at = await freshOffice()
    const [one, other] = [await at.person({ name: '李四' }), await at.person({ name: '李肆' })]
    const values = { person: other, what: '送药', owner: '王芳', due: '2026-06-01', state: 'open' }
    await created('need', values)
    expect(await said()).toEqual(['due: 李肆：送药'])
    await at.did('person.merge', { survivor: one, others: [other], take: {} })
    expect(await lines()).toMatchObject([{ words: '李四：送药', path: `/roster/person/${one}/visit` }])
  })

  it('says of a period that nobody has begun, and of who is overdue by the office’s own rule', async () => {
    at = await freshOffice()
    const scheme = { name: '荣誉津贴', nature: '津贴', handling: 'own', fundLevel: '市', formula: 'monthly' }
    await created('scheme', { ...scheme, cycle: 'quarter' })
    const person = await at.person({ name: '赵六', birth: '1946-06-20' })
    expect(await said()).toEqual(['remind: 荣誉津贴 2026年第二季度还没有编批次', 'remind: 赵六 6月20日满 80 周岁'])
    await created('lifeRule', { months: 12, from: '2020', source: '会议纪要' })
    expect(await said()).toContain('due: 健在核实超期或从未核实：1 人')
    await at.did('life.check', {
      people: [person],
      values: { date: '2026-05-30', way: '电话', by: '王芳', result: 'alive' },
    })
    expect(await said()).not.toContain('due: 健在核实超期或从未核实：1 人')
  })

  it('asks what became of an activity whose day is past, and then for what shows it', async () => {
    at = await freshOffice()
    const values = { name: '技术服务进企业', kind: 'skill', date: '2026-05-28', state: 'planned' }
    const activity = await created('activity', values)
    expect(await said()).toEqual(['due: 技术服务进企业 已过日期，请登记情况或取消'])
    await at.did('record.edit', { table: 'activity', row: activity, values: { state: 'held' } })
    expect(await lines()).toMatchObject([{ group: 'remind', path: `/activities/activity/${activity}` }])
    await at.did('record.edit', { table: 'activity', row: activity, values: { state: 'void' } })
    expect(await lines()).toEqual([])
  })

  it('shows a call by the day that was promised, and no longer once it is closed', async () => {
    at = await freshOffice()
    const values = { date: '2026-05-20', channel: 'call', name: '钱八', content: '问津贴', state: 'open' }
    const inquiry = await created('inquiry', { ...values, due: '2026-05-30' })
    await created('inquiry', values)
    expect(await said()).toEqual(['due: 钱八 待办理', 'remind: 来电来访没有办结 1 件'])
    expect((await lines())[0]?.path).toBe(`/inquiries/item/${inquiry}`)
    const closed = { state: 'closed', closedOn: '2026-06-01' }
    await at.did('record.edit', { table: 'inquiry', row: inquiry, values: closed })
    expect(await said()).toEqual(['remind: 来电来访没有办结 1 件'])
  })

  it('says who lives alone and was not heard of: calls and visits of the last days count, also those known to the month', async () => {
    at = await freshOffice()
    const alone = (name: string) => at.person({ name, living: '独居' })
    const [one, two, three] = [await alone('张三'), await alone('李四'), await alone('王五')]
    await at.did('record.edit', { table: 'profile', row: profileId, values: { contactDays: 30 } })
    expect(await said()).toEqual(['due: 独居且 30 天未联系：3 人'])
    await created('contactLog', { person: one, date: '2026-05', way: '电话', by: '王芳' })
    await created('contactLog', { person: two, date: '2026-05-01', way: '电话', by: '王芳' })
    expect((await lines())[0]?.detail).toBe('王五、李四')
    const visit = { person: three, occasion: '住院', on: '2026-05-20', reason: '住院', way: 'goods' }
    const { id } = (await at.did('visit.ad-hoc', visit)).answer as { id: string }
    const result = { visits: [id], on: '2026-05-20', visitorA: '王芳', visitorB: '林海' }
    await at.did('visit.result', { ...result, result: 'missed' })
    expect((await lines())[0]?.detail).toBe('王五、李四')
    await at.did('visit.result', { ...result, result: 'visited' })
    expect((await lines())[0]?.detail).toBe('李四')
    await at.did('record.edit', { table: 'person', row: two, values: { living: '与配偶' } })
    expect(await lines()).toEqual([])
  })

  it('walks a class from its queue to its last day', async () => {
    at = await freshOffice()
    const people = [await at.person({ name: '张三' }), await at.person({ name: '李四' })]
    const course = await created('course', { name: '摄影' })
    const values = { name: '摄影班', course, year: 2026, capacity: 1, approval: true, from: '2026-05-20' }
    const { id } = (await at.did('class.save', { values: { ...values, to: '2026-06-03' } })).answer as { id: string }
    const term = { from: '2026-05-20', to: '2026-06-03', weekdays: [3], start: '18:30', end: '20:00', hours: 2 }
    await at.did('class.schedule', { class: id, ...term })
    expect(await lines()).toEqual([])
    await at.did('class.move', { class: id, to: 'open' })
    await at.did('class.enrol', { class: id, people: people.map((person) => ({ person })) })
    expect(await said()).toEqual(['review: 摄影班 2 人报名待审核', 'due: 摄影班 学期已开始，请登记开班'])
    const enrolments = (await at.office.all('enrolment')).map((row) => row.id)
    await at.did('class.approve', { class: id, enrolments })
    await at.did('class.move', { class: id, to: 'running' })
    expect(await said()).toEqual(['due: 摄影班 2 次课没有点名', 'week: 上课：摄影班'])
    const roll = (await lines())[0]
    expect(roll).toMatchObject({ detail: '5月20日、5月27日', path: `/classes/class/${id}/roll` })
  })

  it('asks for what came of a 公示, for dues, and for the yearly assessment of studios until the next one’s turn', async () => {
    at = await freshOffice()
    const nomination = { award: '温州市劳动模范', year: 2026, kind: 'person', name: '张三' }
    const posted = await created('nomination', { ...nomination, postFrom: '2026-05-18', postTo: '2026-05-22' })
    await created('nomination', { ...nomination, name: '李四', unitOn: '2026-05-20' })
    const county = await created('unit', { name: '乐清市', kind: 'county' })
    const founding = { name: '乐清市劳模协会', county, state: 'preparing', preparingOn: '2026-03' }
    await created('countyAssociation', founding)
    const studio = { name: '张三工作室', level: 'city', leader: '张三', namedOn: '2024-05-01' }
    const { id } = (await at.did('record.create', { table: 'studio', values: studio })).answer as { id: string }
    expect(await said()).toEqual([
      'remind: 2025 年度考核还有 1 个工作室没有登记',
      'remind: 筹建中的县级协会 1 个',
      'due: 张三推荐公示已满，请登记公示结果',
      'remind: 推荐评选还没有结果 1 项',
    ])
    await created('studioReview', { studio: id, year: 2025, kind: 'annual', result: 'passed' })
    await at.did('record.edit', { table: 'nomination', row: posted, values: { postResult: 'none' } })
    expect((await lines()).map(({ words, detail }) => `${words} ${detail ?? ''}`)).toEqual([
      '筹建中的县级协会 1 个 乐清市劳模协会（3月起）',
      '推荐评选还没有结果 2 项 待县级意见 1，待职代会 1',
    ])
    const member = await created('member', { name: '王五', kind: 'person' })
    await created('due', { member, year: 2025, amount: 100_00 })
    expect(await said()).toContain('remind: 2025 年会费还有 1 个会员未缴')
  })

  it('lists what a year leaves unfinished before it is closed, and what lapses', async () => {
    at = await freshOffice()
    const person = await at.person({ name: '孙七' })
    const values = { person, what: '修屋顶', raisedOn: '2025-11-02', owner: '王芳', due: '2026-03-01' }
    await created('need', { ...values, state: 'open' })
    await created('need', { ...values, what: '办好了', state: 'done', outcome: '好' })
    await created('need', { ...values, what: '今年的', raisedOn: '2026-02-01', state: 'open' })
    const account = await created('fundAccount', { name: '本级', kind: '市总工会本级' })
    await created('budget', { year: 2025, account, project: '走访', opening: 80_000_00 })
    const end = await at.office.answer('year.end', { year: 2025 })
    expect(end).toEqual({
      year: 2025,
      carried: [{ table: 'need', label: '诉求待办', count: 1, titles: ['修屋顶'], path: '/visits/needs' }],
      left: 80_000_00,
    })
    expect(await at.office.answer('office.years', undefined)).toEqual([
      { year: 2026, closed: false },
      { year: 2025, closed: false },
    ])
  })

  it('reads only tables there are, each source under a name of its own', async () => {
    at = await freshOffice()
    for (const { reads } of workSources) for (const table of reads) expect(catalogue.has(table)).toBe(true)
    const ids = workSources.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
