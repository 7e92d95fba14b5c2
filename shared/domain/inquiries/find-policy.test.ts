import { describe, expect, it } from 'vitest'
import { citationOf, citedName, findPolicies } from './find-policy'

const today = '2026-11-26'
const policies = [
  {
    id: '1',
    title: '劳动模范评选和管理办法',
    number: '温总工〔2020〕1号',
    date: '2020-01-01',
    from: '2020-02-01',
    text: '第一条 为规范评选工作，制定本办法。\n第十二条 劳动模范的子女接受义务教育的，由教育行政部门就近安排优先入学。\n第十三条 本办法自公布之日起施行。',
  },
  {
    id: '2',
    title: '荣誉津贴发放通知',
    date: '2019-01-01',
    from: '2019',
    to: '2021',
    text: '旧标准：荣誉津贴按月发放，子女不享受。',
  },
  { id: '3', title: '医疗补助（示例）', example: true, from: '2020', text: '示例：荣誉津贴与医疗补助分开。' },
]
const found = (typed: string) => findPolicies(policies, typed, today).map(({ policy }) => policy.id)

describe('full-text search of the policy library', () => {
  it('finds a text by every word of it, wide or narrow, and shows the paragraph', () => {
    const [hit] = findPolicies(policies, '子女　入学', today)
    expect(hit?.policy.id).toBe('1')
    expect(hit?.passage).toMatch(/^第十二条/u)
    const marked = hit?.marks.map(([from, to]) => hit.shown.slice(from, to))
    expect(marked).toEqual(['子女', '入学'])
  })

  it('finds by title and number, and asks every word to be there', () => {
    expect(found('温总工〔2020〕1号')).toEqual(['1'])
    expect(found('荣誉津贴 入学')).toEqual([])
    expect(found('')).toEqual([])
  })

  it('puts what is in force before what ended, and an 示例 never counts as in force', () => {
    const on2020 = findPolicies(policies, '荣誉津贴', '2020-06-01')
    expect(on2020.map(({ policy, inForce }) => [policy.id, inForce])).toEqual([
      ['2', true],
      ['3', false],
    ])
    expect(findPolicies(policies, '荣誉津贴', today).map(({ inForce }) => inForce)).toEqual([false, false])
  })

  it('finds words in another order where none stands as typed', () => {
    expect(found('子女上学优先')).toEqual(['1'])
    expect(found('子女入学优先安排')).toEqual(['1'])
    expect(found('养老保险缴费年限')).toEqual([])
  })

  it('shows a long paragraph around the match', () => {
    const text = `${'前'.repeat(200)}目标词${'后'.repeat(200)}`
    const [hit] = findPolicies([{ id: 'x', title: 't', text }], '目标词', today)
    expect(hit?.passage).toBe(text)
    expect(hit?.shown).toMatch(/^…前+目标词后+…$/u)
    expect([...hit!.shown].length).toBeLessThan(130)
  })

  it('is cited with title, number and passage', () => {
    expect(citationOf(policies[0]!, '第十二条')).toBe(
      '根据《劳动模范评选和管理办法》（温总工〔2020〕1号）：“第十二条”。',
    )
    expect(citationOf(policies[0]!, '优先入学。')).toMatch(/“优先入学。”$/u)
    expect(citedName({ id: 'y', title: '《条例》' })).toBe('《条例》')
  })
})
