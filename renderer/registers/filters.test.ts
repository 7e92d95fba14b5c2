// What people may narrow a list by, and how a filter reads above it.
import { expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import { filterable, filterWords } from './filters'
import { listsOf } from './lists'

const person = catalogue.table('person')

it('says the roster filter of the views in the words of the office, not as the index key it is', () => {
  const words = (value: number) =>
    filterWords({ field: '_dActive', is: 'in', values: [value] }, person, catalogue, listsOf({}))
  expect([words(1), words(0)]).toEqual(['是否在册：在册', '是否在册：不在册'])
})

it('offers no key of search or of an order as a filter', () => {
  const offered = filterable(person).map((field) => field.label)
  expect(offered).toEqual(expect.arrayContaining(['姓名', '县（市、区）', '荣誉称号', '主要事迹', '是否在册']))
  expect(offered.filter((label) => /次序|检索词|索引/u.test(label))).toEqual([])
})
