import { beforeEach, describe, expect, it } from 'vitest'
import { standingOfBudget } from '../payments/budget'
import { fundLines } from '../payments/fund-ledger'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { seedTitles, seedUnits } from '../office/seed'
import { visitId } from './visit-commands'

const unit = (name: string): string => seedUnits.find((each) => each.values['name'] === name)?.id ?? ''
const title = (name: string): string => seedTitles.find((each) => each.values['name'] === name)?.id ?? ''

let office: MemoryOffice
let scheme: string
let campaign: string

const honoured = async (name: string, level: string, values: Record<string, unknown> = {}): Promise<string> => {
  const person = await office.person({ name, ...values })
  await office.did('record.create', { table: 'honour', values: { person, title: title(level), awardedOn: '2000' } })
  return person
}
const newScheme = async (name: string, amounts: Readonly<Record<string, number>>, more = {}): Promise<string> => {
  const values = { name, nature: '慰问', handling: 'own', fundLevel: '市', cycle: 'year', formula: 'flat', ...more }
  const { id } = await office.did('record.create', { table: 'scheme', values })
  for (const [level, amount] of Object.entries(amounts))
    await office.did('policy.save', {
      values: { scheme: id, ...(level === 'all' ? {} : { level }), amount, from: '2025-01', source: '温工〔2025〕1号' },
    })
  return id
}
const newCampaign = async (more: Record<string, unknown> = {}): Promise<string> => {
  const values = { name: '2026两节慰问', kind: '两节（元旦春节）', visitYear: 2026, budgetYear: 2026, on: '2026-01-20' }
  return (await office.did('campaign.save', { values: { ...values, way: 'transfer', scheme, ...more } })).id
}
const row = (person: string, of = campaign) => office.row('visit', visitId(of, person))
const event = (person: string, kind: string, date: string) =>
  office.did('record.create', { table: 'statusEvent', values: { person, kind, date } })
const approve = async (of = campaign): Promise<void> => {
  await office.did('campaign.save', { row: of, values: { basis: '〔2026〕3号纪要' } })
  await office.did('campaign.move', { campaign: of, to: 'approved' })
  await office.did('campaign.move', { campaign: of, to: 'visiting' })
}

beforeEach(async () => {
  office = await memoryOffice()
  scheme = await newScheme('春节慰问金', { national: 2000_00, provincial: 1000_00 })
  campaign = await newCampaign()
})

describe('the list of a campaign', () => {
  it('holds everybody considered, with the amount and its rule or with why nothing', async () => {
    const [zhang, li, wang, zhao] = [
      await honoured('张三', '全国劳动模范'),
      await honoured('李四', '温州市劳动模范'),
      await honoured('王五', '浙江省劳动模范'),
      await office.person({ name: '赵六' }),
    ]
    await event(wang, 'died', '2026-01')
    await office.did('visit.take', { campaign, people: [zhang, li, wang, zhao], from: '视图“在册” 4 人' })
    expect(row(zhang)).toMatchObject({
      verdict: 'in',
      amount: 2000_00,
      computed: 2000_00,
      level: 'national',
      year: 2026,
    })
    expect(row(zhang)?.['reason']).toContain('温工〔2025〕1号')
    expect(row(zhang)?.['rule']).toBe(office.rows('policyRule').find((rule) => rule['level'] === 'national')?.id)
    expect(row(li)).toMatchObject({ verdict: 'out', reason: '2026-01 没有适用的政策标准（市级、在职）' })
    expect(row(wang)).toMatchObject({ verdict: 'out', reason: '已去世' })
    expect(row(zhao)).toMatchObject({ verdict: 'out', reason: '没有享受待遇级别（未登记荣誉，或荣誉不默认享受）' })
    expect(office.row('campaign', campaign)).toMatchObject({ listedFrom: '视图“在册” 4 人', number: '2026-两节-01' })
  })

  it('gives people in hardship their own standard on the day', async () => {
    const hardshipScheme = await newScheme('困难劳模慰问', { all: 3000_00 })
    campaign = await newCampaign({ hardshipScheme })
    const [now, later] = [await honoured('张三', '全国劳动模范'), await honoured('李四', '全国劳动模范')]
    await event(now, 'hardship', '2025-12')
    await event(later, 'hardship', '2026-02')
    await office.did('visit.take', { campaign, people: [now, later] })
    expect(row(now)).toMatchObject({ amount: 3000_00, scheme: hardshipScheme })
    expect(row(now)?.['reason']).toMatch(/^困难劳模：/u)
    expect(row(later)).toMatchObject({ amount: 2000_00, scheme })
  })

  it('keeps what people decided by hand when it is computed anew, and follows the rules elsewhere', async () => {
    const [zhang, li] = [await honoured('张三', '全国劳动模范'), await honoured('李四', '温州市劳动模范')]
    await office.did('visit.take', { campaign, people: [zhang, li] })
    await office.did('visit.decide', { visits: [row(li)!.id], verdict: 'in', reason: '当年重病', amount: 500_00 })
    await office.did('visit.decide', { visits: [row(zhang)!.id], verdict: 'out', reason: '本人来信谢绝' })
    const [rule] = office.rows('policyRule').filter((each) => each['level'] === 'national')
    await office.did('policy.save', { row: rule!.id, values: { amount: 2500_00 } })
    await office.did('visit.take', { campaign, people: [] })
    expect(row(li)).toMatchObject({ verdict: 'in', amount: 500_00, hand: 'in' })
    expect(row(li)?.['reason']).toBe('人工列入：当年重病（按标准：2026-01 没有适用的政策标准（市级、在职））')
    expect(row(zhang)).toMatchObject({ verdict: 'out', hand: 'out', computed: 2500_00 })
    expect((await office.refused('visit.decide', { visits: [row(li)!.id], verdict: 'out', reason: '' })).code).toBe(
      'command.input',
    )
  })

  it('is one row a person, whoever takes them and however often, also for a merged person', async () => {
    const [zhang, copy] = [await honoured('张三', '全国劳动模范'), await honoured('张三', '全国劳动模范')]
    await office.did('visit.take', { campaign, people: [zhang, zhang] })
    await office.did('visit.take', { campaign, people: [copy, zhang] })
    expect(office.rows('visit')).toHaveLength(2)
    await office.did('person.merge', { survivor: zhang, others: [copy], take: {} })
    await office.did('visit.take', { campaign: await newCampaign(), people: [zhang, copy] })
    expect(office.rows('visit')).toHaveLength(3)
  })

  it('cannot be had cheaper: no row by hand, no removal, no change once settled', async () => {
    const zhang = await honoured('张三', '全国劳动模范')
    await office.did('visit.take', { campaign, people: [zhang] })
    const { id } = row(zhang)!
    for (const [command, given, code] of [
      ['record.create', { table: 'visit', values: { person: zhang, campaign } }, 'record.reserved'],
      ['record.edit', { table: 'visit', row: id, values: { amount: 9 } }, 'record.reserved'],
      ['record.remove', { table: 'visit', rows: [id] }, 'record.permanent'],
      ['record.edit', { table: 'campaign', row: campaign, values: { state: 'closed' } }, 'record.reserved'],
      ['campaign.move', { campaign, to: 'closed' }, 'campaign.move'],
      ['campaign.move', { campaign, to: 'approved' }, 'campaign.basis'],
      ['visit.decide', { visits: [id], verdict: 'in', reason: '多给', amount: -1 }, 'command.input'],
    ] as const)
      expect((await office.refused(command, given)).code, command).toBe(code)
  })
})

describe('a campaign', () => {
  it('asks why for cash, unless the office decided that it need not', async () => {
    expect((await office.refused('campaign.save', { row: campaign, values: { way: 'cash' } })).code).toBe(
      'campaign.cash',
    )
    await office.did('campaign.save', { row: campaign, values: { way: 'cash', cashReason: '高龄老人无银行卡' } })
    const profile = office.rows('profile')[0]!
    await office.did('record.edit', { table: 'profile', row: profile.id, values: { cashUnexplained: true } })
    await office.did('campaign.save', { row: campaign, values: { cashReason: null } })
  })

  it('is numbered within its kind and year', async () => {
    const second = await newCampaign()
    const other = await newCampaign({ kind: '重阳' })
    expect([second, other].map((id) => office.row('campaign', id)?.['number'])).toEqual([
      '2026-两节-02',
      '2026-重阳-01',
    ])
  })

  it('is settled only when everybody has a result and the cash of every team is accounted for to the 分', async () => {
    await office.did('campaign.save', { row: campaign, values: { way: 'cash', cashReason: '无卡' } })
    const people = [await honoured('张三', '全国劳动模范'), await honoured('李四', '浙江省劳动模范')]
    await office.did('visit.take', { campaign, people })
    const ids = people.map((person) => row(person)!.id)
    const { id: team } = await office.did('record.create', {
      table: 'visitTeam',
      values: { campaign, name: '第一组', date: '2026-01-25', leader: '陈主席' },
    })
    await office.did('visit.assign', { visits: ids, team })
    await approve()
    const close = { campaign, to: 'closed' }
    expect((await office.refused('campaign.move', close)).code).toBe('campaign.unvisited')
    const on = '2026-01-25'
    const done = { result: 'visited', on, visitorA: '陈主席', visitorB: '王芳' }
    await office.did('visit.result', { visits: [ids[0]], ...done })
    await office.did('visit.result', { visits: [ids[1]], result: 'missed', on })
    expect((await office.refused('campaign.move', close)).message).toContain('第一组：有现金对象，还没有登记领用')
    const taking = { team, taken: 3000_00, on, takenBy: '陈主席', givenBy: '出纳' }
    await office.did('hand-over.take', taking)
    expect((await office.refused('campaign.move', close)).message).toContain('现金还没有交回')
    const back = { team, on, receivedBy: '出纳', reason: '李四未遇' }
    expect((await office.refused('hand-over.return', { ...back, returned: 999_99 })).code).toBe('hand-over.gap')
    await office.did('hand-over.return', { ...back, returned: 1000_00 })
    await office.did('campaign.move', close)
    expect((await office.refused('visit.take', { campaign, people })).code).toBe('campaign.closed')
    expect((await office.refused('visit.result', { visits: ids, result: 'missed' })).code).toBe('campaign.closed')
  })
})

describe('results', () => {
  it('ask for the day, two visitors and the collector, and no result comes before the approval', async () => {
    const zhang = await honoured('张三', '全国劳动模范')
    await office.did('visit.take', { campaign, people: [zhang] })
    const visits = [row(zhang)!.id]
    const done = { visits, result: 'family', on: '2026-01-25', visitorA: '陈主席', visitorB: '王芳' }
    const whole = { ...done, collector: '张小明', relation: '子' }
    expect((await office.refused('visit.result', whole)).code).toBe('visit.draft')
    await approve()
    for (const [part, code] of [
      [{ on: undefined }, 'visit.day'],
      [{ on: '2099-01-01' }, 'visit.future'],
      [{ visitorB: '陈主席' }, 'visit.two'],
      [{ relation: '' }, 'visit.collector'],
    ] as const)
      expect((await office.refused('visit.result', { ...whole, ...part })).code).toBe(code)
    await office.did('visit.result', whole)
    expect(row(zhang)).toMatchObject({ result: 'family', collector: '张小明', visitorB: '王芳' })
    expect((await office.refused('visit.decide', { visits, verdict: 'out', reason: '不去了' })).code).toBe(
      'visit.delivered',
    )
    await office.did('policy.save', { row: office.rows('policyRule')[0]!.id, values: { amount: 1_00 } })
    await office.did('visit.take', { campaign, people: [] })
    expect(row(zhang)).toMatchObject({ amount: 2000_00 })
    await office.did('visit.result', { visits, result: null })
    expect(row(zhang)?.['collector']).toBeUndefined()
  })

  it('of an ad-hoc visit look at the yearly ceiling and ask why it is passed', async () => {
    const ceilinged = await newScheme('住院慰问', { all: 1000_00 }, { ceiling: 1500_00, cycle: 'each' })
    const person = await office.person({ name: '张三', county: unit('鹿城区') })
    const once = {
      person,
      occasion: '住院',
      on: '2026-03-01',
      scheme: ceilinged,
      reason: '住院',
      amount: 1000_00,
      way: 'transfer',
    }
    await office.did('visit.ad-hoc', once)
    const again = await office.refused('visit.ad-hoc', { ...once, on: '2026-09-01' })
    expect(again.code).toBe('visit.ceiling')
    expect(again.message).toContain('已列 1,000.00 元，加上这次 1,000.00 元，超过每人每年上限 1,500.00 元')
    await office.did('visit.ad-hoc', { ...once, on: '2027-01-05' })
    await office.did('visit.ad-hoc', { ...once, on: '2026-09-01', ceilingReason: '两次手术，主席办公会同意' })
    expect(office.rows('visit').filter((each) => each['year'] === 2026)).toHaveLength(2)
  })
})

describe('teams', () => {
  it('get everybody of their county and streets in one step; whoever fits none or two is left', async () => {
    const at = (county: string, street: string) => ({ county: unit(county), street })
    const people = [
      await honoured('张三', '全国劳动模范', at('鹿城区', '五马街道')),
      await honoured('李四', '全国劳动模范', at('鹿城区', '南门街道')),
      await honoured('王五', '全国劳动模范', at('瑞安市', '安阳街道')),
      await honoured('赵六', '全国劳动模范', at('乐清市', '柳市镇')),
    ]
    await office.did('visit.take', { campaign, people })
    const team = async (name: string, counties: string[], streets?: string): Promise<string> =>
      (
        await office.did('record.create', {
          table: 'visitTeam',
          values: {
            campaign,
            name,
            date: '2026-01-25',
            leader: '陈',
            counties: counties.map(unit),
            ...(streets ? { streets } : {}),
          },
        })
      ).id
    const [old, rest] = [await team('一组', ['鹿城区'], '五马'), await team('二组', ['鹿城区'])]
    await team('三组', ['瑞安市'])
    await team('四组', ['瑞安市'])
    expect(await office.did('visit.spread', { campaign })).toEqual({ people: 2, left: 2 })
    expect(people.map((person) => row(person)?.['team'])).toEqual([old, rest, undefined, undefined])
    await office.did('visit.assign', { visits: [row(people[3]!)!.id], team: old })
    expect(row(people[3]!)).toMatchObject({ team: old, place: 2 })
    await office.did('visit.order', { team: old, visits: [row(people[3]!)!.id, row(people[0]!)!.id] })
    expect([people[3]!, people[0]!].map((person) => row(person)?.['place'])).toEqual([1, 2])
  })
})

describe('the money of a campaign', () => {
  it('is asked of its budget when approved, as a batch is, and what was not delivered goes back when it is closed', async () => {
    const { id: account } = await office.did('record.create', {
      table: 'fundAccount',
      values: { name: '市总本级', kind: '市总工会本级' },
    })
    const values = { year: 2026, account, project: '两节走访', opening: 2500_00 }
    const { id: budget } = await office.did('record.create', { table: 'budget', values })
    const [zhang, li] = [await honoured('张三', '全国劳动模范'), await honoured('李四', '浙江省劳动模范')]
    await office.did('campaign.save', { row: campaign, values: { budget, basis: '3号纪要' } })
    expect(office.row('campaign', campaign)?.['account']).toBe(account)
    await office.did('visit.take', { campaign, people: [zhang, li], from: '两人' })
    const refused = await office.refused('campaign.move', { campaign, to: 'approved' })
    expect(refused).toMatchObject({ code: 'campaign.budget', data: { field: 'overBudget' } })
    expect(refused.message).toContain('超出 500.00 元')
    await office.did('campaign.save', { row: campaign, values: { overBudget: '主席办公会同意' } })
    await approve()
    const free = () =>
      standingOfBudget(office.row('budget', budget)!, {
        changes: [],
        expenses: [],
        batches: [],
        returns: [],
        trips: [],
        campaigns: office.rows('campaign'),
      }).free
    expect(free()).toBe(-500_00)
    const pair = { on: '2026-01-25', visitorA: '王芳', visitorB: '李明' }
    await office.did('visit.result', { visits: [visitId(campaign, zhang)], result: 'visited', ...pair })
    await office.did('visit.result', { visits: [visitId(campaign, li)], result: 'declined', on: '2026-01-25' })
    await office.did('campaign.move', { campaign, to: 'closed' })
    expect(office.row('campaign', campaign)).toMatchObject({ total: 2000_00 })
    expect(free()).toBe(500_00)
    expect(
      fundLines({ expenses: [], batches: [], returns: [], trips: [], campaigns: office.rows('campaign') }),
    ).toMatchObject([{ table: 'campaign', matter: '2026两节慰问', amount: 2000_00, account }])
  })
})
