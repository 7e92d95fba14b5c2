// Namesakes are told apart by what is known of them, and by nothing more than is needed.
import { describe, expect, it } from 'vitest'
import { toldApart } from './namesakes'

const found = (id: string, file: Readonly<Record<string, string>>, detail = '一厂 · 1955年生') => ({
  hit: { table: 'person', id, title: '张三', detail },
  read: (field: string): unknown => file[field],
})
const details = (...people: Parameters<typeof toldApart>[0]) => toldApart(people).map(({ detail }) => detail)

describe('people of one name', () => {
  it('stay as they are where employer, birth or county differ', () => {
    expect(details(found('1', { _dAwarded: '1995' }), found('2', { _dAwarded: '2005' }, '二厂'))).toEqual([
      '一厂 · 1955年生',
      '二厂',
    ])
  })

  it('are told apart by the year of their honour, then by what stands in their files, never by a whole number', () => {
    expect(details(found('1', { _dAwarded: '1995-04' }), found('2', {}))).toEqual([
      '一厂 · 1955年生 · 1995年获评',
      '一厂 · 1955年生',
    ])
    const ids = details(
      found('1', { _dAwarded: '1995', idNumber: '330302195503121217' }),
      found('2', { _dAwarded: '1995', idNumber: '330302195503121233' }),
    )
    expect(ids).toEqual(['一厂 · 1955年生 · 1995年获评 · 证件尾号1217', '一厂 · 1955年生 · 1995年获评 · 证件尾号1233'])
  })

  it('are numbered by registration where nothing known differs, in whatever order they were found', () => {
    expect(details(found('b', {}, ''), found('c', {}, '三厂'), found('a', {}, ''))).toEqual([
      '第 2 份档案',
      '三厂',
      '第 1 份档案',
    ])
  })
})
