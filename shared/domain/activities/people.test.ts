// Name lists: many at once, once per person whoever adds them and from whichever PC; and what may and may not be changed of them.
import { describe, expect, it } from 'vitest'
import { memoryOffice, MemoryOffice } from '../../../test/support/memory-office'
import { conflictsOf } from '../../oplog/conflicts'
import { policyOf } from '../../issues/merge-policy'
import { activityFigures } from './figures'
import { isMember } from './members'
import { participationId } from './people-commands'

async function desk() {
  const office = await memoryOffice()
  const people: string[] = []
  for (const name of ['张三', '李四', '王五', '赵六', '钱七']) people.push(await office.person({ name }))
  const values = { name: '核酸检测点志愿服务', kind: 'volunteer', date: '2026-03-05', theme: '疫情防控' }
  const activity = (await office.did('record.create', { table: 'activity', values })).id
  const join = (ids: readonly string[], said?: object) => ({
    activity,
    people: ids.map((person) => ({ person, ...(said ? { said } : {}) })),
  })
  return { office, people, activity, join }
}

describe('a name list', () => {
  it('takes five people as one change, keeps who is there, and writes what is said of them', async () => {
    const { office, people, activity, join } = await desk()
    expect(await office.did('activity.join', join(people))).toEqual({ added: 5, kept: 0 })
    expect(await office.did('activity.join', join([people[0]!, people[0]!], { hours: 25, role: '志愿者' }))).toEqual({
      added: 0,
      kept: 1,
    })
    expect(office.row('participation', participationId(activity, people[0]!))).toMatchObject({
      hours: 25,
      role: '志愿者',
    })
    expect(activityFigures(office.rows('activity'), office.rows('participation'))).toMatchObject({
      people: 5,
      hours: 25,
    })
  })

  it('is one row per person when two PCs add the same people while apart, with nothing to choose', async () => {
    const { office, people, join } = await desk()
    const two = new MemoryOffice(2)
    two.hear(office.ops)
    await office.did('activity.join', join(people.slice(0, 4), { role: '志愿者' }))
    await two.did('activity.join', join(people.slice(2), { role: '志愿者' }))
    const [first, second] = [[...office.ops], [...two.ops]]
    office.hear(second)
    two.hear(first)
    for (const at of [office, two]) {
      expect(at.rows('participation')).toHaveLength(5)
      const policy = policyOf(at.context.catalogue.table('participation'))
      expect(at.rows('participation').flatMap((row) => conflictsOf(row, policy))).toEqual([])
    }
  })

  it('takes somebody back who was taken off it, and knows a merged copy for who they are', async () => {
    const { office, people, activity, join } = await desk()
    await office.did('activity.join', join(people))
    const id = participationId(activity, people[1]!)
    await office.did('record.remove', { table: 'participation', rows: [id] })
    expect(await office.did('activity.join', join([people[1]!]))).toEqual({ added: 1, kept: 0 })
    expect(office.row('participation', id)).toBeDefined()
    const copy = await office.person({ name: '张三' })
    await office.did('person.merge', { survivor: people[0], others: [copy], take: {} })
    expect(await office.did('activity.join', join([copy]))).toEqual({ added: 0, kept: 1 })
    expect(office.rows('participation')).toHaveLength(5)
  })

  it('of a closed year is only looked at: nobody joins, no hours change', async () => {
    const { office, people } = await desk()
    const values = { name: '四进宣讲', kind: 'lecture', date: '2025' }
    const activity = (await office.did('record.create', { table: 'activity', values })).id
    await office.did('activity.join', { activity, people: [{ person: people[0]! }] })
    await office.did('year.close', { year: 2025 })
    const row = participationId(activity, people[0]!)
    const hours = { table: 'participation', row, values: { hours: 20 } }
    expect((await office.refused('record.edit', hours)).code).toBe('year.closed')
    const more = { activity, people: [{ person: people[1]! }] }
    expect((await office.refused('activity.join', more)).code).toBe('year.closed')
  })

  it('is written by its command alone: hours may be changed, who took part in what may not', async () => {
    const { office, people, activity, join } = await desk()
    await office.did('activity.join', join([people[0]!]))
    const row = participationId(activity, people[0]!)
    await office.did('record.edit', { table: 'participation', row, values: { hours: 30, absent: true } })
    const values = { person: people[1]!, activity }
    expect((await office.refused('record.edit', { table: 'participation', row, values })).code).toBe('record.reserved')
    expect((await office.refused('record.create', { table: 'participation', values })).code).toBe('record.reserved')
  })

  it('refuses nobody, people who are gone, and activities that are gone', async () => {
    const { office, people, join } = await desk()
    const code = async (input: unknown) => (await office.refused('activity.join', input)).code
    expect(await code(join([]))).toBe('command.input')
    expect(await code({ ...join(people), activity: participationId('a', 'b') })).toBe('record.missing')
    await office.did('record.remove', { table: 'person', rows: [people[4]] })
    expect(await code(join(people))).toBe('record.missing')
    expect(await code(join([people[0]!], { hours: -1 }))).toBe('command.input')
    expect(office.rows('participation')).toEqual([])
  })
})

describe('a team', () => {
  const listed = async () => {
    const { office, people, activity } = await desk()
    const values = { name: '电工技术服务队', kind: 'skill', foundedOn: '2021-04' }
    const team = (await office.did('record.create', { table: 'volunteerTeam', values })).id
    const of = (ids: readonly string[], said: object = {}) => ({
      team,
      people: ids.map((person) => ({ person, said })),
    })
    return { office, people, activity, team, of }
  }

  it('has each member once, whoever adds them and under whichever of two merged files', async () => {
    const { office, people, of } = await listed()
    const two = new MemoryOffice(2)
    two.hear(office.ops)
    expect(await office.did('team.join', of(people.slice(0, 3), { role: '队员', from: '2021-04' }))).toEqual({
      added: 3,
      kept: 0,
    })
    await two.did('team.join', of(people.slice(2), { role: '队员', from: '2021-04' }))
    office.hear([...two.ops])
    expect(office.rows('teamMember')).toHaveLength(5)
    const copy = await office.person({ name: '张三' })
    await office.did('person.merge', { survivor: people[0], others: [copy], take: {} })
    expect(await office.did('team.join', of([copy]))).toEqual({ added: 0, kept: 1 })
  })

  it('that was dissolved takes nobody, and keeps who was in it', async () => {
    const { office, people, team, of } = await listed()
    await office.did('team.join', of(people.slice(0, 2)))
    await office.did('record.edit', { table: 'volunteerTeam', row: team, values: { dissolvedOn: '2023-05' } })
    const refused = await office.refused('team.join', of(people))
    expect(refused.code).toBe('team.dissolved')
    expect(refused.message).toContain('2023-05 解散')
    expect(office.rows('teamMember')).toHaveLength(2)
  })

  it('knows who was in it on a day, a month of leaving to its last day', () => {
    const member = { id: 'x', from: '2021-04', to: '2023-05' }
    const days = ['2021-03-31', '2021-04-01', '2023-05-31', '2023-06-01', '2021', '2024']
    expect(days.map((day) => isMember(member, day))).toEqual([false, true, true, false, true, false])
    expect(isMember({ id: 'y' }, '1990-01-01')).toBe(true)
  })
})

describe('an activity', () => {
  it.each([
    ['场次至少是 1', { events: 0 }, 'activity.events'],
    ['人次少于人数', { attendees: 9, times: 3 }, 'activity.times'],
    ['结束早于开始', { to: '2026-03-04' }, 'activity.dates'],
    ['负数', { covered: -5 }, 'activity.negative'],
  ])('with %s is not saved', async (_what, values, code) => {
    const { office, activity } = await desk()
    expect((await office.refused('record.edit', { table: 'activity', row: activity, values })).code).toBe(code)
  })
})

describe('a donation and a report', () => {
  it('are refused without an amount, without goods named, with a link that is none', async () => {
    const { office } = await desk()
    const given = { donor: '张三', donorKind: 'person', date: '2020-02', kind: 'goods', amount: 100_00, goods: '口罩' }
    const code = async (table: string, values: object) =>
      (await office.refused('record.create', { table, values })).code
    expect(await code('donation', { ...given, amount: 0 })).toBe('donation.amount')
    expect(await code('donation', { ...given, goods: null })).toBe('donation.goods')
    const report = { title: '温州劳模在行动', outlet: '学习强国', date: '2020-03' }
    expect(await code('mediaReport', { ...report, link: 'www.xuexi.cn' })).toBe('media.link')
    await office.did('record.create', { table: 'mediaReport', values: { ...report, link: 'https://www.xuexi.cn/1' } })
    await office.did('record.create', { table: 'donation', values: given })
  })

  it('names its people once each', async () => {
    const { office, people } = await desk()
    const values = { title: '温州劳模在行动', outlet: '学习强国', date: '2020-03' }
    const media = (await office.did('record.create', { table: 'mediaReport', values })).id
    await office.did('media.name', { media, people })
    expect(await office.did('media.name', { media, people })).toEqual({ added: 0, kept: 5 })
    expect(office.rows('mediaPerson')).toHaveLength(5)
  })
})
