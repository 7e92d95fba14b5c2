import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { holds } from '../../../test/support/property'
import { findPolicies, makeReady } from './find-policy'

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

/** Every place of the word, one after another, places that touch as one. */
function runsByHand(text: string, word: string): readonly string[] {
  const inside = [...text].map((_, at) => [...word].some((_sign, i) => at - i >= 0 && text.startsWith(word, at - i)))
  return inside
    .map((is, at) => (is ? text[at] : ' '))
    .join('')
    .split(' ')
    .filter((run) => run !== '')
}

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

  it('finds a phrase that runs over a line break, and gives the passage whole, as a PDF that was copied in lines needs it', () => {
    const text = [
      '温州市劳动模范优待办法（试行）',
      '第一条 劳动模范凭证免费乘坐城市公共汽车，凭证免费',
      '游览本市国有景区，其随行的一名家属享受同等的优',
      '待；所需经费由同级财政安排。',
      '第二条 the model worker card is issued by the city',
      'federation of trade unions.',
    ].join('\n')
    const library = [{ id: 'x', title: 't', text }]
    const [hit] = findPolicies(library, '同等的优待', today)
    expect(hit?.passage).toBe(
      '第一条 劳动模范凭证免费乘坐城市公共汽车，凭证免费游览本市国有景区，其随行的一名家属享受同等的优待；所需经费由同级财政安排。',
    )
    expect(hit?.marks.map(([from, to]) => hit.shown.slice(from, to))).toEqual(['同等的优待'])
    const [english] = findPolicies(library, 'City Federation', today)
    expect(english?.passage).toContain('issued by the city federation of trade unions.')
    expect(english?.marks.map(([from, to]) => english.shown.slice(from, to))).toEqual(['city', 'federation'])
  })

  it('finds two characters, and an English word of any case and width, wherever they stand', () => {
    const library = [
      { id: 'x', title: 't', text: '第一条 ＡＰＰ 上可查询（含 Wi-Fi 名称）。\n第二条 体　检每年一次。' },
    ]
    const marked = (typed: string) =>
      findPolicies(library, typed, today).map(({ shown, marks }) => marks.map(([from, to]) => shown.slice(from, to)))
    expect(marked('app')).toEqual([['ＡＰＰ']])
    expect(marked('WI-FI')).toEqual([['Wi-Fi']])
    expect(marked('体检')).toEqual([['体　检']])
  })

  it('marks what a search of every place by hand would mark, and shows every word somewhere in the text', () => {
    const sign = fc.constantFrom('子', '女', '入', '学', '优', ' ', '\n', '。', 'a', 'B')
    const word = fc.array(fc.constantFrom('子', '女', '入', '学', 'a', 'b'), { minLength: 2, maxLength: 3 })
    holds(
      [fc.array(sign, { maxLength: 60 }), word],
      (signs, asked) => {
        const [text, typed] = [signs.join(''), asked.join('')]
        const bare = (shown: string): string => shown.toLowerCase().replace(/\s/gu, '')
        const [hit] = findPolicies([{ id: 'x', title: '', text }], typed, today)
        if (bare(text).includes(typed)) expect(bare(hit?.passage ?? '')).toContain(typed)
        const marked = hit?.marks.map(([from, to]) => hit.shown.slice(from, to)) ?? []
        if (hit && hit.passage.length <= 110 && bare(text).includes(typed))
          expect(marked.map(bare)).toEqual(runsByHand(bare(hit.shown), typed))
      },
      0.05,
    )
  })

  it('is made ready a few texts at a time', () => {
    const library = Array.from({ length: 5 }, (_, at) => ({ id: String(at), title: `甲${at}`, text: '乙' }))
    expect([2, 2, 2, 2].map((texts) => makeReady(library, texts))).toEqual([3, 1, 0, 0])
  })
})
