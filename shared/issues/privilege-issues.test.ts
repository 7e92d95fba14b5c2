import { describe, expect, it } from 'vitest'
import { privilegeIssues, type PrivilegeRows } from './privilege-issues'

const bare: PrivilegeRows = {
  cards: [],
  kinds: [{ id: 'k', name: '健身卡' }],
  subscriptions: [],
  titles: [{ id: 't', name: '工人日报' }],
  survivor: (person) => (person === 'copy' ? 'zhang' : person),
  nameOf: (person) => ({ zhang: '张三', li: '李四' })[person] ?? '',
}
const card = (id: string, person: string, number: string, more: object = {}) => ({
  id,
  person,
  kind: 'k',
  number,
  ...more,
})

describe('what two PCs did to cards and newspapers', () => {
  it('shows who holds two valid cards of a kind, also after two records of one person were merged', () => {
    const cards = [card('a', 'zhang', '1'), card('b', 'copy', '2'), card('c', 'li', '3')]
    expect(privilegeIssues({ ...bare, cards })).toMatchObject([
      {
        id: 'held:twice:a:b',
        person: 'zhang',
        title: '张三',
        sentence: expect.stringContaining('2 张有效的健身卡（1、2）'),
      },
    ])
    const stopped = [card('a', 'zhang', '1'), card('b', 'copy', '2', { stoppedOn: '2026-01-01' })]
    expect(privilegeIssues({ ...bare, cards: stopped })).toEqual([])
  })

  it('shows one number on two cards of a kind, and not of two kinds', () => {
    const cards = [card('a', 'zhang', '1'), card('b', 'li', '1')]
    expect(privilegeIssues({ ...bare, cards })).toMatchObject([
      { code: 'number', sentence: expect.stringContaining('张三、李四') },
    ])
    const apart = [card('a', 'zhang', '1'), { ...card('b', 'li', '1'), kind: 'other' }]
    expect(privilegeIssues({ ...bare, cards: apart })).toEqual([])
    const blank = [card('a', 'zhang', ''), card('b', 'li', '')]
    expect(privilegeIssues({ ...bare, cards: blank })).toEqual([])
  })

  it('shows a title ordered twice for a year, unless one of the orders never began', () => {
    const order = (id: string, more: object = {}) => ({
      id,
      person: 'zhang',
      year: 2026,
      periodical: 't',
      copies: 1,
      ...more,
    })
    const subscriptions = [order('a'), order('b', { copies: 2 }), order('c', { year: 2027 })]
    expect(privilegeIssues({ ...bare, subscriptions })).toMatchObject([
      {
        table: 'subscription',
        subjects: ['a', 'b'],
        sentence: expect.stringContaining('2026 年《工人日报》登记了 2 次（1＋2 份）'),
      },
    ])
    const ended = [order('a'), order('b', { endedFrom: '2026-01' })]
    expect(privilegeIssues({ ...bare, subscriptions: ended })).toEqual([])
  })
})
