// Cards and cases handled on two PCs that cannot hear each other, and a person who goes while a case of theirs is open.
import { describe, expect, it } from 'vitest'
import { disputed, twoPcs } from '../../../test/support/two-pcs'
import type { MemoryOffice } from '../../../test/support/memory-office'
import { privilegeIssues } from '../../issues/privilege-issues'

async function carded(office: MemoryOffice) {
  const person = await office.person({ name: '张三' })
  const { id: kind } = await office.did('record.create', { table: 'cardKind', values: { name: '健身卡' } })
  await office.did('card.issue', {
    kind,
    on: '2026-01-05',
    validUntil: '2026-12-31',
    people: [{ person, number: 'JS1' }],
  })
  const { id: of } = await office.did('record.create', {
    table: 'privilegeCase',
    values: { person, kind: 'school', appliedOn: '2026-05-01', receiver: '温州市教育局' },
  })
  return { person, of, card: office.rows('card')[0]!.id }
}

describe('a card on two PCs apart', () => {
  it('renewed to one day is renewed, to two days is asked about', async () => {
    for (const [until, expected] of [
      ['2027-12-31', []],
      ['2028-06-30', ['validUntil']],
    ] as const) {
      const pcs = await twoPcs(carded)
      const cards = [pcs.made.card]
      await pcs.one.did('card.renew', { cards, until: '2027-12-31' })
      await pcs.other.did('card.renew', { cards, until })
      pcs.meet()
      expect(disputed(pcs.row('card', pcs.made.card))).toEqual(expected)
    }
  })

  it('replaced twice leaves two valid cards, which 待核对 names', async () => {
    const pcs = await twoPcs(carded)
    for (const [office, number] of [
      [pcs.one, 'JS901'],
      [pcs.other, 'JS902'],
    ] as const)
      await office.did('card.replace', { card: pcs.made.card, on: '2026-11-20', number })
    pcs.meet()
    const issues = privilegeIssues({
      cards: pcs.one.rows('card'),
      kinds: pcs.one.rows('cardKind'),
      subscriptions: [],
      titles: [],
      survivor: (id) => id,
      nameOf: () => '张三',
    })
    expect(issues.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^有 2 张有效的健身卡（JS90[12]、JS90[12]）/u),
    ])
  })
})

describe('a case on two PCs apart', () => {
  it('numbered twice has two numbers of which a person keeps the one that went out', async () => {
    const pcs = await twoPcs(carded)
    const numbers: string[] = []
    for (const office of [pcs.one, pcs.other]) {
      const { number } = await office.did<{ number: string }>('privilege-case.number', { case: pcs.made.of })
      numbers.push(number)
    }
    expect(new Set(numbers).size).toBe(2)
    pcs.meet()
    expect(disputed(pcs.row('privilegeCase', pcs.made.of))).toContain('letterNo')
  })

  it('keeps what was done to it while its person was removed elsewhere', async () => {
    const pcs = await twoPcs(carded)
    const { person, of } = pcs.made
    await pcs.one.did('record.remove', { table: 'person', rows: [person] })
    await pcs.other.did('privilege-case.move', { case: of, to: 'sent', on: '2026-11-20' })
    pcs.meet()
    await pcs.one.did('record.restore', { table: 'person', rows: [person] })
    expect(pcs.one.row('privilegeCase', of)).toMatchObject({ sentOn: '2026-11-20' })
  })
})
