import { describe, expect, it } from 'vitest'
import { repeatedOf } from './duplicates'

const earlier = [
  {
    id: '1',
    date: '2026-01-01',
    name: '张建国',
    person: 'p1',
    phone: '13800000001、0577-88880000',
    content: '问荣誉津贴什么时候发',
  },
  { id: '2', date: '2026-02-01', name: '王芳', idNumber: '330302196001011234', content: '反映住房问题' },
  {
    id: '3',
    date: '2026-03-01',
    name: '李强',
    content: '反映原单位改制后医疗补助没有落实，要求协会协调原主管部门解决',
  },
]
const ids = (asked: Parameters<typeof repeatedOf>[0]) =>
  repeatedOf(asked, earlier).map(({ inquiry, why }) => [inquiry.id, ...why])

describe('a repeated inquiry', () => {
  it('is found by the person, also under a row merged with them', () =>
    expect(ids({ people: ['p9', 'p1'] })).toEqual([['1', 'person']]))

  it('is found by name and ID together, never by the name alone', () => {
    expect(ids({ name: '王 芳', idNumber: '330302196001011234' })).toEqual([['2', 'id']])
    expect(ids({ name: '王芳' })).toEqual([])
    expect(ids({ name: '王芳', idNumber: '330302196001019999' })).toEqual([])
  })

  it('is found by the telephone with a name misheard by one character', () => {
    for (const name of ['张建国', '张建过', '张国', '张建国庆'])
      expect(ids({ name, phone: '057788880000' })).toEqual([['1', 'phone']])
    for (const name of ['李四光', '张', '建张国']) expect(ids({ name, phone: '13800000001' })).toEqual([])
    expect(ids({ name: '张建国', phone: '13900000000' })).toEqual([])
  })

  it('is found by nearly the same words, not by a few common ones', () => {
    expect(ids({ content: '原单位改制后，医疗补助没有落实，请协会协调主管部门！' })).toEqual([['3', 'words']])
    expect(ids({ content: '问津贴' })).toEqual([])
    expect(ids({ content: '反映子女入学要求优先安排，望协会向教育局发函' })).toEqual([])
  })

  it('is told the latest first, with every reason', () => {
    const both = repeatedOf({ people: ['p1'], name: '张建国', phone: '13800000001' }, earlier)
    expect(both).toEqual([{ inquiry: earlier[0], why: ['person', 'phone'] }])
    const two = [
      { id: 'a', date: '2026-01-01', person: 'p' },
      { id: 'b', date: '2026-05-01', person: 'p' },
    ]
    expect(repeatedOf({ people: ['p'] }, two).map(({ inquiry }) => inquiry.id)).toEqual(['b', 'a'])
  })
})
