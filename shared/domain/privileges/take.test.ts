// 补录 of newspapers and cards from old lists: each line once, titles and kinds met again by name, and nothing of it done twice later on.
import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'

async function desk() {
  const office = await memoryOffice()
  const [one, two] = [await office.person({ name: '张三' }), await office.person({ name: '李四' })]
  return { office, one, two }
}

describe('newspapers of the years before', () => {
  it('stand once for a person, year and title, under titles that are entered once however they are written', async () => {
    const { office, one, two } = await desk()
    await office.did('record.create', {
      table: 'periodical',
      values: { name: '工人日报', code: '1-5' },
    })
    const orders = [
      {
        person: one,
        year: 2019,
        title: '《工人日报》',
        copies: 2,
        price: 33_600,
      },
      { person: one, year: 2019, title: '工人 日报', copies: 2 },
      { person: two, year: 2019, title: '浙江工人日报', copies: 1 },
      { person: two, year: 2020, title: '《浙江工人日报》', copies: 1 },
    ]
    const input = { file: '历年报刊.xlsx', orders }
    expect(await office.did('subscription.take', input)).toEqual({
      created: 3,
      same: 1,
      skipped: [],
    })
    expect(await office.did('subscription.take', input)).toEqual({
      created: 0,
      same: 4,
      skipped: [],
    })
    expect(office.rows('periodical').map((row) => row['name'])).toEqual(['工人日报', '浙江工人日报'])
    expect(office.rows('subscription').map((row) => [row['year'], row['copies'], row['entered']])).toEqual([
      [2019, 2, '补录'],
      [2019, 1, '补录'],
      [2020, 1, '补录'],
    ])
  })

  it('are the readers of 上年续订 like any others', async () => {
    const { office, one } = await desk()
    await office.did('subscription.take', {
      file: 'a.xlsx',
      orders: [{ person: one, year: 2026, title: '工人日报', copies: 1 }],
    })
    expect(await office.did('subscription.renew', { year: 2027 })).toMatchObject({ renewed: 1, copies: 1 })
  })
})

describe('cards of the years before', () => {
  it('stand once for a person and number, stopped ones as stopped', async () => {
    const { office, one, two } = await desk()
    const cards = [
      { person: one, kind: '健身卡', number: 'JS01', issuedOn: '2019' },
      { person: one, kind: '健身卡', number: 'JS01', issuedOn: '2019-03' },
      {
        person: two,
        kind: '健身卡',
        issuedOn: '2020-05',
        stoppedOn: '2021-06',
        stopReason: '退卡',
      },
    ]
    expect(await office.did('card.take', { file: 'b.xlsx', cards })).toEqual({
      created: 2,
      same: 1,
      skipped: [],
    })
    expect(office.rows('cardKind')).toHaveLength(1)
    const [valid, stopped] = office.rows('card')
    await office.did('card.lose', { card: valid!.id, on: '2026-11-20' })
    expect(
      (
        await office.refused('card.lose', {
          card: stopped!.id,
          on: '2026-11-20',
        })
      ).code,
    ).toBe('card.state')
  })

  it('whose dates contradict one another are refused', async () => {
    const { office, one } = await desk()
    const cards = [{ person: one, kind: '健身卡', issuedOn: '2020-05', stoppedOn: '2019' }]
    expect((await office.refused('card.take', { file: 'b.xlsx', cards })).code).toBe('card.order')
  })
})

describe('ordering newspapers', () => {
  it('leaves out with their name whoever has died, except where it is 补录', async () => {
    const { office, one, two } = await desk()
    const { id: periodical } = await office.did('record.create', {
      table: 'periodical',
      values: { name: '工人日报' },
    })
    office.leavesRoster(two)
    const order = { year: 2027, periodical, people: [one, two], copies: 1 }
    expect(await office.did('subscription.order', order)).toMatchObject({
      ordered: 1,
      leftOut: [{ name: '李四', why: '不在册' }],
    })
    expect(
      await office.did('subscription.order', {
        ...order,
        year: 2020,
        entered: '补录',
      }),
    ).toMatchObject({
      ordered: 2,
      leftOut: [],
    })
  })
})
