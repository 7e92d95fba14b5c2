// A document made again names what has changed since the last one, and nothing else.
import { describe, expect, it } from 'vitest'
import { finalLine, paperOf } from '../../../test/support/final-lines'
import { changesSince } from './changes'
import { batchFacts } from './facts'

const facts = (amounts: Readonly<Record<string, number>>, day = '2026年4月1日') =>
  batchFacts(paperOf(Object.entries(amounts).map(([name, amount], i) => finalLine(i + 1, amount, { name }))), [], day)

describe('a document made again', () => {
  it('says nothing on another day where no figure changed', () => {
    expect(changesSince(facts({ 张三: 100, 李四: 200 }), facts({ 张三: 100, 李四: 200 }, '2026年4月9日'))).toEqual([])
  })

  it('names head count, sums and people that came or went', () => {
    const changes = changesSince(facts({ 张三: 100, 李四: 200 }), facts({ 张三: 100, 王五: 50, 赵六: 50 }))
    expect(changes).toEqual([
      '人数：2 → 3',
      '金额：3.00 → 2.00',
      '大写：叁元整 → 贰元整',
      '各级别 市级：2 3.00 → 3 2.00',
      '各县 鹿城区：2 3.00 → 3 2.00',
      '名单增加：王　五 鹿城区 温州市某某机械厂、赵　六 鹿城区 温州市某某机械厂',
      '名单减少：李　四 鹿城区 温州市某某机械厂',
    ])
  })

  it('counts the rest of a long list', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`张甲${i}`, 100]))
    expect(changesSince(facts({ 张三: 100 }), facts({ 张三: 100, ...many })).join('\n')).toContain('等 20 处')
  })
})
