import { describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import type { Filter } from '../data/office'
import { readColumns, slim } from './column-memory'
import { columnFields, columnWidth } from './columns'
import { childFilters, filterWords, withChild, withField } from './filters'
import { keyOf } from './keys'
import { listsOf } from './lists'
import { headerOfSort, namedSorts, sortLabel, sortOfHeaders } from './sorting'
import { readView, writeView } from './views'

const person = catalogue.table('person')
const lists = listsOf({ unit: [{ id: 'u1', name: '鹿城区' }] })
const press = (key: string, more: object = {}) =>
  keyOf({
    key,
    keyCode: 0,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  })

describe('orders of a register', () => {
  it('offers the office its four orders for people, and none that make no sense for events', () => {
    expect(namedSorts(person).map((each) => each.label)).toEqual([
      '登记顺序',
      '按姓氏笔画',
      '按级别、届次',
      '按县（市、区）',
      '按拼音',
    ])
    expect(namedSorts(catalogue.table('statusEvent')).map((each) => each.label)).toEqual(['登记顺序'])
  })

  it('says the present order in words and shows it in the header', () => {
    const sort = sortOfHeaders([{ colId: 'birth', sort: 'desc' }])
    expect(sort).toEqual([{ by: { field: 'birth' }, descending: true }])
    expect(sortLabel(person, sort)).toBe('按出生日期（降序）')
    expect(headerOfSort(sort, 'birth')).toBe('desc')
    expect(headerOfSort(sort, 'name')).toBeNull()
    expect(sortLabel(person, [])).toBe('登记顺序')
  })
})

describe('filters of a register', () => {
  const county: Filter = { field: 'county', is: 'in', values: ['u1', null] }

  it('are said in words, with names for ids and 未填 for nothing', () => {
    expect(filterWords(county, person, catalogue, lists)).toBe('县（市、区）：鹿城区、（未填）')
    expect(filterWords({ field: 'income', is: 'between', from: 320050 }, person, catalogue, lists)).toBe(
      '本人月收入：3200.50 至 不限',
    )
    expect(
      filterWords(
        { child: 'honour', where: [{ field: 'round', is: 'contains', text: '2019' }] },
        person,
        catalogue,
        lists,
      ),
    ).toBe('荣誉（届次含“2019”）')
  })

  it('replace only the condition of their own field', () => {
    const other: Filter = { field: 'sex', is: 'in', values: ['女'] }
    expect(withField([county, other], 'county', [])).toEqual([other])
  })

  it('keep all conditions on one kind of child row together, so that one honour must meet them all', () => {
    const both = withChild([], 'honour', [
      { field: 'level', is: 'in', values: ['city'] },
      { field: 'round', is: 'filled' },
    ])
    expect(both).toHaveLength(1)
    expect(childFilters(both, 'honour')).toHaveLength(2)
    expect(withChild(both, 'honour', [])).toEqual([])
  })
})

describe('saved views', () => {
  it('come back as they were saved', () => {
    const view = {
      filters: [{ field: 'age', is: 'between', from: 80 }] as Filter[],
      sort: [{ by: 'strokes' as const }],
      columns: [{ colId: 'name', width: 96, hide: false }],
    }
    expect(readView({ id: 'v1', name: '80岁以上', ...writeView(view) })).toEqual({
      id: 'v1',
      name: '80岁以上',
      ...view,
    })
  })

  it('open as no conditions where a newer version wrote what this one cannot read', () => {
    expect(
      readView({ id: 'v1', name: '新', query: '{"filters":[{"is":"magic"}]}', columns: 'nonsense' }),
    ).toMatchObject({ filters: [], sort: [], columns: [] })
  })
})

describe('columns', () => {
  it('never cut their own heading, and grow with the type', () => {
    for (const field of columnFields(person)) {
      expect(columnWidth(field, 1)).toBeGreaterThanOrEqual([...field.label].length * 15 + 20)
      expect(columnWidth(field, 1.2)).toBeGreaterThan(columnWidth(field, 1))
    }
  })

  it('leave out pictures, long texts and the parent', () => {
    expect(columnFields(person).map((field) => field.name)).not.toContain('photo')
    expect(columnFields(catalogue.table('honour')).map((field) => field.name)).not.toContain('person')
  })

  it('treat a damaged note of widths as none', () => {
    expect(readColumns('{')).toBeUndefined()
    expect(readColumns('[1,null]')).toBeUndefined()
    expect(slim([{ colId: 'name', width: 90, hide: null }])).toEqual([{ colId: 'name', width: 90 }])
  })
})

describe('keys', () => {
  it('tell an input method about to compose from any other key', () => {
    expect(press('Process', { keyCode: 229 })).toBe('compose')
    expect(press('a', { isComposing: true })).toBe('compose')
    expect([
      press(' '),
      press('a', { ctrlKey: true }),
      press('A', { metaKey: true }),
      press('Delete', { ctrlKey: true }),
      press(' ', { shiftKey: true }),
    ]).toEqual(['space', 'ctrl+a', 'ctrl+a', 'ctrl+delete', 'shift+space'])
  })
})
