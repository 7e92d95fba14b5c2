// Rows of a bank or a superior find the lines they are about, or it is said why not.
import { describe, expect, it } from 'vitest'
import { matchLines } from './match-lines'

const lines = [
  { id: 'a', name: '张三', accountNumber: '622200001', idNumber: 'id1', amount: 1200 },
  { id: 'b', name: '李四', accountNumber: '622200002', idNumber: 'id2', amount: 660 },
  { id: 'c', name: '李四', accountNumber: '622200003', idNumber: 'id3', amount: 800 },
]
const of = (list: readonly Record<string, string | number>[], amount?: string) =>
  matchLines(
    list.map((values, at) => ({ sheet: '退票', row: at + 2, values, problems: [] })),
    lines,
    amount,
  ).map((match) => ('line' in match ? match.line.id : match.problem))

describe('a row of a list beside the lines of a batch', () => {
  it('is met by account, by ID, or by a name that only one has', () => {
    expect(of([{ accountNumber: '622200003', name: '李四' }, { idNumber: 'id2' }, { name: '张 三' }])).toEqual([
      'c',
      'b',
      'a',
    ])
  })

  it('is told from its namesake by the amount', () => {
    expect(of([{ name: '李四', amount: 800 }], 'amount')).toEqual(['c'])
  })

  it('is said where two could be meant, nobody is, or one was met already', () => {
    expect(of([{ name: '李四' }, { name: '王五' }, { name: '张三' }, { name: '张三' }])).toEqual([
      '批次里有 2 行同名，请补上身份证号或账号',
      '批次里没有这个人，或金额对不上',
      'a',
      '与前面一行重复',
    ])
  })
})
