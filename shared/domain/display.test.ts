import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { display, yuan } from './display'
import type { FieldSpec } from './field'

const none = () => undefined
const field = (kind: FieldSpec['kind'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name: 'x',
  label: '甲',
  kind,
  ...more,
})

describe('display', () => {
  it('shows codes as the words staff know', () => {
    const level = field('choice', { choices: [{ value: 'national', label: '全国' }] })
    expect(display(level, 'national', none)).toBe('全国')
    expect(display(level, '某种旧写法', none)).toBe('某种旧写法')
  })

  it('shows flags as 是/否 and nothing for nothing', () => {
    expect([true, false, undefined, null].map((value) => display(field('flag'), value, none))).toEqual([
      '是',
      '否',
      '',
      '',
    ])
  })

  it('never shows the id of a referenced row that is gone', () => {
    expect(display(field('ref', { choices: { table: 'unit' } }), '01hxyz', none)).toBe('（已不存在）')
    expect(display(field('ref', { choices: { table: 'unit' } }), '01hxyz', () => '鹿城区')).toBe('鹿城区')
  })

  it('writes 分 as 元 exactly for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
        const [whole, part] = yuan(fen).replace('-', '').split('.') as [string, string]
        expect(part).toHaveLength(2)
        expect(Number(whole) * 100 + Number(part)).toBe(Math.abs(fen))
        expect(yuan(fen).startsWith('-')).toBe(fen < 0)
      }),
    )
  })
})
