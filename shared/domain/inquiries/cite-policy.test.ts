// How a document is cited, and what is said when a cited one was repealed since.
import { describe, expect, it } from 'vitest'
import { citationOf, citedName, repealedOf } from './cite-policy'

const policy = { id: '1', title: '劳动模范评选和管理办法', number: '温总工〔2020〕1号' }

describe('a citation', () => {
  it('names title, number and passage', () => {
    expect(citationOf(policy, '第十二条')).toBe('根据《劳动模范评选和管理办法》（温总工〔2020〕1号）：“第十二条”。')
    expect(citationOf(policy, '优先入学。')).toMatch(/“优先入学。”$/u)
    expect(citedName({ id: 'y', title: '《条例》' })).toBe('《条例》')
  })
})

describe('a document that an answer cites', () => {
  const cited = `${citedName(policy)}\n《别的》`
  const ends = (to: string | undefined) => [{ ...policy, ...(to === undefined ? {} : { to }) }]

  it('is named once it is no longer in force, and not before its last day is over', () => {
    expect(repealedOf(cited, ends(undefined), '2026-11-26')).toEqual([])
    expect(repealedOf(cited, ends('2026-11-26'), '2026-11-26')).toEqual([])
    expect(repealedOf(cited, ends('2026-11'), '2026-11-26')).toEqual([])
    expect(repealedOf(cited, ends('2026-10'), '2026-11-26', '2026-09-01')).toEqual([
      { name: '《劳动模范评选和管理办法》（温总工〔2020〕1号）', ended: '2026-10', tooLate: false },
    ])
  })

  it('is too late to cite where it had ended before the answer, or no answer went out yet', () => {
    expect(repealedOf(cited, ends('2026-05-31'), '2026-11-26', '2026-06-01')).toMatchObject([{ tooLate: true }])
    expect(repealedOf(cited, ends('2026-05-31'), '2026-11-26', '2026-05-31')).toMatchObject([{ tooLate: false }])
    expect(repealedOf(cited, ends('2026-05-31'), '2026-11-26')).toMatchObject([{ tooLate: true }])
  })

  it('is not sought in an answer that cites nothing', () => {
    expect(repealedOf(undefined, ends('2020'), '2026-11-26')).toEqual([])
  })
})
