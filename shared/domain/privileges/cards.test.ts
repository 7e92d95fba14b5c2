// Cards from issue to the end: one valid card of a kind for a person, the old one named by the new one, nobody left out in silence.
import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import type { RowId } from '../../oplog/operation'
import { cardStateOf, numbersFrom } from './card-standing'
import { endOf } from './card-commands'

interface Issued {
  readonly issued: number
  readonly leftOut: readonly { readonly name: string; readonly why: string }[]
}

async function desk(): Promise<{ office: MemoryOffice; kind: RowId; people: readonly RowId[] }> {
  const office = await memoryOffice()
  const { id: kind } = await office.did('record.create', {
    table: 'cardKind',
    values: { name: '健身卡', months: 12, reviewed: true, fee: 1000 },
  })
  const people = [
    await office.person({ name: '张三' }),
    await office.person({ name: '李四' }),
    await office.person({ name: '王五' }),
  ]
  return { office, kind, people }
}

async function issued(office: MemoryOffice, kind: RowId, person: RowId, number: string): Promise<RowId> {
  await office.did('card.issue', { kind, on: '2026-01-05', people: [{ person, number }] })
  return office.rows('card').find((row) => row['number'] === number)!.id
}

describe('issuing cards', () => {
  it('gives everybody one until the end of the term, and names who has one already or takes a number that is taken', async () => {
    const { office, kind, people } = await desk()
    const [zhang, li, wang] = people as [RowId, RowId, RowId]
    await issued(office, kind, zhang, 'JS001')
    const answer = await office.did<Issued>('card.issue', {
      kind,
      on: '2026-02-01',
      people: [
        { person: zhang, number: 'JS002' },
        { person: li, number: 'JS001' },
        { person: wang, number: 'JS003' },
      ],
    })
    expect(answer).toEqual({
      issued: 1,
      leftOut: [
        { name: '张三', why: '已有一张有效的卡' },
        { name: '李四', why: '卡号 JS001 已发给别人' },
      ],
    })
    expect(office.rows('card').map((row) => row['validUntil'])).toEqual(['2027-01-04', '2027-01-31'])
  })

  it('counts numbers up without losing their length', () => {
    expect(numbersFrom('JS0098', 4)).toEqual(['JS0098', 'JS0099', 'JS0100', 'JS0101'])
    expect(numbersFrom('9', 2)).toEqual(['9', '10'])
    expect(numbersFrom('甲', 3)).toEqual(['甲'])
  })

  it('ends the day before the same day so many months later, also over the end of February', () => {
    expect(endOf({ months: 12 }, '2024-02-29')).toBe('2025-02-27')
    expect(endOf({ months: 1 }, '2026-01-31')).toBe('2026-02-27')
    expect(endOf({}, '2026-01-31')).toBeUndefined()
  })
})

describe('a card', () => {
  it('that is lost is replaced: the old one is stopped and names the new one, which keeps its term and says its fee', async () => {
    const { office, kind, people } = await desk()
    const card = await issued(office, kind, people[0]!, 'JS001')
    await office.did('card.lose', { card, on: '2026-03-01', note: '丢在公交车上' })
    expect((await office.refused('card.renew', { cards: [card], until: '2028-01-04' })).message).toContain('已挂失')
    const same = await office.refused('card.replace', { card, on: '2026-03-02', number: 'JS001' })
    expect(same.code).toBe('card.number')
    const { id } = await office.did('card.replace', { card, on: '2026-03-02', number: 'JS901', fee: 1000 })
    expect(cardStateOf(office.row('card', card)!)).toBe('replaced')
    expect(office.row('card', id)).toMatchObject({
      replaces: card,
      validUntil: '2027-01-04',
      fee: 1000,
      person: people[0],
    })
    expect((await office.refused('card.replace', { card, on: '2026-03-03' })).code).toBe('card.state')
    expect((await office.refused('card.lose', { card, on: '2026-03-03' })).code).toBe('card.state')
  })

  it('that is found again is valid again, unless it was replaced', async () => {
    const { office, kind, people } = await desk()
    const card = await issued(office, kind, people[0]!, 'JS001')
    await office.did('card.lose', { card, on: '2026-03-01' })
    await office.did('card.found', { card })
    expect(cardStateOf(office.row('card', card)!)).toBe('valid')
    expect((await office.refused('card.found', { card })).code).toBe('card.state')
  })

  it('is renewed with many others; who cannot be is named and the rest go on', async () => {
    const { office, kind, people } = await desk()
    const [first, second, third] = [
      await issued(office, kind, people[0]!, 'JS001'),
      await issued(office, kind, people[1]!, 'JS002'),
      await issued(office, kind, people[2]!, 'JS003'),
    ]
    await office.did('card.stop', { cards: [second], on: '2026-04-01', reason: '调出' })
    await office.did('card.renew', { cards: [third], until: '2028-12-31' })
    const answer = await office.did('card.renew', { cards: [first, second, third], until: '2027-12-31' })
    expect(answer).toEqual({
      done: 1,
      leftOut: [
        { name: '李四', why: '已停用' },
        { name: '王五', why: '有效期已到 2028-12-31，不早于 2027-12-31' },
      ],
    })
    expect(office.row('card', first)?.['validUntil']).toBe('2027-12-31')
    expect((await office.refused('card.stop', { cards: [second], on: '2026-05-01', reason: '再停' })).code).toBe(
      'card.none',
    )
  })

  it('says what is wrong with a date instead of keeping it', async () => {
    const { office, kind, people } = await desk()
    const card = await issued(office, kind, people[0]!, 'JS001')
    const early = await office.refused('card.lose', { card, on: '2025-12-31' })
    expect(early).toMatchObject({ code: 'card.order', message: '挂失日期早于办卡日期，请核对。' })
    expect((await office.refused('card.review', { cards: [card], on: '2026' })).message).toContain('年审日期要写到日')
    expect((await office.refused('record.edit', { table: 'card', row: card, values: { replacedBy: card } })).code).toBe(
      'record.reserved',
    )
  })

  it('of somebody who dies is proposed to be stopped, with newspapers and open cases', async () => {
    const { office, kind, people } = await desk()
    const person = people[0]!
    const card = await issued(office, kind, person, 'JS001')
    const { id: title } = await office.did('record.create', { table: 'periodical', values: { name: '工人日报' } })
    await office.did('subscription.order', { year: 2026, periodical: title, people: [person], copies: 2 })
    const order = office.rows('subscription')[0]!
    const { id: of } = await office.did('record.create', {
      table: 'privilegeCase',
      values: { person, kind: 'housing', appliedOn: '2026-02-01' },
    })
    await office.did('person.event', {
      person,
      event: { kind: 'died', date: '2026-06-15' },
      consequences: [`card:${card}`, `subscription:${order.id}`, `privilege:${of}`],
    })
    expect(office.row('card', card)).toMatchObject({ stoppedOn: '2026-06-15', stopReason: '去世' })
    expect(office.row('subscription', order.id)).toMatchObject({ endedFrom: '2026-07' })
    expect(office.rows('subscriptionChange')).toMatchObject([{ kind: 'end', from: '2026-07', reason: '去世' }])
    expect(office.row('privilegeCase', of)).toMatchObject({ withdrawReason: '去世' })
    const again = await office.refused('card.issue', { kind, on: '2026-07-01', people: [] })
    expect(again.code).toBe('command.input')
  })
})
